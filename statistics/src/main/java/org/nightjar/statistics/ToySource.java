/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

import org.nightjar.core.random.RandomStream;

/** Draws toys of one model at one point, whose expectation was worked out once. May serve several threads. */
@FunctionalInterface
public interface ToySource {
    /** Main and auxiliary data; a pure function of the stream's position. */
    Observation draw(RandomStream random);
}
