/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.units.Constants;
import org.nightjar.generation.decay.DecayNode;
import org.nightjar.generation.decay.Decays;
import org.nightjar.generation.decay.ParticleDecay;
import org.nightjar.generation.decay.ProcessDecays;
import org.nightjar.generation.decay.StandardDecays;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.Process;

/**
 * Pairs of B mesons from the Upsilon(4S), {@code e+ e- -> B+ B-, B+ -> K+ S}: sin^2 of the polar angle in the CM frame (two
 * spinless particles from a vector with helicity one), the observed cross section, each B with its lifetime. A B of which the
 * process says nothing ends at its decay vertex without daughters: inclusive decays of B mesons need an external generator.
 *
 * <p>The cross section is the effective one at the resonance, with beam energy spread and radiation in it, so collinear
 * radiation must stay off. Mixing and the coherence of the pair are not simulated.
 */
public final class BottomPairs {
    private static final int B_PLUS = 521;
    private static final int B_ZERO = 511;

    private BottomPairs() {}

    /**
     * Size of the sample.
     *
     * @param crossSection of e+ e- -> B Bbar, charged and neutral together, pb
     * @param charged fraction of B+ B-; the rest is B0 B0bar
     */
    public record Yield(double crossSection, double charged) {
        /**
         * 1.05 nb (Belle II physics book, Prog. Theor. Exp. Phys. 2019, 123C01 [from memory]; 1.05 to 1.10 in use) and f+- = 0.516
         * +- 0.012 (arXiv:2311.14647, section II).
         */
        public static final Yield BELLE2 = new Yield(1050, 0.516);

        /** Checks the ranges. */
        public Yield {
            if (!(crossSection > 0) || !(charged >= 0 && charged <= 1)) {
                throw new IllegalArgumentException("crossSection = " + crossSection + " pb, charged = " + charged);
            }
        }
    }

    /** True if a process makes a pair of B mesons. */
    public static boolean makes(Process process) {
        List<ParticleType> out = process.outgoing();
        return out.size() == 2
                && out.get(0).pdg() == -out.get(1).pdg()
                && (Math.abs(out.get(0).pdg()) == B_PLUS || Math.abs(out.get(0).pdg()) == B_ZERO);
    }

    /**
     * Settings for a process that {@link #makes} B mesons.
     *
     * @throws PhysicsException if the beams are too weak or a decay is closed
     */
    public static GeneratorSettings settings(Process process, ModelPoint point, Beams beams, Yield yield) {
        List<ParticleType> outgoing = process.outgoing().stream()
                .map(t -> t.withMass(point.mass(t.name())))
                .toList();
        double mass = outgoing.get(0).mass();
        double s = beams.sqrtS() * beams.sqrtS();
        if (s <= 4 * mass * mass) {
            throw new PhysicsException(
                    "%s: the channel is closed at %s GeV.\n   Maybe beams at the Upsilon(4S), 10.58 GeV?"
                            .formatted(process.hardText(), beams.sqrtS()));
        }
        boolean plus = Math.abs(outgoing.get(0).pdg()) == B_PLUS;
        double sigma = yield.crossSection() * (plus ? yield.charged() : 1 - yield.charged());
        Amplitude amplitude = new SinSquared(process.hardText(), new double[] {0, 0, mass, mass}, sigma);
        return GeneratorSettings.of(amplitude, process.initial(), outgoing, beams)
                .withDecays(decays(process, point, outgoing));
    }

    /** Refuses collinear radiation of the beams: it is in the cross section already, and the resonance has one energy. */
    static void requireNoRadiation(GeneratorSettings settings) {
        if (settings.amplitude() instanceof SinSquared && settings.isr()) {
            throw new PhysicsException(
                    "%s: its cross section is that of the Upsilon(4S) with the radiation of the beams in it.%n   Maybe without radiation?"
                            .formatted(settings.amplitude().process()));
        }
    }

    private static Decays decays(Process process, ModelPoint point, List<ParticleType> outgoing) {
        Decays named = ProcessDecays.of(process, point);
        List<DecayNode> legs = new ArrayList<>();
        for (int k = 0; k < outgoing.size(); k++) {
            DecayNode node = named.leg(k);
            boolean silent = node.decay() == null && !node.stays();
            legs.add(silent ? DecayNode.of(end(outgoing.get(k))) : node);
        }
        Decays all = Decays.ofLegs(legs).withCorrelation(named.correlation());
        for (String note : named.notes()) {
            all = all.withNote(note);
        }
        return all;
    }

    private static ParticleDecay end(ParticleType b) {
        return StandardDecays.find(b.pdg()).orElseThrow();
    }

    /** |M|^2 = c sin^2 theta so that the integral is sigma at every energy. */
    private record SinSquared(String process, double[] masses, double sigma) implements Amplitude {
        @Override
        public Workspace workspace(int capacity) {
            return new Workspace() {};
        }

        @Override
        public void squared(MomentumBlock m, Workspace workspace, double[] out) {
            for (int i = 0; i < m.size(); i++) {
                double x = m.px(0)[i] + m.px(1)[i];
                double y = m.py(0)[i] + m.py(1)[i];
                double z = m.pz(0)[i] + m.pz(1)[i];
                double e = m.e(0)[i] + m.e(1)[i];
                double s = e * e - x * x - y * y - z * z;
                double t = product(m, 0, 2, i) - product(m, 0, 3, i);
                double beta2 = 1 - 4 * masses[2] * masses[2] / s;
                double cos2 = 4 * t * t / (s * s * beta2);
                // sigma = beta/(16 pi s) times the mean of |M|^2 over the angles; the mean of sin^2 is 2/3
                double average = sigma / Constants.HBAR_C_SQUARED * 16 * Math.PI * s / Math.sqrt(beta2);
                out[i] = 1.5 * average * (1 - cos2);
            }
        }

        private static double product(MomentumBlock m, int a, int b, int i) {
            return m.e(a)[i] * m.e(b)[i] - m.px(a)[i] * m.px(b)[i] - m.py(a)[i] * m.py(b)[i] - m.pz(a)[i] * m.pz(b)[i];
        }
    }
}
