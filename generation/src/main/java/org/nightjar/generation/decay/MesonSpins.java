/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.util.List;
import java.util.Optional;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.Process;
import org.nightjar.theory.SpinDensity;

/**
 * Spin density matrices of a lepton that decays to another and a pseudoscalar meson through the weak current, tau -> N pi or
 * N -> nu pi0: the amplitude is u-bar' q-slash P_L u with the meson's momentum q. In left-handed spinors this is xi'^dagger S xi
 * with S = sqrt(p'.sigma) (q.sigma-bar) sqrt(p.sigma), sqrt(p.sigma) = (p.sigma + m)/sqrt(2 (E + m)); for antiparticles, whose
 * spinors have i sigma_2 xi*, the factors come the other way round, and a + b.sigma becomes a - b.sigma [derived; the same conventions as the engine's].
 */
final class MesonSpins implements SpinDensity {
    private static final long serialVersionUID = 1;
    private static final int TAU = 15;
    private static final int LEAST_MESON = 100;

    private static final class Scratch implements Amplitude.Workspace {
        /** Real and imaginary parts of a 2 x 2 matrix by rows: the product so far, one factor, and their product. */
        private double[] now = new double[8];

        private final double[] factor = new double[8];
        private double[] next = new double[8];
    }

    private final String process;
    private final double[] masses;
    private final int[] legs;
    private final int lepton;
    private final int meson;
    private final boolean anti;
    private final boolean ofParent;
    private final boolean ofDaughter;

    private MesonSpins(Process process, ModelPoint point, int[] legs, int lepton, boolean anti) {
        this.process = process.text();
        this.masses =
                process.legs().stream().mapToDouble(t -> point.mass(t.name())).toArray();
        this.legs = legs.clone();
        this.lepton = lepton;
        meson = 3 - lepton;
        this.anti = anti;
        ofParent = legs[0] == 0;
        ofDaughter = legs[legs.length - 1] == lepton;
    }

    /** The matrix of these legs, if the decay is of this kind. */
    static Optional<SpinDensity> find(Process process, ModelPoint point, int... legs) {
        List<ParticleType> all = process.legs();
        if (process.initial().size() != 1 || all.size() != 3 || all.get(0).twiceSpin() != 1) {
            return Optional.empty();
        }
        int lepton = all.get(1).twiceSpin() == 1 ? 1 : 2;
        ParticleType made = all.get(lepton);
        ParticleType meson = all.get(3 - lepton);
        boolean leptons = Math.abs(all.get(0).pdg()) == TAU || isNeutrino(made);
        boolean pseudoscalar = meson.twiceSpin() == 0 && Math.abs(meson.pdg()) > LEAST_MESON;
        boolean anti =
                all.get(0).isSelfConjugate() ? made.pdg() < 0 : all.get(0).pdg() < 0;
        for (int leg : legs) {
            if (leg == 3 - lepton) {
                return Optional.empty();
            }
        }
        return leptons && pseudoscalar && made.twiceSpin() == 1
                ? Optional.of(new MesonSpins(process, point, legs, lepton, anti))
                : Optional.empty();
    }

    private static boolean isNeutrino(ParticleType t) {
        int code = Math.abs(t.pdg());
        return code == 12 || code == 14 || code == 16;
    }

    @Override
    public String process() {
        return process;
    }

    @Override
    public double[] masses() {
        return masses.clone();
    }

    @Override
    public int[] legs() {
        return legs.clone();
    }

    @Override
    public int dimension() {
        return 1 << legs.length;
    }

    @Override
    public Amplitude.Workspace workspace(int capacity) {
        return new Scratch();
    }

    @Override
    public void matrices(MomentumBlock momenta, Amplitude.Workspace workspace, double[][] re, double[][] im) {
        Scratch s = (Scratch) workspace;
        for (int i = 0; i < momenta.size(); i++) {
            root(momenta, anti ? 0 : lepton, i, s.now);
            meson(momenta, i, s.factor);
            multiply(s);
            root(momenta, anti ? lepton : 0, i, s.factor);
            multiply(s);
            if (anti) {
                turn(s.now);
            }
            write(s.now, i, re, im);
        }
    }

    /** (E + m - p.sigma) / sqrt(2 (E + m)). */
    private void root(MomentumBlock p, int leg, int i, double[] to) {
        double e = p.e(leg)[i] + masses[leg];
        double scale = 1 / Math.sqrt(2 * e);
        matrix(e * scale, -p.px(leg)[i] * scale, -p.py(leg)[i] * scale, -p.pz(leg)[i] * scale, to);
    }

    /** q0 + q.sigma. */
    private void meson(MomentumBlock p, int i, double[] to) {
        matrix(p.e(meson)[i], p.px(meson)[i], p.py(meson)[i], p.pz(meson)[i], to);
    }

    private static void matrix(double e, double x, double y, double z, double[] to) {
        to[0] = e + z;
        to[2] = x;
        to[3] = -y;
        to[4] = x;
        to[5] = y;
        to[6] = e - z;
        to[1] = to[7] = 0;
    }

    private static void multiply(Scratch s) {
        for (int r = 0; r < 2; r++) {
            for (int c = 0; c < 2; c++) {
                double re = 0;
                double im = 0;
                for (int k = 0; k < 2; k++) {
                    int a = 2 * (2 * r + k);
                    int b = 2 * (2 * k + c);
                    re += s.now[a] * s.factor[b] - s.now[a + 1] * s.factor[b + 1];
                    im += s.now[a] * s.factor[b + 1] + s.now[a + 1] * s.factor[b];
                }
                s.next[2 * (2 * r + c)] = re;
                s.next[2 * (2 * r + c) + 1] = im;
            }
        }
        double[] done = s.now;
        s.now = s.next;
        s.next = done;
    }

    /** a + b.sigma to a - b.sigma: the diagonal exchanged, the rest with the other sign. */
    private static void turn(double[] m) {
        for (int k = 0; k < 2; k++) {
            double up = m[k];
            m[k] = m[6 + k];
            m[6 + k] = up;
            m[2 + k] = -m[2 + k];
            m[4 + k] = -m[4 + k];
        }
    }

    /** M(a) conj(M(b)) summed over the spins not chosen; row of the amplitude is the daughter's spin, column the parent's. */
    private void write(double[] m, int i, double[][] re, double[][] im) {
        int n = dimension();
        for (int a = 0; a < n * n; a++) {
            re[a][i] = 0;
            im[a][i] = 0;
        }
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                boolean sameParent = (a & 1) == (b & 1);
                boolean sameDaughter = a >> 1 == b >> 1;
                if ((ofParent || sameParent) && (ofDaughter || sameDaughter)) {
                    int at = index(a) * n + index(b);
                    re[at][i] += m[2 * a] * m[2 * b] + m[2 * a + 1] * m[2 * b + 1];
                    im[at][i] += m[2 * a + 1] * m[2 * b] - m[2 * a] * m[2 * b + 1];
                }
            }
        }
    }

    /** Place among the chosen spins, the parent's before the daughter's. */
    private int index(int state) {
        int parent = state & 1;
        int daughter = state >> 1;
        return ofParent && ofDaughter ? 2 * parent + daughter : ofParent ? parent : daughter;
    }
}
