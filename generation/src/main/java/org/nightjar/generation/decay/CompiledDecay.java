/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.random.RandomStream;

/** A {@link ParticleDecay} and the nodes below it as arrays, with the samplers of one thread. */
final class CompiledDecay {
    /** No decay fixed: the table decides. */
    static final CompiledDecay BY_TABLE = new CompiledDecay(0);

    /** Undecayed. */
    static final CompiledDecay STAYS = new CompiledDecay(0);

    final double properDecayLength;
    final double width;
    final double threshold;
    final double mass;
    final Mode[] modes;

    /** One mode. */
    static final class Mode {
        final double fraction;
        final int[] pdg;
        final double[] masses;
        final double threshold;
        final int[] twiceSpin;
        final boolean scalarParent;
        final boolean twoBodyFlat;
        final DecayShape.@Nullable Sampler sampler;
        final CompiledDecay[] daughters;
        /** What is known of the helicity of each daughter. */
        final byte[] helicities;

        /** Whether some daughter's mass is spread: 1 yes, -1 no, 0 until the table was asked. */
        int spread;

        private Mode(DecayMode mode, int parentTwiceSpin, List<DecayNode> nodes) {
            int n = mode.daughters().size();
            fraction = mode.fraction();
            pdg = mode.daughters().stream().mapToInt(d -> d.pdg()).toArray();
            masses = mode.daughters().stream().mapToDouble(d -> d.mass()).toArray();
            twiceSpin = mode.daughters().stream().mapToInt(d -> d.twiceSpin()).toArray();
            threshold = mode.threshold();
            scalarParent = parentTwiceSpin == 0;
            twoBodyFlat = n == 2 && mode.shape() instanceof FlatShape;
            sampler = twoBodyFlat ? null : mode.shape().sampler();
            daughters = new CompiledDecay[n];
            for (int k = 0; k < n; k++) {
                daughters[k] = nodes.isEmpty() ? BY_TABLE : of(nodes.get(k));
            }
            helicities = new byte[n];
            for (int k = 0; k < n; k++) {
                helicities[k] = Helicities.of(this, k);
            }
        }
    }

    private CompiledDecay(int modes) {
        properDecayLength = 0;
        width = 0;
        threshold = 0;
        mass = 0;
        this.modes = new Mode[modes];
    }

    private CompiledDecay(ParticleDecay d, List<DecayNode> nodes) {
        properDecayLength = d.properDecayLength();
        width = d.width();
        threshold = d.threshold();
        mass = d.parent().mass();
        modes = new Mode[d.modes().size()];
        for (int k = 0; k < modes.length; k++) {
            modes[k] = new Mode(d.modes().get(k), d.parent().twiceSpin(), nodes);
        }
    }

    static CompiledDecay of(ParticleDecay decay) {
        return new CompiledDecay(decay, List.of());
    }

    static CompiledDecay of(DecayNode node) {
        if (node.stays()) {
            return STAYS;
        }
        return node.decay() == null ? BY_TABLE : new CompiledDecay(node.decay(), node.daughters());
    }

    /** A mode that the mass allows, by the fractions; null if there is none. */
    @Nullable
    Mode choose(double m, RandomStream random) {
        if (modes.length == 1) {
            return modes[0].threshold < m ? modes[0] : null;
        }
        double sum = 0;
        for (Mode mode : modes) {
            sum += mode.threshold < m ? mode.fraction : 0;
        }
        if (sum == 0) {
            return null;
        }
        double left = random.uniform() * sum;
        Mode last = null;
        for (Mode mode : modes) {
            if (mode.threshold < m) {
                last = mode;
                left -= mode.fraction;
                if (left < 0) {
                    return mode;
                }
            }
        }
        return last;
    }
}
