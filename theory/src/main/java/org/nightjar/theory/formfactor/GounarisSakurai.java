/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.formfactor;

import java.io.Serializable;

/**
 * The resonance shape of Gounaris and Sakurai, Phys. Rev. Lett. 21 (1968) 244, for a resonance that decays to two equal
 * pseudoscalars, normalised to 1 at zero and analytic below the threshold:
 * m^2 (1 + d Gamma / m) / (m^2 - s + f(s) - i m Gamma(s)).
 */
final class GounarisSakurai implements Serializable {
    private final double m2;
    private final double strength;
    private final double numerator;
    private final double k02;
    private final double h0;
    private final double slope;
    private final double threshold;

    GounarisSakurai(double mass, double width, double daughter) {
        m2 = mass * mass;
        threshold = 4 * daughter * daughter;
        k02 = (m2 - threshold) / 4;
        double k0 = Math.sqrt(k02);
        double log = Math.log((mass + 2 * k0) / (2 * daughter));
        h0 = 2 / Math.PI * k0 / mass * log;
        slope = h0 * (1 / (8 * k02) - 1 / (2 * m2)) + 1 / (2 * Math.PI * m2);
        strength = width * m2 / (k0 * k02);
        double d2 = daughter * daughter;
        double d = 3 / Math.PI * d2 / k02 * log + mass / (2 * Math.PI * k0) - d2 * mass / (Math.PI * k0 * k02);
        numerator = m2 + d * width * mass;
    }

    /** The value at s, GeV^2, as real and imaginary part. */
    void at(double s, double[] out) {
        double k2 = (s - threshold) / 4;
        double re = m2 - s + strength * (k2 * (real(s) - h0) + (m2 - s) * k02 * slope);
        double im = s > threshold ? -strength * k2 * Math.sqrt(k2 / s) : 0;
        double n = numerator / (re * re + im * im);
        out[0] = n * re;
        out[1] = -n * im;
    }

    /** Real part of h(s) = (2 / pi) (k / sqrt s) (ln((sqrt s + 2 k) / 2 m) - i pi / 2); all of it below the threshold. */
    private double real(double s) {
        double x = Math.abs(s) / threshold;
        if (x < 1e-8) {
            return 1 / Math.PI; // the limit at zero; next term of relative size x
        }
        if (s < 0) {
            return Math.sqrt((1 + x) / x) / Math.PI * Math.log(Math.sqrt(x) + Math.sqrt(1 + x));
        }
        if (s < threshold) {
            return Math.sqrt((1 - x) / x) / Math.PI * Math.atan(Math.sqrt(x / (1 - x)));
        }
        return Math.sqrt((x - 1) / x) / Math.PI * Math.log(Math.sqrt(x) + Math.sqrt(x - 1));
    }
}
