/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/** Random phase-space points: final momenta of a few GeV, shifted to their rest frame, and initial momenta along z. */
public final class TestPoints {
    private TestPoints() {}

    /** A block of points; the density is of no concern, momentum is conserved to rounding. */
    public static MomentumBlock of(double[] masses, int incoming, int number) {
        RandomStream random = new Streams(20261120, new SampleId("theory-test")).of(Stage.PHASE_SPACE);
        MomentumBlock block = new MomentumBlock(masses.length, number);
        block.resize(number);
        for (int i = 0; i < number; i++) {
            random.at(i, 0);
            fill(block, i, masses, incoming, random);
        }
        return block;
    }

    private static void fill(MomentumBlock block, int i, double[] masses, int incoming, RandomStream random) {
        List<FourMomentum> out = new ArrayList<>();
        FourMomentum total = new FourMomentum(0, 0, 0, 0);
        for (int leg = incoming; leg < masses.length; leg++) {
            FourMomentum p = FourMomentum.ofMass(
                    masses[leg], 2 * random.gaussian(), 2 * random.gaussian(), 2 * random.gaussian());
            out.add(p);
            total = total.plus(p);
        }
        Frame rest = Frame.restFrame(total, new FourMomentum(1, 0, 0, 1));
        double energy = 0;
        for (int k = 0; k < out.size(); k++) {
            FourMomentum p = out.get(k).in(rest);
            FourMomentum q = FourMomentum.ofMass(masses[incoming + k], p.px(), p.py(), p.pz());
            block.set(incoming + k, i, q.e(), q.px(), q.py(), q.pz());
            energy += q.e();
        }
        for (int leg = 0; leg < incoming; leg++) {
            double m = masses[leg];
            double other = incoming == 2 ? masses[1 - leg] : m;
            double e = energy / incoming + (incoming == 2 ? (m * m - other * other) / (2 * energy) : 0);
            block.set(leg, i, e, 0, 0, (leg == 0 ? 1 : -1) * Math.sqrt(e * e - m * m));
        }
    }

    /** Decay points of a leg of other points: the parent and its daughters, in the same frame. */
    public static MomentumBlock decaying(double[] masses, MomentumBlock production, int leg) {
        MomentumBlock rest = of(masses, 1, production.size());
        double[] p = new double[4];
        for (int i = 0; i < rest.size(); i++) {
            // the energies of the rest frame add up to some mass: scale the momenta until it is the parent's
            scaleToMass(rest, i, masses);
            double e = production.e(leg)[i];
            Frame moving = Frame.moving(
                    production.px(leg)[i] / e,
                    production.py(leg)[i] / e,
                    production.pz(leg)[i] / e);
            for (int k = 1; k < masses.length; k++) {
                p[0] = rest.e(k)[i];
                p[1] = rest.px(k)[i];
                p[2] = rest.py(k)[i];
                p[3] = rest.pz(k)[i];
                moving.toLab(p);
                rest.set(k, i, p[0], p[1], p[2], p[3]);
            }
            rest.set(
                    0,
                    i,
                    e,
                    production.px(leg)[i],
                    production.py(leg)[i],
                    production.pz(leg)[i]);
        }
        return rest;
    }

    private static void scaleToMass(MomentumBlock block, int i, double[] masses) {
        double low = 0;
        double high = 100;
        for (int step = 0; step < 200; step++) {
            double factor = (low + high) / 2;
            double energy = 0;
            for (int k = 1; k < masses.length; k++) {
                double p2 = block.e(k)[i] * block.e(k)[i] - masses[k] * masses[k];
                energy += Math.sqrt(masses[k] * masses[k] + factor * factor * p2);
            }
            low = energy < masses[0] ? factor : low;
            high = energy < masses[0] ? high : factor;
        }
        for (int k = 1; k < masses.length; k++) {
            FourMomentum q =
                    FourMomentum.ofMass(masses[k], low * block.px(k)[i], low * block.py(k)[i], low * block.pz(k)[i]);
            block.set(k, i, q.e(), q.px(), q.py(), q.pz());
        }
    }

    /** One decay at rest into two particles, in some direction. */
    public static MomentumBlock decay(double mass, double first, double second) {
        double e = (mass * mass + first * first - second * second) / (2 * mass);
        double p = Math.sqrt(e * e - first * first);
        MomentumBlock b = new MomentumBlock(3, 1);
        b.resize(1);
        b.set(0, 0, mass, 0, 0, 0);
        b.set(1, 0, e, 0.48 * p, 0.6 * p, 0.64 * p);
        b.set(2, 0, mass - e, -0.48 * p, -0.6 * p, -0.64 * p);
        return b;
    }

    /** Points in which a leg is replaced by the daughters of its decay. */
    public static MomentumBlock merged(MomentumBlock production, int leg, MomentumBlock decay) {
        MomentumBlock all = new MomentumBlock(production.legs() + decay.legs() - 2, production.size());
        all.resize(production.size());
        for (int i = 0; i < all.size(); i++) {
            int to = 0;
            for (int k = 0; k < production.legs(); k++) {
                for (int d = 1; k == leg && d < decay.legs(); d++) {
                    all.set(to++, i, decay.e(d)[i], decay.px(d)[i], decay.py(d)[i], decay.pz(d)[i]);
                }
                if (k != leg) {
                    all.set(
                            to++,
                            i,
                            production.e(k)[i],
                            production.px(k)[i],
                            production.py(k)[i],
                            production.pz(k)[i]);
                }
            }
        }
        return all;
    }

    /** |M|^2 of every point. */
    public static double[] squared(Amplitude amplitude, MomentumBlock block) {
        double[] out = new double[block.size()];
        amplitude.squared(block, amplitude.workspace(block.capacity()), out);
        return out;
    }
}
