/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.numbers;

/**
 * Elementary functions several times quicker than those of the platform: the nearest entry of a table and a short Taylor
 * series for the rest. Errors stay below 2e-14 (absolute; relative for {@link #exp}), and every platform has the same bits,
 * since tables are made with StrictMath and the series are plain arithmetic.
 */
public final class Quick {
    private static final int ATAN_STEPS = 256;
    private static final int LOG_STEPS = 512;
    private static final int EXP_STEPS = 256;
    private static final int TURN_STEPS = 256;
    private static final double LN2 = 0.6931471805599453;
    /** Adding this rounds a double to an integer, which stands in the lowest bits of the sum. */
    private static final double ROUND = 0x1.8p52;

    private static final double[] ATAN = new double[ATAN_STEPS + 1];
    private static final double[] ATAN_SLOPE = new double[ATAN_STEPS + 1];
    private static final double[] INVERSE = new double[LOG_STEPS];
    private static final double[] LOG = new double[LOG_STEPS];
    private static final double[] POWER = new double[EXP_STEPS];
    /** Sine over a turn and a quarter. */
    private static final double[] SINE = new double[TURN_STEPS + TURN_STEPS / 4];
    /** An angle in the first octant becomes OFFSET + SIGN times it: bit 0 is set for x below 0, bit 1 for |y| above |x|. */
    private static final double[] OFFSET = {0, Math.PI, Math.PI / 2, Math.PI / 2};

    private static final double[] SIGN = {1, -1, -1, 1};

    static {
        for (int i = 0; i <= ATAN_STEPS; i++) {
            double t = i / (double) ATAN_STEPS;
            ATAN[i] = StrictMath.atan(t);
            ATAN_SLOPE[i] = 1 / (1 + t * t);
        }
        for (int i = 0; i < LOG_STEPS; i++) {
            double middle = 1 + (i + 0.5) / LOG_STEPS;
            INVERSE[i] = 1 / middle;
            LOG[i] = -StrictMath.log(INVERSE[i]);
        }
        for (int i = 0; i < EXP_STEPS; i++) {
            POWER[i] = StrictMath.exp(LN2 * i / EXP_STEPS);
        }
        for (int i = 0; i < SINE.length; i++) {
            SINE[i] = StrictMath.sin(2 * Math.PI * i / TURN_STEPS);
        }
    }

    private Quick() {}

    /**
     * Azimuth of a point in [-pi, pi], rad, with the signs of {@link Math#atan2}, also at the origin; NaN if both
     * coordinates are infinite.
     */
    public static double atan2(double y, double x) {
        double ax = Math.abs(x);
        double ay = Math.abs(y);
        double ratio = Math.min(ax, ay) / Math.max(Math.max(ax, ay), Double.MIN_NORMAL);
        int k = (int) (ratio * ATAN_STEPS + 0.5);
        double c = k * (1.0 / ATAN_STEPS);
        double p = (ratio - c) * ATAN_SLOPE[k];
        // Taylor series in p = (t - c)/(1 + c^2); the next term is below 6e-15
        double angle = ATAN[k] + p * (1 + p * (-c + p * (c * c - 1.0 / 3 + p * c * (1 - c * c))));
        // for numbers without sign the order of the bits is that of the values
        long steep = (Double.doubleToRawLongBits(ax) - Double.doubleToRawLongBits(ay)) >>> 63;
        int octant = (int) (steep << 1 | Double.doubleToRawLongBits(x) >>> 63);
        return Math.copySign(OFFSET[octant] + SIGN[octant] * angle, y);
    }

    /** Natural logarithm of a positive normal number. */
    public static double log(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >> 52) - 1023;
        int i = (int) (bits >> 43) & (LOG_STEPS - 1);
        double mantissa = Double.longBitsToDouble(bits & 0xFFFFFFFFFFFFFL | 0x3FF0000000000000L);
        double r = mantissa * INVERSE[i] - 1;
        return exponent * LN2 + (LOG[i] + r * (1 + r * (-1.0 / 2 + r * (1.0 / 3 + r * (-1.0 / 4)))));
    }

    /** Exponential of a number below 700; zero below -700. */
    public static double exp(double x) {
        if (x < -700) {
            return 0;
        }
        double rounded = x * (EXP_STEPS / LN2) + ROUND;
        long n = Double.doubleToRawLongBits(rounded) << 12 >> 12;
        double r = x - (rounded - ROUND) * (LN2 / EXP_STEPS);
        double series = 1 + r * (1 + r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24))));
        long power = Double.doubleToRawLongBits(POWER[(int) (n & (EXP_STEPS - 1))]);
        return Double.longBitsToDouble(power + (n >> 8 << 52)) * series;
    }

    /** Sine of an angle within a few turns, rad. */
    public static double sin(double angle) {
        return sine(angle, 0);
    }

    /** Cosine of an angle within a few turns, rad. */
    public static double cos(double angle) {
        return sine(angle, TURN_STEPS / 4);
    }

    private static double sine(double angle, int ahead) {
        double rounded = angle * (TURN_STEPS / (2 * Math.PI)) + ROUND;
        int k = (int) Double.doubleToRawLongBits(rounded) + ahead & (TURN_STEPS - 1);
        double d = angle - (rounded - ROUND) * (2 * Math.PI / TURN_STEPS);
        double d2 = d * d;
        return SINE[k] * (1 + d2 * (-1.0 / 2 + d2 * (1.0 / 24)))
                + SINE[k + TURN_STEPS / 4] * (d * (1 + d2 * (-1.0 / 6 + d2 * (1.0 / 120))));
    }
}
