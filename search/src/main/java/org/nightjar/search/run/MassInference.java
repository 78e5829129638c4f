/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.List;
import java.util.Optional;
import org.nightjar.core.engine.Engine;
import org.nightjar.core.engine.Progress;

/** What the data say about one hypothesis. Pure and safe to share between threads. */
interface MassInference {
    /** The results at a scanned mass: one, or one for each second mass. */
    List<PointResult> at(double mass);

    /** The scanned masses: those that are wanted, unless the simulation decides where hypotheses lie. */
    default List<Double> masses(List<Double> wanted) {
        return wanted;
    }

    /** The largest local significances of the data and of many data of background alone, if such are made. */
    default Maxima maxima(List<PointResult> points, Engine engine, Progress progress) {
        return Maxima.NONE;
    }

    /** How often windows of a plane hold the candidates of each sample; none for other searches. */
    default List<PlaneEvents> events(List<PointResult> points) {
        return List.of();
    }

    /** The fits behind the limits at a mass: of the simulated background, and of the data if they may be looked at; none for counts. */
    default List<FitInput> inputs(double mass) {
        return List.of();
    }

    /** The fits of templates behind the limits at a mass, expected and observed; none for other searches and without a limit. */
    default List<TemplateInput> templates(double mass) {
        return List.of();
    }

    /** The fit to the data at a mass as a picture; empty if nothing is fitted or nothing may be looked at. */
    default Optional<FitPicture> picture(double mass) {
        return Optional.empty();
    }
}
