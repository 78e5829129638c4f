/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import org.nightjar.statistics.counting.FiguresOfMerit;

/** A figure of merit of a selection: larger is better. */
public sealed interface CutFigure {
    /** Its value for an efficiency over an expected background. */
    double of(double efficiency, double background);

    /**
     * G. Punzi's, physics/0308063, which needs no size of the signal. A systematic error of the background joins its fluctuation,
     * sqrt(b), in quadrature.
     *
     * @param sigmas standard deviations of the test
     * @param relative relative error of the background
     */
    record Punzi(double sigmas, double relative) implements CutFigure {
        @Override
        public double of(double efficiency, double background) {
            double error = relative * background;
            return FiguresOfMerit.punzi(efficiency, background + error * error, sigmas);
        }
    }

    /**
     * Median significance of a signal of a given size (arXiv:1007.1727 Eq. 97).
     *
     * @param events signal events at an efficiency of 1: cross section times luminosity
     * @param relative relative error of the background
     */
    record Asimov(double events, double relative) implements CutFigure {
        @Override
        public double of(double efficiency, double background) {
            double s = events * efficiency;
            return s == 0 ? 0 : FiguresOfMerit.asimov(s, background, relative * background);
        }
    }
}
