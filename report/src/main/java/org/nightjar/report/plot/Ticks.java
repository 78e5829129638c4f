/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The ticks of an axis.
 *
 * @param exponent power of ten by which the labels must be multiplied; 0 nearly always
 */
public record Ticks(List<Tick> ticks, int exponent) {
    private static final double SLACK = 1e-9; // a tick that misses the range by rounding is still in it

    public Ticks {
        ticks = List.copyOf(ticks);
    }

    /**
     * Chooses round values.
     *
     * @param length length of the axis in figure units
     * @param spacing room that one label wants along the axis, in figure units
     */
    public static Ticks of(Axis axis, double length, double spacing) {
        if (!axis.isLogarithmic()) {
            return linear(axis, length, spacing);
        }
        double decades = Math.log10(axis.to() / axis.from());
        return decades < 0.35 ? linear(axis, length, spacing) : new Ticks(logarithmic(axis, length, spacing), 0);
    }

    private static Ticks linear(Axis axis, double length, double spacing) {
        double span = axis.to() - axis.from();
        double raw = span / Math.max(1, Math.floor(length / spacing));
        int power = (int) Math.floor(Math.log10(raw) + SLACK);
        double lead = raw / Math.pow(10, power);
        int digit = lead <= 1 + SLACK ? 1 : lead <= 2 + SLACK ? 2 : lead <= 5 + SLACK ? 5 : 10;
        BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
        int exponent = commonExponent(Math.max(Math.abs(axis.from()), Math.abs(axis.to())), step.doubleValue());
        int parts = digit == 2 ? 4 : 5;
        BigDecimal small = step.divide(BigDecimal.valueOf(parts));
        long first = (long) Math.ceil(axis.from() / small.doubleValue() - 1e-6);
        long last = (long) Math.floor(axis.to() / small.doubleValue() + 1e-6);
        List<Tick> ticks = new ArrayList<>();
        for (long k = first; k <= last; k++) {
            BigDecimal value = small.multiply(BigDecimal.valueOf(k));
            boolean major = k % parts == 0;
            ticks.add(new Tick(value.doubleValue(), major ? decimal(value, step, exponent) : "", major));
        }
        return new Ticks(ticks, exponent);
    }

    /** Labels such as 0.00002 or 3000000 are not read; a power of ten at the axis end is. */
    private static int commonExponent(double largest, double step) {
        if (largest >= 1e5 || step < 1e-4 * 0.999) {
            return (int) Math.floor(Math.log10(largest));
        }
        return 0;
    }

    private static String decimal(BigDecimal value, BigDecimal step, int exponent) {
        int places = Math.max(
                0, step.scaleByPowerOfTen(-exponent).stripTrailingZeros().scale());
        BigDecimal shown = value.scaleByPowerOfTen(-exponent).setScale(places, java.math.RoundingMode.HALF_EVEN);
        return "$" + shown.toPlainString() + "$";
    }

    private static List<Tick> logarithmic(Axis axis, double length, double spacing) {
        double perDecade = length / Math.log10(axis.to() / axis.from());
        int stride = Math.max(1, (int) Math.ceil(spacing / perDecade - SLACK));
        int[] labelled = labelledDigits(axis, perDecade, spacing);
        boolean plain = labelled.length > 1 && axis.from() >= 0.99e-3 && axis.to() <= 1.01e4;
        List<Tick> ticks = new ArrayList<>();
        int last = (int) Math.ceil(Math.log10(axis.to()));
        for (int power = (int) Math.floor(Math.log10(axis.from()) - SLACK); power <= last; power++) {
            for (int digit = 1; digit <= 9; digit++) {
                double value = Double.parseDouble(digit + "e" + power);
                boolean wanted = digit == 1 || perDecade > 22;
                if (!wanted || value < axis.from() * (1 - SLACK) || value > axis.to() * (1 + SLACK)) {
                    continue;
                }
                boolean show = contains(labelled, digit) && (digit > 1 || Math.floorMod(power, stride) == 0);
                ticks.add(new Tick(value, show ? power(digit, power, plain) : "", digit == 1));
            }
        }
        return ticks;
    }

    /** Fewer than two labelled powers of ten leave the reader without a scale: label some digits between them too. */
    private static int[] labelledDigits(Axis axis, double perDecade, double spacing) {
        double low = Math.ceil(Math.log10(axis.from()) - SLACK);
        double high = Math.floor(Math.log10(axis.to()) + SLACK);
        if (high - low + 1 > 2) {
            return new int[] {1};
        }
        if (perDecade * Math.log10(10.0 / 9) >= spacing * 0.75) {
            return new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9};
        }
        return perDecade * Math.log10(2) >= spacing * 0.75 ? new int[] {1, 2, 5} : new int[] {1, 3};
    }

    private static boolean contains(int[] digits, int digit) {
        for (int d : digits) {
            if (d == digit) {
                return true;
            }
        }
        return false;
    }

    private static String power(int digit, int power, boolean plain) {
        if (plain) {
            return "$" + BigDecimal.valueOf(digit).scaleByPowerOfTen(power).toPlainString() + "$";
        }
        if (power == 0) {
            return "$" + digit + "$";
        }
        String ten = power == 1 ? "10" : "10^{" + power + "}";
        if (digit == 1) {
            return "$" + ten + "$";
        }
        return power == 1 ? "$" + digit + "0$" : "$" + digit + "\\times " + ten + "$";
    }
}
