/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal.fit;

/** The constraints made linear at given values, and the multipliers that solve them. */
final class Equations {
    /** What is left of a diagonal element below this part of it is rounding: constraints that depend on each other. */
    private static final double SINGULAR = 1e-12;

    private final Constraints constraints;
    private final int count;
    private final int particles;
    private final int values;
    private final double[] nominal;
    private final double[][] beam;
    /** Derivatives of the constraints by the values, and the same times the covariance. */
    private final double[][] d;

    private final double[][] dv;
    private final double[][] root;
    private final double[] residual;
    private final double[] multiplier;
    private final double[] missing = new double[4];

    Equations(Constraints constraints) {
        this.constraints = constraints;
        this.count = constraints.count();
        this.particles = constraints.particles();
        this.values = 3 * particles + 2;
        this.nominal = constraints.nominal();
        this.beam = new double[][] {constraints.direction(0), constraints.direction(1)};
        this.d = new double[count][values];
        this.dv = new double[count][values];
        this.root = new double[count][count];
        this.residual = new double[count];
        this.multiplier = new double[count];
    }

    /** Finds the multipliers; false if the matrix of the constraints is singular or no number. */
    boolean solve(double[] p, double[] by, double[] block, double[] measured, double[] now) {
        linear(p, by, now);
        for (int j = 0; j < count; j++) {
            for (int k = 0; k < values; k++) {
                residual[j] += d[j][k] * (measured[k] - now[k]);
            }
            timesCovariance(d[j], block, dv[j]);
        }
        if (!decomposed()) {
            return false;
        }
        substitute();
        return true;
    }

    /** The values that the multipliers give. */
    void moved(double[] block, double[] measured, double[] next) {
        for (int k = 0; k < values; k++) {
            double shift = 0;
            for (int j = 0; j < count; j++) {
                shift += dv[j][k] * multiplier[j];
            }
            next[k] = measured[k] - shift;
        }
    }

    /** chi2 = l^T D V D^T l = l^T (f + D (y - x)). */
    double chi2() {
        double sum = 0;
        for (int j = 0; j < count; j++) {
            sum += multiplier[j] * residual[j];
        }
        return sum;
    }

    /** Values (into {@link #residual}) and derivatives of all constraints. */
    private void linear(double[] p, double[] by, double[] now) {
        for (int k = 0; k < 4; k++) {
            missing[k] = nominal[k] + beam[0][k] * now[values - 2] + beam[1][k] * now[values - 1];
            for (int i = 0; i < particles; i++) {
                missing[k] -= p[4 * i + k];
            }
        }
        int j = 0;
        for (int k = 0; constraints.total() && k < 4; k++) {
            total(j++, k, by);
        }
        Double recoil = constraints.recoil();
        if (recoil != null) {
            recoil(j++, recoil, by);
        }
        for (int n = 0; n < constraints.masses().size(); n++) {
            mass(j++, constraints.masses().get(n), p, by);
        }
    }

    /** Component k of the beams less the particles. */
    private void total(int j, int k, double[] by) {
        residual[j] = missing[k];
        for (int v = 0; v < 3 * particles; v++) {
            d[j][v] = -by[4 * v + k];
        }
        d[j][values - 2] = beam[0][k];
        d[j][values - 1] = beam[1][k];
    }

    /** Squared mass of the beams less the particles. */
    private void recoil(int j, double mass, double[] by) {
        residual[j] = product(missing, 0, missing, 0) - mass * mass;
        for (int v = 0; v < 3 * particles; v++) {
            d[j][v] = -2 * product(missing, 0, by, 4 * v);
        }
        d[j][values - 2] = 2 * product(missing, 0, beam[0], 0);
        d[j][values - 1] = 2 * product(missing, 0, beam[1], 0);
    }

    /** Squared mass of some of the particles. */
    private void mass(int j, Constraints.Mass m, double[] p, double[] by) {
        for (int k = 0; k < 4; k++) {
            missing[k] = 0;
            for (int i = m.from(); i < m.to(); i++) {
                missing[k] += p[4 * i + k];
            }
        }
        residual[j] = product(missing, 0, missing, 0) - m.mass() * m.mass();
        for (int v = 0; v < values; v++) {
            d[j][v] = v < 3 * m.from() || v >= 3 * m.to() ? 0 : 2 * product(missing, 0, by, 4 * v);
        }
    }

    private static double product(double[] a, int i, double[] b, int j) {
        return a[i] * b[j] - a[i + 1] * b[j + 1] - a[i + 2] * b[j + 2] - a[i + 3] * b[j + 3];
    }

    private void timesCovariance(double[] row, double[] block, double[] out) {
        for (int v = 0; v < 3 * particles; v++) {
            int first = v - v % 3;
            int b = 3 * first + 3 * (v % 3);
            out[v] = block[b] * row[first] + block[b + 1] * row[first + 1] + block[b + 2] * row[first + 2];
        }
        out[values - 2] = block[9 * particles] * row[values - 2];
        out[values - 1] = block[9 * particles + 1] * row[values - 1];
    }

    /** Cholesky's root of D V D^T. */
    private boolean decomposed() {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                double whole = 0;
                for (int v = 0; v < values; v++) {
                    whole += d[i][v] * dv[j][v];
                }
                double left = whole;
                for (int k = 0; k < j; k++) {
                    left -= root[i][k] * root[j][k];
                }
                if (i > j) {
                    root[i][j] = left / root[j][j];
                } else if (left > SINGULAR * whole && left < Double.POSITIVE_INFINITY) {
                    root[i][i] = Math.sqrt(left);
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    private void substitute() {
        for (int i = 0; i < count; i++) {
            double left = residual[i];
            for (int k = 0; k < i; k++) {
                left -= root[i][k] * multiplier[k];
            }
            multiplier[i] = left / root[i][i];
        }
        for (int i = count - 1; i >= 0; i--) {
            double left = multiplier[i];
            for (int k = i + 1; k < count; k++) {
                left -= root[k][i] * multiplier[k];
            }
            multiplier[i] = left / root[i][i];
        }
    }
}
