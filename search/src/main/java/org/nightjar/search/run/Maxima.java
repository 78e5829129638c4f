/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

/**
 * The largest local significances of whole scans.
 *
 * @param background of each of many data sets of background alone, ascending; empty if none were made
 * @param observed of the data, found in the same way; NaN if they are not looked at
 */
record Maxima(double[] background, double observed) {
    /** None were made. */
    static final Maxima NONE = new Maxima(new double[0], Double.NaN);
}
