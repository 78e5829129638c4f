/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import org.nightjar.core.PhysicsException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.Streams;

/**
 * Turns attempts into events, a block of events at a time. An event takes its lowest-numbered accepted attempt, and an
 * attempt is a pure function of (event number, attempt number), so neither the block nor how many attempts are made ahead
 * changes the result.
 */
public final class EventMaker {
    private static final int MOST_ATTEMPTS = 100_000_000;

    /** Points worth the start of a loop over a block of two-body points; many operations on each make full blocks worth it. */
    private static final int LEAST_POINTS = 32;

    private static final int TWO_BODIES = 4;

    private final Setup setup;
    private final Prepared prepared;
    private final Points points;
    private final Kept kept;
    private final Recorder recorder;
    private final boolean spread;
    /** Where fewer events are open, each tries several times at once. */
    private final int leastPoints;

    /** Memory for one thread. */
    public EventMaker(Setup setup, Prepared prepared) {
        this.setup = setup;
        this.prepared = prepared;
        points = new Points(setup);
        kept = new Kept(setup.masses.length);
        recorder = new Recorder(setup);
        spread = points.beamFrame.hasSpread();
        leastPoints = setup.masses.length == TWO_BODIES ? LEAST_POINTS : Kept.CAPACITY;
    }

    /** Fills a started batch. */
    public void generate(EventBatch batch, Streams streams) {
        Draws draws = new Draws(streams);
        for (int first = 0; first < batch.size(); first += Kept.CAPACITY) {
            int n = Math.min(Kept.CAPACITY, batch.size() - first);
            accept(batch, first, n, draws);
            for (int k = 0; k < n; k++) {
                batch.weight()[first + k] = kept.weight[k];
                recorder.write(kept, k, batch.eventNumber(first + k), streams, batch.particles());
            }
        }
    }

    private void accept(EventBatch batch, int first, int n, Draws draws) {
        for (int k = 0; k < n; k++) {
            kept.done[k] = false;
            kept.pending[k] = k;
            kept.nextAttempt[k] = 0;
        }
        int open = n;
        while (open > 0) {
            int ahead = Math.max(1, leastPoints / open);
            points.clear();
            for (int p = 0; p < open; p++) {
                int k = kept.pending[p];
                for (int a = 0; a < ahead; a++) {
                    attempt(batch.eventNumber(first + k), k, kept.nextAttempt[k] + a, draws);
                }
                kept.nextAttempt[k] += ahead;
            }
            if (setup.settings.weighted()) {
                points.weigh();
            } else {
                points.weigh(prepared.scale());
            }
            for (int i = 0; i < points.size(); i++) {
                if (!kept.done[points.slot[i]]) {
                    decide(i);
                }
            }
            open = stillOpen(open);
        }
    }

    private void attempt(long event, int slot, int attempt, Draws draws) {
        draws.at(event, attempt, spread, setup.radiationDimensions > 0);
        int channel = prepared.channel(draws.accept.uniform());
        int i = points.size();
        if (points.draw(channel, prepared.grids()[channel], draws)) {
            points.acceptance[i] = draws.accept.uniform();
            points.slot[i] = slot;
            points.attempt[i] = attempt;
        }
    }

    private void decide(int i) {
        double relative = points.weight[i] / prepared.scale()[points.channel[i]];
        if (setup.settings.weighted()) {
            if (relative > 0) {
                kept.take(points, i, relative);
            }
        } else if (points.acceptance[i] < relative) {
            kept.take(points, i, Math.max(1, relative));
        }
    }

    private int stillOpen(int open) {
        int left = 0;
        for (int p = 0; p < open; p++) {
            int k = kept.pending[p];
            if (!kept.done[k]) {
                if (kept.nextAttempt[k] > MOST_ATTEMPTS) {
                    throw new PhysicsException("%s: no event accepted in %d attempts.\n   Maybe looser cuts?"
                            .formatted(setup.settings.amplitude().process(), MOST_ATTEMPTS));
                }
                kept.pending[left++] = k;
            }
        }
        return left;
    }
}
