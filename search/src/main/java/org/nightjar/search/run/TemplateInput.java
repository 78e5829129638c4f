/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import org.nightjar.statistics.histfactory.Channel;

/**
 * One fit of templates of a run as it was made, on the expected background.
 *
 * @param mass       GeV
 * @param channel    signal, per unit of the parameter of interest, and background with their uncertainties
 * @param background expected contents, those of the fit
 * @param unit       pb of the parameter of interest
 * @param highest    largest parameter of interest
 * @param limit      expected limit, pb
 */
public record TemplateInput(
        double mass, Channel channel, double[] background, double unit, double highest, double limit) {
    /** Name of the parameter of interest. */
    public static final String INTEREST = "mu";
}
