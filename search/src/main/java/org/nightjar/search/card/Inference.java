/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;
import java.util.List;

/** How a card tests its hypotheses: by fits of a spectrum or of templates in two variables, or by counts in windows of one or two. */
public sealed interface Inference extends Serializable
        permits FitSettings, CountSettings, PlaneSettings, TemplateSettings, ScannedCut {
    /** Name of the spectrum that tests a mass. */
    String spectrum(double mass);

    /** Two columns whose values are kept together for each candidate of a background; none if one is enough. */
    default List<String> pair() {
        return List.of();
    }

    /** True if a spectrum tests some mass. */
    boolean uses(String spectrum);

    /** True if a spectrum tests some mass within a fraction {@code margin} of this one. */
    default boolean uses(String spectrum, double mass, double margin) {
        return uses(spectrum);
    }
}
