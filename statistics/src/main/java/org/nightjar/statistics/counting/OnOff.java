/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.counting;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.nightjar.statistics.internal.Normal;

/**
 * Significance of a count whose background is estimated from a second count: a sideband, or data off the resonance.
 *
 * @param on  events in the signal region
 * @param off events in the control region
 * @param tau expected background of the control region over that of the signal region
 */
public record OnOff(double on, double off, double tau) {
    public OnOff {
        if (!(on >= 0 && off >= 0 && tau > 0) || Double.isInfinite(on + off + tau)) {
            throw new IllegalArgumentException("on/off: %s and %s events, ratio %s".formatted(on, off, tau));
        }
    }

    /** The estimated background of the signal region. */
    public double background() {
        return off / tau;
    }

    /**
     * T.-P. Li, Y.-Q. Ma, Astrophys. J. 272 (1983) 317, Eq. 17: the square root of the likelihood ratio, negative for a
     * deficit.
     */
    public double liMa() {
        double all = on + off;
        // log1p keeps the digits that a large control region would cost.
        double excess = all > 0 ? (tau * on - off) / all : 0;
        double first = on > 0 ? on * Math.log1p(excess) : 0;
        double second = off > 0 ? off * Math.log1p(-excess / tau) : 0;
        return Math.copySign(Math.sqrt(Math.max(0, 2 * (first + second))), on - background());
    }

    /** The probability of at least this many in the signal region given the sum: I_{1/(1+tau)}(on, off + 1). */
    public double binomialP() {
        return on == 0 ? 1 : RegularizedBeta.value(1 / (1 + tau), on, off + 1);
    }

    /** Z_Bi, its number of standard deviations (R. D. Cousins, J. T. Linnemann, J. Tucker, physics/0702156). */
    public double binomial() {
        double p = binomialP();
        return p < 1 ? Normal.upperQuantile(p) : Double.NEGATIVE_INFINITY;
    }
}
