/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

import java.util.function.DoubleBinaryOperator;

/** Limit expected without signal: median and the edges of the central 68 % and 95 % bands. */
public record ExpectedBand(double minus2, double minus1, double median, double plus1, double plus2) {
    /** Edge by edge, the combination with another band. */
    public ExpectedBand combine(ExpectedBand other, DoubleBinaryOperator operator) {
        return new ExpectedBand(
                operator.applyAsDouble(minus2, other.minus2),
                operator.applyAsDouble(minus1, other.minus1),
                operator.applyAsDouble(median, other.median),
                operator.applyAsDouble(plus1, other.plus1),
                operator.applyAsDouble(plus2, other.plus2));
    }

    /** From the lowest edge to the highest one. */
    public double[] edges() {
        return new double[] {minus2, minus1, median, plus1, plus2};
    }

    /** Every edge times a factor. */
    public ExpectedBand times(double factor) {
        return new ExpectedBand(minus2 * factor, minus1 * factor, median * factor, plus1 * factor, plus2 * factor);
    }
}
