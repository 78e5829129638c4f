/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.internal;

/**
 * The Faddeeva function w(z) = exp(-z^2) erfc(-iz) for Im z >= 0 with its first two derivatives, w' = -2zw + 2i/sqrt(pi) and
 * w'' = -2w - 2zw'. Modified trapezoidal rules (M. Al Azah, S. N. Chandler-Wilde, SIAM J. Numer. Anal. 59 (2021) 2346), with sums
 * arranged so that the real part, a Voigt profile, keeps its digits where it is small; beyond |z| = 30 the asymptotic
 * series. One object per thread.
 */
public final class Faddeeva {
    private static final int N = 11;
    private static final double STEP = Math.sqrt(Math.PI / (N + 1));
    private static final double FAR = 30;
    private static final double ROOT_PI = Math.sqrt(Math.PI);
    /** (2k - 1)!!/2^k of the asymptotic series i/sqrt(pi) sum c_k z^-(2k+1); at |z| = 30 the next term is 1e-17. */
    private static final double[] SERIES = {1, 0.5, 0.75, 1.875, 6.5625, 29.53125};

    private static final double[] MIDDLES = exponentials(0.5);
    private static final double[] NODES = exponentials(0);

    private double re;
    private double im;
    private double re1;
    private double im1;
    private double re2;
    private double im2;

    private static double[] exponentials(double offset) {
        double[] e = new double[N + 1];
        for (int k = 0; k <= N; k++) {
            double t = (k + offset) * STEP;
            e[k] = Math.exp(-t * t);
        }
        return e;
    }

    /** Sets the point x + iy, y not negative. */
    public void at(double x, double y) {
        double ax = Math.abs(x);
        if (ax * ax + y * y > FAR * FAR) {
            far(ax, y);
        } else {
            near(ax, y);
            re1 = -2 * (ax * re - y * im);
            im1 = -2 * (ax * im + y * re) + 2 / ROOT_PI;
            re2 = -2 * (re + ax * re1 - y * im1);
            im2 = -2 * (im + ax * im1 + y * re1);
        }
        if (x < 0) {
            // w(-conj z) = conj w(z): the real part is even in x, the imaginary part odd.
            im = -im;
            re1 = -re1;
            im2 = -im2;
        }
    }

    private void near(double x, double y) {
        boolean high = y >= Math.max(x, Math.PI / STEP);
        double share = x / STEP - Math.floor(x / STEP);
        boolean between = share >= 0.25 && share <= 0.75;
        if (high || !between) {
            sum(x, y, MIDDLES, 0.5);
        } else {
            sum(x, y, NODES, 0);
        }
        if (!high) {
            pole(x, y, between ? -1 : 1);
        }
    }

    /** (i h/pi) sum over +-t of exp(-t^2)/(z - t), both signs; a node at 0 counts once. */
    private void sum(double x, double y, double[] weights, double offset) {
        double real = 0;
        double imaginary = 0;
        for (int k = 0; k <= N; k++) {
            double t = (k + offset) * STEP;
            double weight = t == 0 ? 0.5 * weights[k] : weights[k];
            double below = x - t;
            double above = x + t;
            double p = weight / (below * below + y * y);
            double q = weight / (above * above + y * y);
            real += y * (p + q);
            imaginary += below * p + above * q;
        }
        re = STEP / Math.PI * real;
        im = STEP / Math.PI * imaginary;
    }

    /** Adds 2 exp(-z^2)/(1 + sign exp(-2 pi i z/h)). */
    private void pole(double x, double y, int sign) {
        double size = 2 * Math.exp(y * y - x * x);
        double grow = sign * Math.exp(2 * Math.PI * y / STEP);
        double angle = 2 * Math.PI * x / STEP;
        double a = 1 + grow * Math.cos(angle);
        double b = -grow * Math.sin(angle);
        double norm = a * a + b * b;
        double c = size * Math.cos(2 * x * y);
        double d = -size * Math.sin(2 * x * y);
        re += (c * a + d * b) / norm;
        im += (d * a - c * b) / norm;
    }

    private void far(double x, double y) {
        double norm = x * x + y * y;
        double ur = x / norm;
        double ui = -y / norm;
        double sr = ur * ur - ui * ui;
        double si = 2 * ur * ui;
        double pr = ur;
        double pi = ui;
        re = im = re1 = im1 = re2 = im2 = 0;
        for (int k = 0; k < SERIES.length; k++) {
            double c = SERIES[k] / ROOT_PI;
            // i c z^-(2k+1), its derivative -(2k+1) i c z^-(2k+2), and (2k+1)(2k+2) i c z^-(2k+3)
            re -= c * pi;
            im += c * pr;
            double qr = pr * ur - pi * ui;
            double qi = pr * ui + pi * ur;
            re1 += (2 * k + 1) * c * qi;
            im1 -= (2 * k + 1) * c * qr;
            double nr = pr * sr - pi * si;
            double ni = pr * si + pi * sr;
            re2 -= (2 * k + 1) * (2 * k + 2) * c * ni;
            im2 += (2 * k + 1) * (2 * k + 2) * c * nr;
            pr = nr;
            pi = ni;
        }
    }

    /** Re w. */
    public double re() {
        return re;
    }

    /** Im w. */
    public double im() {
        return im;
    }

    /** Re w'. */
    public double re1() {
        return re1;
    }

    /** Im w'. */
    public double im1() {
        return im1;
    }

    /** Re w''. */
    public double re2() {
        return re2;
    }

    /** Im w''. */
    public double im2() {
        return im2;
    }
}
