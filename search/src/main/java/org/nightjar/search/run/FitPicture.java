/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

/**
 * The nominal fit of one hypothesis to observed data, for a figure.
 *
 * @param mass GeV
 * @param spectrum the fitted spectrum
 * @param data name of the data
 * @param edges bin edges
 * @param counts observed
 * @param total fitted rate per bin
 * @param background its background part
 * @param events fitted signal events
 * @param eventsError their error
 * @param significance signed local significance of this fit
 */
public record FitPicture(
        double mass,
        String spectrum,
        String data,
        double[] edges,
        double[] counts,
        double[] total,
        double[] background,
        double events,
        double eventsError,
        double significance) {}
