/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import java.io.Serializable;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.Streams;
import org.nightjar.generation.internal.EventMaker;
import org.nightjar.generation.internal.Prepared;
import org.nightjar.generation.internal.Setup;

/**
 * A process ready to be sampled: grids and largest weights are fixed, so events are independent of each other and each is a
 * pure function of its number and the streams. Immutable; shared between threads, each with its own {@link Workspace}.
 *
 * <p>N events stand for N/sigma of luminosity: each counts (its weight) x sigma/N. Unweighted events have weight 1, except
 * the few above the largest prepared weight, whose weight is larger in proportion ({@link #overweight}). Weights of weighted
 * events have mean 1 within the error of the cross section.
 */
public final class Generator implements Serializable {
    private static final long serialVersionUID = 1;

    private final Setup setup;
    private final Prepared prepared;

    Generator(Setup setup, Prepared prepared) {
        this.setup = setup;
        this.prepared = prepared;
    }

    /** Cross section inside the cuts, of the hard process times radiation; without branching fractions of decays. */
    public Estimate crossSection() {
        return prepared.crossSection();
    }

    /** Expected part of the cross section carried by what weights exceed 1 by; 0 if weighted. */
    public double overweight() {
        return prepared.overweight();
    }

    /** Expected fraction of attempts that become events. */
    public double efficiency() {
        return prepared.efficiency();
    }

    /** Scratch memory for one thread. */
    public Workspace workspace() {
        return new Workspace(setup, prepared);
    }

    /**
     * Fills the particles (laboratory) and weights of a batch that was started with its event numbers.
     *
     * @param batch started; its particles are appended to
     * @param streams of the sample
     * @param workspace of this generator and thread
     */
    public void generate(EventBatch batch, Streams streams, Workspace workspace) {
        workspace.maker.generate(batch, streams);
    }

    /** Scratch memory of {@link Generator#generate}. */
    public static final class Workspace {
        private final EventMaker maker;

        private Workspace(Setup setup, Prepared prepared) {
            maker = new EventMaker(setup, prepared);
        }
    }
}
