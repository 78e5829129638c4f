/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import java.util.List;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.MomentumBlock;

/**
 * A block of phase-space points as a cut sees it. Legs are numbered as in the process text, incoming 0 and 1, outgoing from
 * 2. The centre-of-mass (CM) frame is that of the colliding beams with their actual energies, electron along +z, before any
 * radiation; the laboratory is that of the detector.
 */
public final class FinalState {
    private final List<ParticleType> outgoing;
    private final MomentumBlock cm;
    private final MomentumBlock lab;

    /** A view of the two blocks; {@code lab} is filled only if some cut needs it. */
    public FinalState(List<ParticleType> outgoing, MomentumBlock cm, MomentumBlock lab) {
        this.outgoing = List.copyOf(outgoing);
        this.cm = cm;
        this.lab = lab;
    }

    /** Kinds of the outgoing particles; entry k is leg k + 2. */
    public List<ParticleType> outgoing() {
        return outgoing;
    }

    /** Number of points. */
    public int size() {
        return cm.size();
    }

    /** Momenta in the CM frame of the beams, GeV. */
    public MomentumBlock cm() {
        return cm;
    }

    /** Momenta in the laboratory, GeV. */
    public MomentumBlock lab() {
        return lab;
    }
}
