/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

/** Checks of closed polygons, in the logarithms of mass and coupling. */
final class Polygon {
    private Polygon() {}

    /** True if two sides that are not neighbours cross. */
    static boolean crossesItself(Line line) {
        int n = line.size();
        double[] px = new double[n];
        double[] py = new double[n];
        for (int k = 0; k < n; k++) {
            px[k] = Math.log(line.mass()[k]);
            py[k] = Math.log(line.coupling()[k]);
        }
        for (int a = 0; a < n; a++) {
            for (int b = a + 2; b < n; b++) {
                boolean neighbours = a == 0 && b == n - 1;
                if (!neighbours && cross(px, py, a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean cross(double[] px, double[] py, int a, int b) {
        int a2 = (a + 1) % px.length;
        int b2 = (b + 1) % px.length;
        return side(px, py, a, a2, b) * side(px, py, a, a2, b2) < 0
                && side(px, py, b, b2, a) * side(px, py, b, b2, a2) < 0;
    }

    /** Sign of the side of the line from a to b on which c lies. */
    private static double side(double[] px, double[] py, int a, int b, int c) {
        return Math.signum((px[b] - px[a]) * (py[c] - py[a]) - (py[b] - py[a]) * (px[c] - px[a]));
    }
}
