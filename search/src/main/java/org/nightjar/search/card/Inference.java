/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;

/** How a card tests its hypotheses: by fits of a spectrum, or by counts in windows of one or two. */
public sealed interface Inference extends Serializable permits FitSettings, CountSettings, PlaneSettings {
    /** Name of the spectrum that tests a mass. */
    String spectrum(double mass);

    /** True if a spectrum tests some mass. */
    boolean uses(String spectrum);

    /** True if a spectrum tests some mass within a fraction {@code margin} of this one. */
    boolean uses(String spectrum, double mass, double margin);
}
