/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.Process;
import org.nightjar.theory.SpinDensity;

/**
 * Spin density matrices of a lepton that decays to another and one meson through the weak current, tau -> N pi, tau -> N rho,
 * N -> nu pi0 or N -> nu omega: the amplitude is u-bar' V-slash P_L u with the momentum of a pseudoscalar or a polarisation of
 * a vector meson for V (the hadronic current of one meson, <rho|J|0> = g e*). In left-handed spinors this is xi'^dagger S xi
 * with S = sqrt(p'.sigma) (V.sigma-bar) sqrt(p.sigma), sqrt(p.sigma) = (p.sigma + m)/sqrt(2 (E + m)); for antiparticles, whose
 * spinors have i sigma_2 xi*, the factors come the other way round, and a + b.sigma becomes a - b.sigma [derived; the same conventions as the engine's].
 */
final class WeakSpins implements SpinDensity {
    private static final long serialVersionUID = 1;
    private static final int TAU = 15;
    private static final int LEAST_MESON = 100;

    private static final class Scratch implements Amplitude.Workspace {
        /** Real and imaginary parts of a 2 x 2 matrix by rows: the product so far, one factor, and their product. */
        private double[] now = new double[8];

        private final double[] factor = new double[8];
        private double[] next = new double[8];
        private final double[] vector = new double[4];

        /** Amplitudes: lepton, parent, polarisation (fastest); real and imaginary part. */
        private final double[] amplitudes = new double[24];
    }

    private final String process;
    private final double[] masses;
    private final int[] legs;
    private final int[] states;
    private final int lepton;
    private final int meson;
    private final boolean anti;
    private final int dimension;

    private WeakSpins(Process process, ModelPoint point, int[] legs, int lepton, boolean anti) {
        this.process = process.text();
        this.masses =
                process.legs().stream().mapToDouble(t -> point.mass(t.name())).toArray();
        this.legs = legs.clone();
        this.states = process.legs().stream().mapToInt(t -> t.twiceSpin() + 1).toArray();
        this.lepton = lepton;
        meson = 3 - lepton;
        this.anti = anti;
        int n = 1;
        for (int leg : legs) {
            n *= states[leg];
        }
        dimension = n;
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
        boolean known = meson.twiceSpin() % 2 == 0 && meson.twiceSpin() <= 2 && Math.abs(meson.pdg()) > LEAST_MESON;
        boolean anti =
                all.get(0).isSelfConjugate() ? made.pdg() < 0 : all.get(0).pdg() < 0;
        return leptons && known && made.twiceSpin() == 1
                ? Optional.of(new WeakSpins(process, point, legs, lepton, anti))
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
        return dimension;
    }

    @Override
    public Amplitude.Workspace workspace(int capacity) {
        return new Scratch();
    }

    @Override
    public void matrices(MomentumBlock momenta, Amplitude.Workspace workspace, double[][] re, double[][] im) {
        Scratch s = (Scratch) workspace;
        for (int i = 0; i < momenta.size(); i++) {
            for (int k = 0; k < states[meson]; k++) {
                root(momenta, anti ? 0 : lepton, i, s.now);
                current(momenta, k, i, s);
                multiply(s);
                root(momenta, anti ? lepton : 0, i, s.factor);
                multiply(s);
                if (anti) {
                    turn(s.now);
                }
                for (int a = 0; a < 4; a++) {
                    int at = 2 * (a * states[meson] + k);
                    s.amplitudes[at] = s.now[2 * a];
                    s.amplitudes[at + 1] = s.now[2 * a + 1];
                }
            }
            write(s.amplitudes, i, re, im);
        }
    }

    /** (E + m - p.sigma) / sqrt(2 (E + m)). */
    private void root(MomentumBlock p, int leg, int i, double[] to) {
        double e = p.e(leg)[i] + masses[leg];
        double scale = 1 / Math.sqrt(2 * e);
        matrix(e * scale, -p.px(leg)[i] * scale, -p.py(leg)[i] * scale, -p.pz(leg)[i] * scale, to);
    }

    /** V0 + V.sigma: V is the momentum, or the unit vector along an axis of the rest frame, boosted. */
    private void current(MomentumBlock p, int axis, int i, Scratch s) {
        double e = p.e(meson)[i];
        double x = p.px(meson)[i];
        double y = p.py(meson)[i];
        double z = p.pz(meson)[i];
        double[] v = s.vector;
        Arrays.fill(v, 0);
        v[1 + axis] = 1;
        if (states[meson] == 1) {
            v[0] = e;
            v[1] = x;
            v[2] = y;
            v[3] = z;
        } else {
            Boosts.out(Math.sqrt(e * e - x * x - y * y - z * z), e, x, y, z, v, 0);
        }
        matrix(v[0], v[1], v[2], v[3], s.factor);
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

    /** M(a) conj(M(b)) summed over the spins not chosen. */
    private void write(double[] m, int i, double[][] re, double[][] im) {
        for (int a = 0; a < dimension * dimension; a++) {
            re[a][i] = 0;
            im[a][i] = 0;
        }
        int n = 4 * states[meson];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (agree(a, b)) {
                    int at = index(a) * dimension + index(b);
                    re[at][i] += m[2 * a] * m[2 * b] + m[2 * a + 1] * m[2 * b + 1];
                    im[at][i] += m[2 * a + 1] * m[2 * b] - m[2 * a] * m[2 * b + 1];
                }
            }
        }
    }

    /** The spin of one leg in a state of all. */
    private int spin(int leg, int state) {
        int others = state / states[meson];
        return leg == meson ? state % states[meson] : leg == 0 ? others & 1 : others >> 1;
    }

    /** True if the legs that are not chosen have the same spins in both. */
    private boolean agree(int a, int b) {
        for (int leg = 0; leg < 3; leg++) {
            if (!isChosen(leg) && spin(leg, a) != spin(leg, b)) {
                return false;
            }
        }
        return true;
    }

    private boolean isChosen(int leg) {
        for (int k : legs) {
            if (k == leg) {
                return true;
            }
        }
        return false;
    }

    /** Place among the chosen spins, the last leg fastest. */
    private int index(int state) {
        int at = 0;
        for (int leg : legs) {
            at = at * states[leg] + spin(leg, state);
        }
        return at;
    }
}
