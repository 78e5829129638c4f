/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import org.nightjar.statistics.histfactory.Channel;

/**
 * One fit of templates of a run as it was made, to the data or to the expected background.
 *
 * @param mass       GeV
 * @param observed   whether the contents are of data
 * @param channel    signal, per unit of the parameter of interest, and background with their uncertainties
 * @param contents   of the bins
 * @param unit       pb of the parameter of interest
 * @param highest    largest parameter of interest
 * @param limit      the limit of these contents, pb; of the expected background the expected one
 */
public record TemplateInput(
        double mass, boolean observed, Channel channel, double[] contents, double unit, double highest, double limit) {
    /** Name of the parameter of interest. */
    public static final String INTEREST = "mu";
}
