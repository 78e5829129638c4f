/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.lhe;

import org.nightjar.core.card.CardException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventHeader;
import org.nightjar.formats.events.Damage;
import org.nightjar.formats.events.EventFormat;
import org.nightjar.formats.internal.BlockReader;
import org.nightjar.formats.internal.WeightColumns;
import org.nightjar.formats.internal.text.TextLines;

/**
 * Reads a Les Houches event file, version 1.0 to 3.0 (J. Alwall et al., hep-ph/0609017; J. M. Butterworth et al.,
 * arXiv:1405.1067, chapter II.1; the numbers are those of E. Boos et al., hep-ph/0109068).
 */
public final class LheReader extends BlockReader {
    /** More text than this between two events, or inside one, is damage. */
    static final long MOST_BETWEEN = 64L << 20;

    private final TextLines lines;
    private final Markup markup;
    private final WeightColumns weights = new WeightColumns();
    private final EventHeader start;
    private final LheEvent event;
    private boolean atEnd;

    /** Reads the beginning of a file up to its first event. */
    public LheReader(TextLines lines, Damage damage) {
        super(damage);
        this.lines = lines;
        markup = new Markup(lines);
        LheStart s = new LheStart(lines, markup, weights);
        start = s.read();
        event = new LheEvent(lines, markup, weights, s.weightUnit(), warnings);
    }

    @Override
    public EventFormat format() {
        return EventFormat.LHE;
    }

    @Override
    public EventHeader header() {
        return weights.size() == start.weightNames().size() ? start : start.withWeightNames(weights.names());
    }

    @Override
    protected boolean read(EventBatch batch, int k) {
        if (atEnd || !toEvent()) {
            atEnd = true;
            return false;
        }
        event.read(batch, k);
        return true;
    }

    /** Goes to the next {@code <event>}; the rest of its line is the current line then. */
    private boolean toEvent() {
        long from = lines.bytesRead();
        while (lines.next()) {
            if (lines.bytesRead() - from > MOST_BETWEEN) {
                throw lines.problem("no event within 64 MB.", "the file is damaged?");
            }
            int i = lines.firstNonBlank();
            if (i == lines.end()) {
                continue;
            }
            int tag = markup.isInside() || lines.hasAt(i, "<") ? markup.nextTag(i) : -1;
            if (tag < 0) {
                if (markup.isInside() || lines.hasAt(i, "<!--") || lines.hasAt(i, "#") || lines.hasAt(i, "-->")) {
                    continue;
                }
                throw between(i);
            }
            if (markup.isTag(tag, "event")) {
                lines.skipTo(markup.behind(tag));
                return true;
            }
            if (markup.isTag(tag, "/LesHouchesEvents")) {
                end(markup.behind(tag));
                return false;
            }
            if (!markup.isTag(tag, "eventgroup") && !markup.isTag(tag, "/eventgroup")) {
                throw between(tag);
            }
        }
        if (markup.isInside()) {
            throw markup.unclosed();
        }
        warnings.add(
                "no end",
                lines.located(1, "the file ends without </LesHouchesEvents>.", "it was cut off between two events?"));
        return false;
    }

    private CardException between(int at) {
        String text = lines.text(at, Math.min(lines.end(), at + 30)).replaceAll("\\p{Cntrl}", "?");
        return lines.problem(
                at - lines.start() + 1,
                "text between two events ('" + text + "').",
                "<event> was meant, or the file is damaged?");
    }

    private void end(int behind) {
        lines.skipTo(behind);
        long from = lines.bytesRead();
        do {
            int i = lines.firstNonBlank();
            boolean remark = lines.hasAt(i, "#") || lines.hasAt(i, "<!--") || markup.isInside();
            if (i < lines.end() && !remark) {
                boolean another =
                        lines.find("LesHouchesEvents", lines.start()) >= 0 || lines.find("<?xml", lines.start()) >= 0;
                throw another
                        ? lines.secondFile()
                        : lines.problem("text after </LesHouchesEvents>.", "the file is damaged?");
            }
            markup.nextTag(lines.start());
            if (lines.bytesRead() - from > MOST_BETWEEN) {
                throw lines.problem("64 MB of blanks after </LesHouchesEvents>.", "the file is damaged?");
            }
        } while (lines.next());
    }

    @Override
    public void close() {
        lines.close();
    }
}
