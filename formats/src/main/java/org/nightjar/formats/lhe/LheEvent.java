/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.lhe;

import java.util.Arrays;
import org.nightjar.core.card.CardException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.HardRecord;
import org.nightjar.core.events.Particles;
import org.nightjar.formats.internal.Balance;
import org.nightjar.formats.internal.BlockReader;
import org.nightjar.formats.internal.MassShell;
import org.nightjar.formats.internal.Vertices;
import org.nightjar.formats.internal.Warnings;
import org.nightjar.formats.internal.WeightColumns;
import org.nightjar.formats.internal.text.Fields;
import org.nightjar.formats.internal.text.TextLines;

/** Reads the inside of one {@code <event>} after another. */
final class LheEvent {
    private static final int ANY = Integer.MAX_VALUE;
    private static final int UNKNOWN_SPIN = 9;

    private final TextLines lines;
    private final Fields fields;
    private final LheWeights weights;
    private final Warnings warnings;
    private final double unit;
    private final double[] start = new double[4];
    private int[] mother1 = {};
    private int[] mother2 = {};
    private int[] work = {};
    private double[] length = {};
    private boolean beamsBehind;

    LheEvent(TextLines lines, Markup markup, WeightColumns names, double unit, Warnings warnings) {
        this.lines = lines;
        this.unit = unit;
        this.warnings = warnings;
        fields = new Fields(lines);
        weights = new LheWeights(lines, markup, names, unit);
    }

    /** Appends the event whose tag was just read. */
    void read(EventBatch batch, int k) {
        content();
        fields.begin();
        int count = fields.whole("NUP", 0, BlockReader.MOST_PARTICLES);
        Particles p = batch.particles();
        HardRecord record = batch.hardRecord();
        record.use(batch.size(), p.rows() + count);
        record.process[k] = fields.whole("IDPRUP", -ANY, ANY);
        batch.weight()[k] = fields.number("XWGTUP") / unit;
        record.scale[k] = fields.number("SCALUP");
        record.alphaQed[k] = fields.number("AQEDUP");
        record.alphaQcd[k] = fields.number("AQCDUP");
        noMore("the event line");
        int from = p.rows();
        beamsBehind = false;
        for (int i = 0; i < count; i++) {
            if (i == length.length) {
                grow();
            }
            content();
            particle(p, i, count, record);
        }
        int to = p.rows();
        Arrays.fill(start, 0);
        weights.read(batch, k, start);
        finish(p, from, to);
    }

    private void grow() {
        int n = 2 * length.length + 64;
        mother1 = Arrays.copyOf(mother1, n);
        mother2 = Arrays.copyOf(mother2, n);
        work = Arrays.copyOf(work, n);
        length = Arrays.copyOf(length, n);
    }

    /** Goes to a line with numbers: the current one, if its rest behind the tag is not blank, or a later one. */
    private void content() {
        while (true) {
            int i = lines.firstNonBlank();
            if (i < lines.end() && lines.bytes()[i] != '#') {
                if (lines.bytes()[i] == '<') {
                    throw lines.problem(
                            "a particle of the event is missing here.", "NUP is wrong, or a line was lost?");
                }
                return;
            }
            if (!lines.next()) {
                throw cutOff();
            }
        }
    }

    private CardException cutOff() {
        return lines.problem("the file ends inside an event.", "it was cut off?");
    }

    private void noMore(String what) {
        if (fields.next() && lines.bytes()[fields.from()] != '#' && lines.bytes()[fields.from()] != '!') {
            throw lines.problem(
                    fields.from() - lines.start() + 1, what + " has too many numbers.", "two lines were run together?");
        }
        lines.skipTo(lines.end());
    }

    private void particle(Particles p, int i, int count, HardRecord record) {
        fields.begin();
        int row = p.add();
        p.pdg[row] = fields.whole("IDUP", -ANY, ANY);
        p.status[row] = status(fields.whole("ISTUP", -9, 1000));
        mother1[i] = fields.whole("MOTHUP(1)", 0, count);
        mother2[i] = fields.whole("MOTHUP(2)", 0, count);
        record.mother2[row] = mother2[i];
        record.colour[row] = fields.whole("ICOLUP(1)", -ANY, ANY);
        record.anticolour[row] = fields.whole("ICOLUP(2)", -ANY, ANY);
        p.px[row] = fields.number("px");
        p.py[row] = fields.number("py");
        p.pz[row] = fields.number("pz");
        p.e[row] = fields.number("energy");
        p.mass[row] = fields.number("mass");
        length[i] = fields.number("VTIMUP");
        double spin = fields.number("SPINUP");
        p.spin[row] = Math.abs(spin) <= 1 ? spin : Double.NaN;
        noMore("the particle line");
        int s = p.status[row];
        if (p.e[row] < 0 && (s == 1 || s == 2 || s == 4)) {
            throw lines.problem("negative energy, " + p.e[row] + " GeV.", "the file is damaged?");
        }
        MassShell.check(p, row, lines, warnings);
        if (length[i] < 0 && !warnings.again("length")) {
            warnings.add("length", lines.located(1, "VTIMUP " + length[i] + " is no decay length; taken as zero.", ""));
        }
        if (spin != UNKNOWN_SPIN && Math.abs(spin) > 1 && !warnings.again("spin")) {
            warnings.add("spin", lines.located(1, "SPINUP " + spin + " is no spin; taken as unknown.", ""));
        }
    }

    /** The status of the record for one of the file, see the table in {@code docs/formats.md}. */
    private int status(int istup) {
        switch (istup) {
            case -1:
                return 4;
            case -2:
                return 12;
            case -9:
                beamsBehind = true;
                return -9;
            default:
                if (istup < 0) {
                    throw lines.problem("ISTUP " + istup + " is not known.", "-1, 1 or 2?");
                }
                return istup;
        }
    }

    private void finish(Particles p, int from, int to) {
        if (beamsBehind) {
            for (int i = from; i < to; i++) {
                p.status[i] = p.status[i] == -9 ? 4 : p.status[i] == 4 ? 11 : p.status[i];
            }
        }
        for (int i = from; i < to; i++) {
            p.parent[i] = mother(p, from, i);
        }
        if (Vertices.breakLoops(p, from, to, work) > 0) {
            throw lines.problem("a particle of this event is its own ancestor.", "the file is damaged?");
        }
        Vertices.place(p, from, to, start, length, work);
        double off = Balance.of(p, from, to, beamsBehind ? 11 : 4);
        if (off > Balance.REFUSE) {
            throw lines.problem(imbalance(off), "a particle was lost, or the file is damaged?");
        }
        if (off > Balance.WARN && !warnings.again("balance")) {
            warnings.add("balance", lines.located(1, imbalance(off), ""));
        }
    }

    private static String imbalance(double off) {
        return "energy and momentum of the event above differ by %.2g %% between initial and final state."
                .formatted(100 * off);
    }

    /** Row of the mother: none if both beams are, the first of several otherwise. */
    private int mother(Particles p, int from, int i) {
        int a = mother1[i - from];
        int b = mother2[i - from];
        int least = a == 0 ? b : b == 0 ? a : Math.min(a, b);
        if (least == 0) {
            return -1;
        }
        int row = from + least - 1;
        int last = from + Math.max(a, b) - 1;
        boolean bothBeams = last > row && Vertices.isBeam(p.status[row]) && Vertices.isBeam(p.status[last]);
        return bothBeams ? -1 : row;
    }
}
