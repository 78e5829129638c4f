/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.Process;
import org.nightjar.theory.SpinDensity;

/**
 * Spin density matrices that follow from the conservation of angular momentum, with no amplitude: where only one amplitude
 * exists, or (photon, three mesons) only one that conserves parity, as the decays of vectors to hadrons do.
 *
 * <ul>
 *   <li>legs without spin alone: 1;
 *   <li>a vector into two particles without spin: e . q, q the momentum of one of them in the rest frame;
 *   <li>a vector into a photon and a particle without spin: both polarisations across q;
 *   <li>a vector into three pseudoscalars: e . (p1 x p2).
 * </ul>
 *
 * <p>Vector mesons from a spinless parent that decay into two spinless particles: see {@link Helicities}.
 */
final class KinematicSpins implements SpinDensity {
    private static final long serialVersionUID = 1;
    private static final int PHOTON = 22;
    private static final int STATES = 3;

    /** Which matrix. */
    private enum Kind {
        NONE,
        ALONG,
        ACROSS,
        PLANE
    }

    private static final class Scratch implements Amplitude.Workspace {
        private final double[] a = new double[4];
        private final double[] b = new double[4];
    }

    private final String process;
    private final double[] masses;
    private final int[] legs;
    private final Kind kind;

    private KinematicSpins(Process process, int[] legs, Kind kind) {
        this.process = process.text();
        this.masses = process.legs().stream().mapToDouble(ParticleType::mass).toArray();
        this.legs = legs.clone();
        this.kind = kind;
    }

    /** The matrix of these legs, if spin and parity fix it. */
    static Optional<SpinDensity> find(Process process, int... legs) {
        List<ParticleType> all = process.legs();
        if (IntStream.of(legs).allMatch(k -> all.get(k).twiceSpin() == 0)) {
            return Optional.of(new KinematicSpins(process, legs, Kind.NONE));
        }
        Kind kind = process.initial().size() == 1 ? ofDecay(all) : null;
        return kind == null ? Optional.empty() : Optional.of(new KinematicSpins(process, legs, kind));
    }

    private static @Nullable Kind ofDecay(List<ParticleType> all) {
        long scalars = all.stream().skip(1).filter(t -> t.twiceSpin() == 0).count();
        if (all.get(0).twiceSpin() != 2 || all.get(0).pdg() == PHOTON) {
            return null;
        }
        if (scalars == all.size() - 1 && all.size() <= 4) {
            return all.size() == 3 ? Kind.ALONG : Kind.PLANE;
        }
        boolean radiative = all.size() == 3 && scalars == 1 && all.stream().anyMatch(t -> t.pdg() == PHOTON);
        return radiative ? Kind.ACROSS : null;
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
        return kind == Kind.NONE ? 1 : STATES;
    }

    @Override
    public Amplitude.Workspace workspace(int capacity) {
        return new Scratch();
    }

    @Override
    public void matrices(MomentumBlock momenta, Amplitude.Workspace workspace, double[][] re, double[][] im) {
        Scratch s = (Scratch) workspace;
        for (int i = 0; i < momenta.size(); i++) {
            if (kind == Kind.NONE) {
                re[0][i] = 1;
                im[0][i] = 0;
            } else {
                axis(momenta, i, s);
                write(s.a, i, re, im);
            }
        }
    }

    /** The axis, in the rest frame of the vector, in entries 1 to 3 of {@code s.a}. */
    private void axis(MomentumBlock p, int i, Scratch s) {
        intoRestFrame(p, 1, i, s.a);
        if (kind == Kind.PLANE) {
            intoRestFrame(p, 2, i, s.b);
            double x = s.a[2] * s.b[3] - s.a[3] * s.b[2];
            double y = s.a[3] * s.b[1] - s.a[1] * s.b[3];
            s.a[3] = s.a[1] * s.b[2] - s.a[2] * s.b[1];
            s.a[1] = x;
            s.a[2] = y;
        }
    }

    private void intoRestFrame(MomentumBlock p, int leg, int i, double[] to) {
        double e = p.e(0)[i];
        double x = p.px(0)[i];
        double y = p.py(0)[i];
        double z = p.pz(0)[i];
        to[0] = p.e(leg)[i];
        to[1] = p.px(leg)[i];
        to[2] = p.py(leg)[i];
        to[3] = p.pz(leg)[i];
        Boosts.into(Math.sqrt(e * e - x * x - y * y - z * z), e, x, y, z, to, 0);
    }

    /** n n, or 1 - n n, with n of length one. */
    private void write(double[] axis, int i, double[][] re, double[][] im) {
        double square = axis[1] * axis[1] + axis[2] * axis[2] + axis[3] * axis[3];
        for (int a = 0; a < STATES; a++) {
            for (int b = 0; b < STATES; b++) {
                double along = square == 0 ? (a == b ? 1.0 / STATES : 0) : axis[a + 1] * axis[b + 1] / square;
                re[a * STATES + b][i] = kind == Kind.ACROSS ? (a == b ? 1 : 0) - along : along;
                im[a * STATES + b][i] = 0;
            }
        }
    }
}
