/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.internal;

import java.util.List;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problem;
import org.nightjar.core.events.EventBatch;
import org.nightjar.formats.events.Damage;
import org.nightjar.formats.events.EventReader;

/** Reads blocks event by event, with limits that keep the memory constant and the rule for damaged files. */
public abstract class BlockReader implements EventReader {
    /** Most particles of one event. */
    public static final int MOST_PARTICLES = 100_000;

    /** A block ends early when it holds this many particles. */
    private static final int BLOCK_ROWS = 250_000;

    /** The oddities found. */
    protected final Warnings warnings = new Warnings();

    private final Damage damage;
    private long events;
    private boolean ended;

    /** With a rule for damaged files. */
    protected BlockReader(Damage damage) {
        this.damage = damage;
    }

    /** Appends the next event to the batch as its event {@code k}; false at the end. On failure rows may be left over. */
    protected abstract boolean read(EventBatch batch, int k);

    @Override
    public final boolean next(EventBatch batch, int maximum) {
        batch.start(events, maximum);
        int k = 0;
        while (!ended && k < maximum && batch.particles().rows() < BLOCK_ROWS) {
            ended = !readOrStop(batch, k);
            if (!ended) {
                batch.particles().endEvent();
                k++;
            }
        }
        batch.trim(k);
        events += k;
        return k > 0;
    }

    private boolean readOrStop(EventBatch batch, int k) {
        int before = batch.particles().rows();
        try {
            return read(batch, k);
        } catch (CardException e) {
            if (damage == Damage.REFUSE) {
                throw e;
            }
            while (batch.particles().rows() > before) {
                batch.particles().removeLast();
            }
            Problem first = e.problems().get(0);
            warnings.add(
                    "damage",
                    new Problem(
                            first.file(),
                            first.line(),
                            first.column(),
                            first.what() + " The " + (events + k) + " events before it are kept.",
                            first.maybe()));
            return false;
        }
    }

    @Override
    public final long eventsRead() {
        return events;
    }

    @Override
    public final List<Problem> warnings() {
        return warnings.list();
    }
}
