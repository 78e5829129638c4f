/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.List;
import java.util.Optional;

/** What the data say about one hypothesis. Pure and safe to share between threads. */
interface MassInference {
    /** The result at a mass. */
    PointResult at(double mass);

    /** The fits behind the limits at a mass: of the simulated background, and of the data if they may be looked at; none for counts. */
    List<FitInput> inputs(double mass);

    /** The fit to the data at a mass as a picture; empty if nothing is fitted or nothing may be looked at. */
    Optional<FitPicture> picture(double mass);
}
