/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.recast;

import java.io.Serializable;
import org.nightjar.analysis.Analysis;
import org.nightjar.core.InternalError;
import org.nightjar.core.engine.Mergeable;
import org.nightjar.generation.Generator;

/**
 * One model at one mass, ready to be simulated.
 *
 * @param mass GeV
 * @param coupling at which events are made
 * @param generator makes its events
 * @param analysis selects them
 * @param rate cross section times branching fraction at that coupling, pb
 * @param power of the coupling with which the rate goes
 */
record Prepared(double mass, double coupling, Generator generator, Analysis analysis, double rate, double power)
        implements Mergeable<Prepared>, Serializable {
    @Override
    public Prepared merge(Prepared next) {
        throw new InternalError("a preparation is one unit of work");
    }
}
