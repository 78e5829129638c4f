/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import org.nightjar.core.engine.Progress;
import org.nightjar.core.random.Streams;
import org.nightjar.generation.internal.ChannelShares;
import org.nightjar.generation.internal.Preparation;
import org.nightjar.generation.internal.Setup;

/** Prepares generators. */
public final class GeneratorFactory {
    private GeneratorFactory() {}

    /**
     * Adapts the sampling to a process, integrates it and finds its largest weights: a pure function of the settings and the
     * stream of stage PREPARE.
     *
     * @throws org.nightjar.core.PhysicsException if the channel is closed, no point passes the cuts, the cross section
     *     diverges, or it has the radiation in it that is asked for
     */
    public static Generator prepare(GeneratorSettings settings, Streams streams) {
        return prepare(settings, streams, Progress.NONE);
    }

    /** The same; says how far it is. */
    public static Generator prepare(GeneratorSettings settings, Streams streams, Progress progress) {
        return prepare(possible(settings, streams), streams, progress);
    }

    private static Generator prepare(Setup plain, Streams streams, Progress progress) {
        Setup setup = ChannelShares.adapted(plain, streams, progress);
        return new Generator(setup, Preparation.run(setup, streams, progress));
    }

    /**
     * The cross section of {@link #prepare}, without generator: two particles need no sampling where quadrature will do.
     *
     * @throws org.nightjar.core.PhysicsException as {@link #prepare}
     */
    public static Estimate crossSection(GeneratorSettings settings, Streams streams) {
        return crossSection(settings, streams, Progress.NONE);
    }

    /** The same; says how far it is. */
    public static Estimate crossSection(GeneratorSettings settings, Streams streams, Progress progress) {
        Setup plain = possible(settings, streams);
        Estimate exact = Preparation.exact(plain);
        return exact != null && exact.value() > 0
                ? exact
                : prepare(plain, streams, progress).crossSection();
    }

    private static Setup possible(GeneratorSettings settings, Streams streams) {
        BottomPairs.requireNoRadiation(settings);
        Setup setup = new Setup(settings);
        Preparation.requirePoints(setup, streams);
        return setup;
    }
}
