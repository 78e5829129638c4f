/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import org.nightjar.core.events.Tracks;

/**
 * The common point of tracks: least squares of what separates it from each helix across the path and along z, with the full
 * covariance of the five parameters (Billoir and Qian, NIM A311 (1992) 139, without the update of momenta). Derivatives are
 * differences.
 */
final class VertexFit {
    private static final double[] STEP = {1e-5, 1e-7, 1e-9, 1e-5, 1e-7};

    private final Tracks tracks;
    private final int[] rows;
    private final double[] start;
    private final double perWidth2;

    /** The vertex, cm. */
    final double[] v = new double[3];

    /** Its covariance, cm^2. */
    double[][] covariance = new double[3][3];

    /** Fits the rows of a batch, beginning at a point. */
    VertexFit(Tracks tracks, int[] rows, double[] start) {
        this(tracks, rows, start, Double.POSITIVE_INFINITY);
    }

    /** The same with a further measurement: x and y are those of the starting point up to a width, cm. */
    VertexFit(Tracks tracks, int[] rows, double[] start, double width) {
        this.tracks = tracks;
        this.rows = rows;
        this.start = start.clone();
        perWidth2 = 1 / (width * width);
        System.arraycopy(start, 0, v, 0, 3);
        for (int n = 0; n < 5; n++) {
            step();
        }
    }

    private void step() {
        double[][] information = new double[3][3];
        double[] pull = new double[3];
        for (int k = 0; k < 2; k++) {
            information[k][k] = perWidth2;
            pull[k] = perWidth2 * (start[k] - v[k]);
        }
        for (int row : rows) {
            double[] p = TrackTest.helix(tracks, row);
            double[] r = residual(p, v);
            double[][] byVertex = new double[2][3];
            for (int k = 0; k < 3; k++) {
                double[] moved = v.clone();
                moved[k] += 1e-5;
                fill(byVertex, k, residual(p, moved), r, 1e-5);
            }
            double[][] byTrack = new double[2][5];
            for (int k = 0; k < 5; k++) {
                double[] moved = p.clone();
                moved[k] += STEP[k];
                fill(byTrack, k, residual(moved, v), r, STEP[k]);
            }
            double[][] w = weight(byTrack, row);
            for (int i = 0; i < 3; i++) {
                for (int a = 0; a < 2; a++) {
                    for (int b = 0; b < 2; b++) {
                        pull[i] -= byVertex[a][i] * w[a][b] * r[b];
                        for (int j = 0; j < 3; j++) {
                            information[i][j] += byVertex[a][i] * w[a][b] * byVertex[b][j];
                        }
                    }
                }
            }
        }
        covariance = inverse(information);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                v[i] += covariance[i][j] * pull[j];
            }
        }
    }

    private static void fill(double[][] out, int k, double[] moved, double[] r, double step) {
        out[0][k] = (moved[0] - r[0]) / step;
        out[1][k] = (moved[1] - r[1]) / step;
    }

    private double[][] weight(double[][] by, int row) {
        double[][] c = new double[2][2];
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                for (int i = 0; i < 5; i++) {
                    for (int j = 0; j < 5; j++) {
                        c[a][b] += by[a][i] * tracks.covariance[Tracks.covariance(i, j)][row] * by[b][j];
                    }
                }
            }
        }
        double determinant = c[0][0] * c[1][1] - c[0][1] * c[1][0];
        return new double[][] {
            {c[1][1] / determinant, -c[0][1] / determinant}, {-c[1][0] / determinant, c[0][0] / determinant}
        };
    }

    /** Distance of a point from the circle, to the left of the track, and of its z from the helix there, cm. */
    private static double[] residual(double[] p, double[] at) {
        double[] where = local(p, at);
        double kappa = -p[2];
        double s = Math.atan2(kappa * where[0], 1 - kappa * where[1]) / kappa;
        double a = where[1] - kappa / 2 * (where[0] * where[0] + where[1] * where[1]);
        return new double[] {2 * a / (1 + Math.sqrt(1 - 2 * kappa * a)), at[2] - p[3] - s * p[4]};
    }

    /** A point along and to the left of the direction at the perigee. */
    private static double[] local(double[] p, double[] at) {
        double cos = Math.cos(p[1]);
        double sin = Math.sin(p[1]);
        double x = at[0] - p[0] * sin;
        double y = at[1] + p[0] * cos;
        return new double[] {x * cos + y * sin, y * cos - x * sin};
    }

    /** Momentum of a track of this vertex there, GeV. */
    double[] momentum(int row) {
        double[] p = TrackTest.helix(tracks, row);
        double[] where = local(p, v);
        double kappa = -p[2];
        double phi = p[1] + Math.atan2(kappa * where[0], 1 - kappa * where[1]);
        double pt = Math.hypot(tracks.px[row], tracks.py[row]);
        return new double[] {pt * Math.cos(phi), pt * Math.sin(phi), tracks.pz[row]};
    }

    static double[][] inverse(double[][] m) {
        double[][] out = new double[3][3];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            int k = (i + 2) % 3;
            determinant += m[0][i] * (m[1][j] * m[2][k] - m[1][k] * m[2][j]);
            for (int n = 0; n < 3; n++) {
                int a = (n + 1) % 3;
                int b = (n + 2) % 3;
                out[i][n] = m[a][j] * m[b][k] - m[a][k] * m[b][j];
            }
        }
        for (double[] row : out) {
            for (int k = 0; k < 3; k++) {
                row[k] /= determinant;
            }
        }
        return out;
    }
}
