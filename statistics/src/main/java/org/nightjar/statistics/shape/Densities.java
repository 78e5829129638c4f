/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import java.util.Arrays;
import java.util.List;

/** Densities of smooth backgrounds and wide or skew signals, for single events. */
public final class Densities {
    /** Below this tail |L| a Novosibirsk function is its Gaussian limit to 1e-12 in the exponent. */
    private static final double NO_TAIL = 1e-6;

    private static final double ROOT_LN4 = Math.sqrt(Math.log(4));
    private static final double[] NONE = {};

    private Densities() {}

    /** A Gaussian or Crystal Ball. */
    public static Density peak(CrystalBall shape) {
        return new PeakDensity(shape);
    }

    /** exp(-c x), the sign of HS3's exponential_dist; parameter c. */
    public static Density exponential(double c) {
        return new QuadratureDensity(List.of("c"), new double[] {c}, NONE, (x, v, first, second) -> {
            first[0] = -x;
            return -v[0] * x;
        });
    }

    /** x^-p for a range above 0; parameter p. */
    public static Density power(double p) {
        return new QuadratureDensity(List.of("p"), new double[] {p}, NONE, (x, v, first, second) -> {
            double l = Math.log(x);
            first[0] = -l;
            return -v[0] * l;
        });
    }

    /**
     * ARGUS, x sqrt(u) exp(c u) with u = 1 - (x/m)^2 and the end point m fixed (Albrecht et al., Phys. Lett. B 241 (1990) 278,
     * with HS3's power 1/2); parameter c, negative where the density falls towards low x.
     */
    public static Density argus(double endPoint, double c) {
        // The square root at the end point needs panels that shrink towards it.
        double[] breaks = new double[40];
        for (int k = 0; k < breaks.length; k++) {
            breaks[k] = endPoint * (1 - Math.scalb(0.01, -k));
        }
        return new QuadratureDensity(List.of("c"), new double[] {c}, breaks, (x, v, first, second) -> {
            double u = 1 - x * x / (endPoint * endPoint);
            if (!(u > 0) || !(x > 0)) {
                return Double.NEGATIVE_INFINITY;
            }
            first[0] = u;
            return Math.log(x) + 0.5 * Math.log(u) + v[0] * u;
        });
    }

    /**
     * Relativistic Breit-Wigner of constant width, 1/((x^2 - m^2)^2 + m^2 G^2); parameters mean, width.
     *
     * @param mean m, in the unit of x
     * @param width G, likewise
     */
    public static Density breitWigner(double mean, double width) {
        double[] breaks = around(mean, width);
        return new QuadratureDensity(
                List.of("mean", "width"), new double[] {mean, width}, breaks, (x, v, first, second) -> {
                    double m = v[0];
                    double g = v[1];
                    if (!(g > 0)) {
                        return Double.NaN;
                    }
                    double a = x * x - m * m;
                    double d = a * a + m * m * g * g;
                    double dm = -4 * m * a + 2 * m * g * g;
                    double dg = 2 * m * m * g;
                    first[0] = -dm / d;
                    first[1] = -dg / d;
                    second[0] = -(-4 * a + 8 * m * m + 2 * g * g) / d + dm * dm / (d * d);
                    second[1] = -4 * m * g / d + dm * dg / (d * d);
                    second[2] = -2 * m * m / d + dg * dg / (d * d);
                    return -Math.log(d);
                });
    }

    /**
     * Novosibirsk function exp(-[ln^2(q)/L^2 + L^2]/2), q = 1 + L z sinh(L sqrt(ln 4))/(L sqrt(ln 4)), z = (x - peak)/width
     * [from memory of the BaBar convention: a positive tail L lies above the peak]; parameters peak, width; the tail is
     * fixed.
     */
    public static Density novosibirsk(double peak, double width, double tail) {
        double stretch = Math.abs(tail) < NO_TAIL ? 1 : Math.sinh(tail * ROOT_LN4) / (tail * ROOT_LN4);
        double[] breaks = around(peak, width);
        return new QuadratureDensity(
                List.of("peak", "width"), new double[] {peak, width}, breaks, (x, v, first, second) -> {
                    double s = v[1];
                    double z = (x - v[0]) / s;
                    double q = 1 + tail * stretch * z;
                    if (!(q > 0) || !(s > 0)) {
                        return s > 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
                    }
                    boolean gaussian = Math.abs(tail) < NO_TAIL;
                    double y = gaussian ? z : Math.log(q) / tail;
                    double yz = stretch / q;
                    double lz = -y * yz;
                    double lzz = -yz * yz + tail * yz * yz * y;
                    first[0] = -lz / s;
                    first[1] = -lz * z / s;
                    second[0] = lzz / (s * s);
                    second[1] = (lzz * z + lz) / (s * s);
                    second[2] = (lzz * z * z + 2 * lz * z) / (s * s);
                    return -0.5 * y * y;
                });
    }

    /**
     * A Breit-Wigner (Lorentz) line of full width {@code width} smeared with a Gaussian; parameters mean, sigma, width.
     */
    public static Density voigt(double mean, double sigma, double width) {
        Voigt checked = Voigt.of(mean, sigma, width);
        double[] breaks = around(mean, sigma + 0.5 * width);
        return new QuadratureDensity(checked.parameterNames(), checked.nominal(), breaks, new VoigtLog());
    }

    /** A term of a Bernstein polynomial on the range, C(n,k) t^k (1-t)^(n-k) (n+1)/(high-low); it has no parameter. */
    public static Density bernstein(int k, int order) {
        Bernstein.check(order);
        if (k < 0 || k > order) {
            throw new IllegalArgumentException("term %d of a polynomial of order %d".formatted(k, order));
        }
        return new BernsteinDensity(k, order);
    }

    private static double[] around(double centre, double width) {
        double[] all = new double[81];
        for (int k = 0; k < all.length; k++) {
            double t = (k - 40) / 4.0;
            all[k] = centre + width * t * Math.max(1, 0.3 * Math.abs(t));
        }
        return all;
    }

    /** A step function of the given contents per bin; zero outside of its bins. */
    public static Density template(double[] edges, double[] contents) {
        if (edges.length != contents.length + 1) {
            throw new IllegalArgumentException("%d edges for %d bins".formatted(edges.length, contents.length));
        }
        double[] kept = edges.clone();
        double[] log = new double[contents.length];
        for (int i = 0; i < log.length; i++) {
            log[i] = Math.log(contents[i] / (edges[i + 1] - edges[i]));
        }
        return new QuadratureDensity(List.of(), NONE, kept, (x, v, first, second) -> {
            int k = Arrays.binarySearch(kept, x);
            int bin = k >= 0 ? Math.min(k, log.length - 1) : -k - 2;
            return bin < 0 || bin >= log.length ? Double.NEGATIVE_INFINITY : log[bin];
        });
    }
}
