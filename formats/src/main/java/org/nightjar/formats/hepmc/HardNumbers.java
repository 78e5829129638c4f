/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.hepmc;

import java.util.Arrays;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.HardRecord;
import org.nightjar.formats.internal.text.Fields;
import org.nightjar.formats.internal.text.TextLines;

/** The attributes of a HepMC3 event that hold what a Les Houches event file says beside its particles. */
final class HardNumbers {
    private static final int ANY = HepMcReader.ANY;

    private int process;
    private double scale;
    private double alphaQed;
    private double alphaQcd;
    private int[] colour = {};
    private int[] anticolour = {};
    private boolean found;

    /** Forgets all, for an event of so many particles. */
    void start(int particles) {
        process = 1;
        scale = -1;
        alphaQed = -1;
        alphaQcd = -1;
        if (colour.length <= particles) {
            colour = new int[particles + 1];
            anticolour = new int[particles + 1];
        }
        Arrays.fill(colour, 0, particles + 1, 0);
        Arrays.fill(anticolour, 0, particles + 1, 0);
        found = false;
    }

    /** Reads the attribute whose name is the current field, if it is one of these. */
    void read(int id, TextLines lines, Fields fields) {
        int at = fields.from();
        boolean known = true;
        if (id == 0 && lines.hasAt(at, "signal_process_id ")) {
            process = fields.whole("signal_process_id", -ANY, ANY);
        } else if (id == 0 && lines.hasAt(at, "event_scale ")) {
            scale = fields.number("event_scale");
        } else if (id == 0 && lines.hasAt(at, "alphaQED ")) {
            alphaQed = fields.number("alphaQED");
        } else if (id == 0 && lines.hasAt(at, "alphaQCD ")) {
            alphaQcd = fields.number("alphaQCD");
        } else if (id > 0 && lines.hasAt(at, "flow1 ")) {
            colour[id] = fields.whole("flow1", -ANY, ANY);
        } else if (id > 0 && lines.hasAt(at, "flow2 ")) {
            anticolour[id] = fields.whole("flow2", -ANY, ANY);
        } else {
            known = false;
        }
        found |= known;
    }

    /** Writes it into the record of a batch, whose rows from {@code from} on are the event's. */
    void put(EventBatch batch, int k, int from, EventGraph graph) {
        HardRecord record = batch.hardRecord();
        int rows = batch.particles().rows();
        if (found && !record.isUsed()) {
            room(record, batch);
        }
        if (!record.isUsed()) {
            return;
        }
        record.use(batch.size(), rows);
        record.process[k] = process;
        record.scale[k] = scale;
        record.alphaQed[k] = alphaQed;
        record.alphaQcd[k] = alphaQcd;
        for (int row = from; row < rows; row++) {
            record.colour[row] = colour[row - from + 1];
            record.anticolour[row] = anticolour[row - from + 1];
            int second = graph.secondMother(row - from);
            record.mother2[row] = second < 0 ? -1 : second + 1;
        }
    }

    /** The record of a block whose earlier events had none. */
    private static void room(HardRecord record, EventBatch batch) {
        record.use(batch.size(), batch.particles().rows());
        Arrays.fill(record.process, 1);
        Arrays.fill(record.scale, -1);
        Arrays.fill(record.alphaQed, -1);
        Arrays.fill(record.alphaQcd, -1);
        Arrays.fill(record.colour, 0);
        Arrays.fill(record.anticolour, 0);
        Arrays.fill(record.mother2, -1);
    }

    /** Copies the record of a block of one event to event {@code k}, rows from {@code offset} on, of another. */
    static void copy(HardRecord from, EventBatch to, int k, int offset) {
        HardRecord record = to.hardRecord();
        int rows = to.particles().rows();
        if (!record.isUsed()) {
            room(record, to);
        }
        record.use(to.size(), rows);
        record.process[k] = from.process[0];
        record.scale[k] = from.scale[0];
        record.alphaQed[k] = from.alphaQed[0];
        record.alphaQcd[k] = from.alphaQcd[0];
        for (int row = offset; row < rows; row++) {
            record.colour[row] = from.colour[row - offset];
            record.anticolour[row] = from.anticolour[row - offset];
            record.mother2[row] = from.mother2[row - offset];
        }
    }
}
