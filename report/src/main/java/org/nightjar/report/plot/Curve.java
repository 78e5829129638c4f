/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

/** Points (x, y) in order; a NaN in y leaves a gap. Arrays are copied in and must be read through the methods. */
public final class Curve {
    private final double[] x;
    private final double[] y;

    private Curve(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    public static Curve of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("curve needs as many x as y (" + x.length + " and " + y.length + ")");
        }
        return new Curve(x.clone(), y.clone());
    }

    /** The level line y = value between two x. */
    public static Curve level(double value, double from, double to) {
        return new Curve(new double[] {from, to}, new double[] {value, value});
    }

    public int size() {
        return x.length;
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    double[] xs() {
        return x;
    }

    double[] ys() {
        return y;
    }

    /**
     * Value at a place, straight lines between points in (log x, log y) where all four are positive, else in (x, y); NaN outside the curve
     * and in gaps. The points must be in increasing x.
     */
    public double at(double place) {
        for (int i = 1; i < x.length; i++) {
            if (x[i - 1] <= place && place <= x[i]) {
                return between(i, place);
            }
        }
        return Double.NaN;
    }

    private double between(int i, double place) {
        if (x[i] == x[i - 1]) {
            return y[i];
        }
        if (x[i - 1] > 0 && y[i - 1] > 0 && y[i] > 0) {
            double share = Math.log(place / x[i - 1]) / Math.log(x[i] / x[i - 1]);
            return y[i - 1] * Math.exp(share * Math.log(y[i] / y[i - 1]));
        }
        double share = (place - x[i - 1]) / (x[i] - x[i - 1]);
        return y[i - 1] + share * (y[i] - y[i - 1]);
    }
}
