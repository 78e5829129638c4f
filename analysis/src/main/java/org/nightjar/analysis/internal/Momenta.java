/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.MuonClusters;
import org.nightjar.core.events.Particles;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.numbers.Quick;

/**
 * Four-momenta of candidates, filled on demand. Clusters count as massless particles from the origin; those of the muon system
 * have a direction alone, for which 1 GeV stands.
 */
final class Momenta {
    private Momenta() {}

    /** (E, px, py, pz) columns of a list in the laboratory or in the CM frame. */
    static double[][] of(Run run, ListPlan list, boolean cm) {
        Table t = run.table(list);
        if (!t.labReady) {
            Table.ensure(t.lab, t.rows);
            switch (list.kind) {
                case CLUSTER -> clusters(run.batch().clusters(), t);
                case TRACK -> tracks(run.batch().tracks(), t, list.mass);
                case MUON_CLUSTER -> directions(run.batch().muonClusters(), t);
                case GENERATED -> generated(run.batch().particles(), t);
                case COMBINATION -> sum(run, list, t);
                case FITTED -> ((FittedPart) list).momenta(run, t);
            }
            t.labReady = true;
        }
        if (cm && !t.cmReady) {
            Table.ensure(t.cm, t.rows);
            for (int k = 0; k < 4; k++) {
                System.arraycopy(t.lab[k], 0, t.cm[k], 0, t.rows);
            }
            run.cmFrame().fromLab(t.cm[0], t.cm[1], t.cm[2], t.cm[3], 0, t.rows);
            t.cmReady = true;
        }
        return cm ? t.cm : t.lab;
    }

    /** Polar angles, rad; of clusters in the laboratory as measured. */
    static double[] theta(Run run, ListPlan list, boolean cm) {
        return angle(run, list, cm, true);
    }

    /** Azimuths, rad, in (-pi, pi]; of clusters in the laboratory as measured. */
    static double[] phi(Run run, ListPlan list, boolean cm) {
        return angle(run, list, cm, false);
    }

    private static double[] angle(Run run, ListPlan list, boolean cm, boolean polar) {
        Table t = run.table(list);
        int slot = (cm ? 2 : 0) + (polar ? 0 : 1);
        if (t.anglesReady[slot]) {
            return t.angles[slot];
        }
        if (t.angles[slot].length < t.rows) {
            t.angles[slot] = new double[t.rows + t.rows / 2];
        }
        double[] out = t.angles[slot];
        if (list.kind == Kind.CLUSTER && !cm) {
            Clusters c = run.batch().clusters();
            gather(polar ? c.theta : c.phi, t, out);
        } else {
            double[][] p = of(run, list, cm);
            for (int i = 0; i < t.rows; i++) {
                out[i] = polar ? RowVariables.theta(p[0][i], p[1][i], p[2][i], p[3][i]) : Quick.atan2(p[2][i], p[1][i]);
            }
        }
        t.anglesReady[slot] = true;
        return out;
    }

    /** A column of clusters or tracks for the rows of a table. */
    static void gather(double[] source, Table t, double[] out) {
        for (int i = 0; i < t.rows; i++) {
            out[i] = source[t.base[i]];
        }
    }

    private static void clusters(Clusters c, Table t) {
        for (int i = 0; i < t.rows; i++) {
            int row = t.base[i];
            double e = c.energy[row];
            double pt = e * Quick.sin(c.theta[row]);
            t.lab[0][i] = e;
            t.lab[1][i] = pt * Quick.cos(c.phi[row]);
            t.lab[2][i] = pt * Quick.sin(c.phi[row]);
            t.lab[3][i] = e * Quick.cos(c.theta[row]);
        }
    }

    private static void tracks(Tracks tracks, Table t, double mass) {
        for (int i = 0; i < t.rows; i++) {
            int row = t.base[i];
            double x = tracks.px[row];
            double y = tracks.py[row];
            double z = tracks.pz[row];
            t.lab[0][i] = Math.sqrt(mass * mass + x * x + y * y + z * z);
            t.lab[1][i] = x;
            t.lab[2][i] = y;
            t.lab[3][i] = z;
        }
    }

    private static void directions(MuonClusters m, Table t) {
        for (int i = 0; i < t.rows; i++) {
            int row = t.base[i];
            t.lab[0][i] = 1;
            t.lab[1][i] = Quick.sin(m.theta[row]) * Quick.cos(m.phi[row]);
            t.lab[2][i] = Quick.sin(m.theta[row]) * Quick.sin(m.phi[row]);
            t.lab[3][i] = Quick.cos(m.theta[row]);
        }
    }

    private static void generated(Particles p, Table t) {
        gather(p.e, t, t.lab[0]);
        gather(p.px, t, t.lab[1]);
        gather(p.py, t, t.lab[2]);
        gather(p.pz, t, t.lab[3]);
    }

    private static void sum(Run run, ListPlan list, Table t) {
        for (int d = 0; d < t.daughter.length; d++) {
            double[][] p = of(run, list.daughters.get(d).list(), false);
            int[] row = t.daughter[d];
            for (int k = 0; k < 4; k++) {
                double[] to = t.lab[k];
                double[] from = p[k];
                for (int i = 0; i < t.rows; i++) {
                    to[i] = d == 0 ? from[row[i]] : to[i] + from[row[i]];
                }
            }
        }
    }
}
