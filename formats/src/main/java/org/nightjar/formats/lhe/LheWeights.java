/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.lhe;

import org.nightjar.core.events.EventBatch;
import org.nightjar.formats.internal.WeightColumns;
import org.nightjar.formats.internal.text.Fields;
import org.nightjar.formats.internal.text.TextLines;

/** Reads what follows the particles of an event: further weights, our collision point, and blocks that are passed over. */
final class LheWeights {
    /** Our line with the collision point (x, y, z in cm, t in ns), for which the format has no place. */
    static final String VERTEX = "#nightjar vertex ";

    private final TextLines lines;
    private final Markup markup;
    private final Fields fields;
    private final WeightColumns names;
    private final double unit;
    private int depth;
    private int listed;

    LheWeights(TextLines lines, Markup markup, WeightColumns names, double unit) {
        this.lines = lines;
        this.markup = markup;
        this.names = names;
        this.unit = unit;
        fields = new Fields(lines);
    }

    /** Reads up to {@code </event>}. */
    void read(EventBatch batch, int k, double[] start) {
        depth = 0;
        listed = -1;
        long from = lines.bytesRead();
        do {
            if (lines.bytesRead() - from > LheReader.MOST_BETWEEN) {
                throw lines.problem("an event of more than 64 MB.", "the file is damaged?");
            }
            if (line(batch, k, start)) {
                return;
            }
        } while (lines.next());
        if (markup.isInside()) {
            throw markup.unclosed();
        }
        throw lines.problem("the file ends inside an event.", "it was cut off?");
    }

    /** One line; true if the event ends in it. */
    private boolean line(EventBatch batch, int k, double[] start) {
        int i = lines.firstNonBlank();
        if (i == lines.end()) {
            return false;
        }
        if (!markup.isInside() && lines.bytes()[i] == '#') {
            if (lines.hasAt(i, VERTEX)) {
                fields.begin(i + VERTEX.length());
                for (int c = 0; c < 4; c++) {
                    start[c] = fields.number("vertex");
                }
            }
            return false;
        }
        if (!markup.isInside() && lines.bytes()[i] != '<') {
            text(i, batch, k);
        }
        for (int t = markup.nextTag(i); t >= 0; t = markup.nextTag(markup.behind(t))) {
            if (markup.isTag(t, "/event")) {
                return true;
            }
            tag(t, batch, k);
        }
        return false;
    }

    private void text(int i, EventBatch batch, int k) {
        if (listed >= 0) {
            list(i, batch, k);
        } else if (depth == 0) {
            throw lines.problem("more lines than the event has particles.", "NUP is wrong, or </event> was lost?");
        }
    }

    private void tag(int t, EventBatch batch, int k) {
        if (lines.hasAt(t, "</")) {
            depth = Math.max(0, depth - 1);
            listed = -1;
            return;
        }
        if (markup.isTag(t, "event") || markup.isTag(t, "LesHouchesEvents")) {
            throw lines.problem("an event begins inside another.", "</event> was lost?");
        }
        if (!markup.closesItself(t)) {
            depth++;
        }
        if (markup.isTag(t, "wgt") || markup.isTag(t, "weight")) {
            String id = markup.attribute(t, "id");
            one(id.isEmpty() ? markup.attribute(t, "name") : id, t, batch, k);
        } else if (markup.isTag(t, "weights")) {
            listed = 0;
            list(markup.behind(t), batch, k);
        }
    }

    private void one(String name, int t, EventBatch batch, int k) {
        if (name.isEmpty()) {
            return; // a weight without name cannot be told from others
        }
        double value = fields.begin(markup.behind(t)).number("weight '" + name + "'");
        put(names.of(name), value, batch, k);
    }

    /** Numbers of a list in the order of the declared weights, or named by their position if there are more. */
    private void list(int from, EventBatch batch, int k) {
        fields.begin(from);
        while (!fields.atEnd() && lines.bytes()[nextField()] != '<') {
            double value = fields.number("weight");
            int name = listed < names.size() ? listed : names.of("weight " + (listed + 1));
            put(name, value, batch, k);
            listed++;
        }
    }

    private int nextField() {
        int i = fields.to();
        byte[] b = lines.bytes();
        while (b[i] == ' ' || b[i] == '\t' || b[i] == '\r') {
            i++;
        }
        return i;
    }

    private void put(int name, double value, EventBatch batch, int k) {
        if (name < 0) {
            throw lines.problem("more than 5,000 weights.", "the file is damaged?");
        }
        names.put(batch, k, name, value / unit);
    }
}
