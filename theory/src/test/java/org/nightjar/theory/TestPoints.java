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
            double e = energy / incoming;
            block.set(leg, i, e, 0, 0, (leg == 0 ? 1 : -1) * Math.sqrt(e * e - m * m));
        }
    }

    /** |M|^2 of every point. */
    public static double[] squared(Amplitude amplitude, MomentumBlock block) {
        double[] out = new double[block.size()];
        amplitude.squared(block, amplitude.workspace(block.capacity()), out);
        return out;
    }
}
