/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.units;

import java.io.Serializable;

/**
 * Dimension of a quantity as powers of the independent house units. Energy, mass and momentum share GeV (c = 1); lengths
 * and times stay apart from energies because cards and detectors measure them in cm and ns. Percent and counts are pure.
 *
 * @param energy power of GeV
 * @param length power of cm
 * @param time power of ns
 * @param area power of pb (cross sections; luminosities have -1)
 * @param angle power of rad
 * @param field power of tesla
 * @param resolution power of "resolution", the width of the signal in the fit variable
 * @param sigma power of "sigma", the uncertainty of the quantity it follows
 */
public record Dimension(int energy, int length, int time, int area, int angle, int field, int resolution, int sigma)
        implements Serializable {
    public static final Dimension PURE = new Dimension(0, 0, 0, 0, 0, 0, 0, 0);
    public static final Dimension ENERGY = new Dimension(1, 0, 0, 0, 0, 0, 0, 0);
    public static final Dimension LENGTH = new Dimension(0, 1, 0, 0, 0, 0, 0, 0);
    public static final Dimension TIME = new Dimension(0, 0, 1, 0, 0, 0, 0, 0);
    public static final Dimension CROSS_SECTION = new Dimension(0, 0, 0, 1, 0, 0, 0, 0);
    public static final Dimension LUMINOSITY = new Dimension(0, 0, 0, -1, 0, 0, 0, 0);
    public static final Dimension ANGLE = new Dimension(0, 0, 0, 0, 1, 0, 0, 0);
    public static final Dimension FIELD = new Dimension(0, 0, 0, 0, 0, 1, 0, 0);
    public static final Dimension RESOLUTION = new Dimension(0, 0, 0, 0, 0, 0, 1, 0);
    public static final Dimension SIGMA = new Dimension(0, 0, 0, 0, 0, 0, 0, 1);

    /** Dimension of a product. */
    public Dimension times(Dimension o) {
        return new Dimension(
                energy + o.energy,
                length + o.length,
                time + o.time,
                area + o.area,
                angle + o.angle,
                field + o.field,
                resolution + o.resolution,
                sigma + o.sigma);
    }

    /** Dimension of a quotient. */
    public Dimension over(Dimension o) {
        return times(o.power(-1));
    }

    /** Dimension of an integer power. */
    public Dimension power(int n) {
        return new Dimension(
                energy * n, length * n, time * n, area * n, angle * n, field * n, resolution * n, sigma * n);
    }

    /** True for pure numbers. */
    public boolean isPure() {
        return equals(PURE);
    }

    /** Dimension of the square root; null-free: fails if a power is odd. */
    public Dimension squareRoot() {
        if (((energy | length | time | area | angle | field | resolution | sigma) & 1) != 0) {
            throw new IllegalArgumentException("no square root of " + this);
        }
        return new Dimension(
                energy / 2, length / 2, time / 2, area / 2, angle / 2, field / 2, resolution / 2, sigma / 2);
    }

    /** House-unit text such as {@code GeV^2}, {@code 1/pb}, {@code cm/ns}; {@code 1} for pure numbers. */
    @Override
    public String toString() {
        String[] names = {"GeV", "cm", "ns", "pb", "rad", "T", "resolution", "sigma"};
        int[] powers = {energy, length, time, area, angle, field, resolution, sigma};
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        for (int k = 0; k < names.length; k++) {
            if (powers[k] != 0) {
                StringBuilder side = powers[k] > 0 ? above : below;
                String separator = powers[k] > 0 ? (side.isEmpty() ? "" : " ") : "/";
                int n = Math.abs(powers[k]);
                side.append(separator).append(names[k]).append(n == 1 ? "" : "^" + n);
            }
        }
        return (above.isEmpty() ? "1" : above.toString()) + below;
    }
}
