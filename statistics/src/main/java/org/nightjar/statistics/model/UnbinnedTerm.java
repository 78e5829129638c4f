/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.model;

/**
 * One component of an {@link UnbinnedModel}: Y f(x) with Y = y scale (1 + error theta).
 *
 * @param yield    index of y; -1 if it is 1
 * @param scale    events per unit
 * @param response index of theta; -1 for none
 * @param error    relative effect of theta
 * @param density  f
 * @param from     index of each shape parameter of f; -1 for one at its nominal value
 */
record UnbinnedTerm(int yield, double scale, int response, double error, TermDensity density, int[] from) {
    /** Y. */
    double amount(double[] x) {
        return (yield < 0 ? 1 : x[yield]) * perUnit(x);
    }

    /** dY/dy. */
    double perUnit(double[] x) {
        return scale * (response < 0 ? 1 : 1 + error * x[response]);
    }

    /** dY/dtheta. */
    double perTheta(double[] x) {
        return response < 0 ? 0 : (yield < 0 ? 1 : x[yield]) * scale * error;
    }
}
