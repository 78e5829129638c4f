/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.hepmc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventBeam;
import org.nightjar.core.events.EventHeader;
import org.nightjar.core.events.ParticleColumn;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.formats.events.Damage;
import org.nightjar.formats.internal.Balance;
import org.nightjar.formats.internal.BlockReader;
import org.nightjar.formats.internal.MassShell;
import org.nightjar.formats.internal.WeightColumns;
import org.nightjar.formats.internal.text.Fields;
import org.nightjar.formats.internal.text.TextLines;

/** What both versions of HepMC files share. The beams of the header are those of the first event. */
abstract class HepMcReader extends BlockReader {
    /** Any int. */
    static final int ANY = Integer.MAX_VALUE;

    private static final long MOST_IN_EVENT = 64L << 20;
    private static final String VERSION = "HepMC::Version";
    private static final Pattern MAJOR = Pattern.compile("[0-9]{1,9}");

    final TextLines lines;
    final Fields fields;
    final EventGraph graph = new EventGraph();
    /** Whether an event was read. */
    boolean eventsSeen;

    final Map<String, String> provenance = new LinkedHashMap<>();
    String process = "";
    double crossSection = Double.NaN;
    double crossSectionError = Double.NaN;
    List<EventBeam> beams = List.of();

    /** Names of all weights of the file, the event weight first; empty if the file does not tell. */
    List<String> names = List.of();

    private final WeightColumns columns = new WeightColumns();
    private double[] weights = new double[8];
    private int weightCount;
    private double momentumUnit = 1;
    private double lengthUnit = 1;
    private @Nullable EventBatch first;
    private @Nullable CardException failure;
    private boolean atEnd;

    HepMcReader(TextLines lines, Damage damage) {
        super(damage);
        this.lines = lines;
        fields = new Fields(lines);
    }

    /** Appends the next event without mothers and vertices, which go into the graph; false at the end of the list. */
    abstract boolean event(EventBatch batch);

    /** Last touches on an event in rows from {@code from} on, after its mothers are known. */
    abstract void afterwards(Particles p, int from);

    /** What the event says of its hard process, if the version has a place for it. */
    void hard(EventBatch batch, int k, int from) {
        // HepMC2 files: left out
    }

    /** Reads up to the end of the first event, which is kept for later. */
    final void begin() {
        EventBatch batch = new EventBatch();
        batch.start(0, 1);
        try {
            atEnd = !whole(batch, 0);
            if (!atEnd) {
                batch.particles().endEvent();
                first = batch;
                if (beams.isEmpty()) {
                    beams = beams(batch.particles());
                }
            }
        } catch (CardException e) {
            failure = e; // told when the event is asked for
        }
    }

    private static List<EventBeam> beams(Particles p) {
        List<EventBeam> found = new ArrayList<>();
        for (int i = 0; i < p.rows(); i++) {
            if (p.status[i] == 4) {
                found.add(new EventBeam(p.pdg[i], new FourMomentum(p.e[i], p.px[i], p.py[i], p.pz[i])));
            }
        }
        return found.size() == 2 ? found : List.of();
    }

    @Override
    public final EventHeader header() {
        return new EventHeader(process, crossSection, crossSectionError, beams, columns.names(), provenance);
    }

    @Override
    protected final boolean read(EventBatch batch, int k) {
        if (failure != null) {
            throw failure;
        }
        if (first != null) {
            copy(first, batch, k);
            first = null;
            return true;
        }
        atEnd = atEnd || !whole(batch, k);
        return !atEnd;
    }

    private static void copy(EventBatch from, EventBatch to, int k) {
        Particles a = from.particles();
        Particles b = to.particles();
        int offset = b.rows();
        for (int i = 0; i < a.rows(); i++) {
            int row = b.add();
            for (ParticleColumn c : ParticleColumn.values()) {
                if (c.isWhole()) {
                    c.wholes(b)[row] = c.wholes(a)[i];
                } else {
                    c.numbers(b)[row] = c.numbers(a)[i];
                }
            }
            b.parent[row] += a.parent[i] < 0 ? 0 : offset;
        }
        if (from.hardRecord().isUsed()) {
            HardNumbers.copy(from.hardRecord(), to, k, offset);
        }
        to.weight()[k] = from.weight()[0];
        to.useNamedWeights(from.namedWeights());
        for (int j = 0; j < from.namedWeights(); j++) {
            to.namedWeight(j)[k] = from.namedWeight(j)[0];
        }
    }

    private boolean whole(EventBatch batch, int k) {
        Particles p = batch.particles();
        int from = p.rows();
        graph.clear();
        weightCount = 0;
        momentumUnit = 1;
        lengthUnit = 0.1; // mm, where a file does not tell
        if (!event(batch)) {
            return false;
        }
        if (graph.finish(p, from, p.rows()) > 0 && !warnings.again("loop")) {
            warnings.add("loop", lines.located(1, "the event above has a loop of mothers, which was cut.", ""));
        }
        afterwards(p, from);
        hard(batch, k, from);
        putWeights(batch, k);
        double off = Balance.of(p, from, p.rows(), 4);
        if (off > Balance.WARN && !warnings.again("balance")) {
            String what = "energy and momentum of the event above differ by %.2g %% between beams and final particles.";
            warnings.add("balance", lines.located(1, what.formatted(100 * off), "a part of the event was left out?"));
        }
        return true;
    }

    /** Adds a weight of the current event; the first is the event weight. */
    final void addWeight(double w) {
        if (weightCount > WeightColumns.MOST) {
            throw lines.problem("more than 5,000 weights.", "the file is damaged?");
        }
        if (weightCount == weights.length) {
            weights = Arrays.copyOf(weights, 2 * weightCount);
        }
        weights[weightCount++] = w;
    }

    private void putWeights(EventBatch batch, int k) {
        batch.weight()[k] = weightCount == 0 ? 1 : weights[0];
        for (int j = 1; j < weightCount; j++) {
            int column = columns.of(j < names.size() ? names.get(j) : "weight " + (j + 1));
            if (column < 0) {
                throw lines.problem("more than 5,000 weights.", "the file is damaged?");
            }
            columns.put(batch, k, column, weights[j]);
        }
    }

    /** The line of units: MEV or GEV, MM or CM. */
    final void units() {
        fields.begin(lines.start() + 1);
        String momentum = fields.next() ? fields.text() : "";
        String length = fields.next() ? fields.text() : "";
        boolean known =
                (momentum.equals("GEV") || momentum.equals("MEV")) && (length.equals("MM") || length.equals("CM"));
        if (!known) {
            throw lines.problem("units that are not known.", "GEV or MEV, and MM or CM?");
        }
        momentumUnit = momentum.equals("GEV") ? 1 : 1e-3;
        lengthUnit = length.equals("CM") ? 1 : 0.1;
    }

    /** The next field as a momentum, GeV. */
    final double momentum(String name) {
        double x = fields.number(name);
        return momentumUnit == 1 ? x : x / 1000;
    }

    /** The next field as a length, cm. */
    final double length(String name) {
        return inCm(fields.number(name));
    }

    /** A length in the file's unit in cm. */
    final double inCm(double x) {
        return lengthUnit == 1 ? x : x / 10;
    }

    /** px, py, pz, E, mass and status into a row. */
    final void momentumAndStatus(Particles p, int row) {
        p.px[row] = momentum("px");
        p.py[row] = momentum("py");
        p.pz[row] = momentum("pz");
        p.e[row] = momentum("energy");
        p.mass[row] = momentum("mass");
        p.status[row] = fields.whole("status", -ANY, ANY);
        p.spin[row] = Double.NaN;
        if (p.e[row] < 0 && (p.status[row] == 1 || p.status[row] == 4)) {
            throw lines.problem("negative energy, " + p.e[row] + " GeV.", "the file is damaged?");
        }
        MassShell.check(p, row, lines, warnings);
    }

    /** Refuses more text in the line. */
    final void noMore() {
        if (!fields.atEnd()) {
            throw lines.problem("the line has too many numbers.", "two lines were run together?");
        }
    }

    /** Goes to the next line that is not blank; false at the end of the file. */
    final boolean nextLine(long from) {
        while (lines.next()) {
            if (lines.bytesRead() - from > MOST_IN_EVENT) {
                throw lines.problem("more than 64 MB without the end of an event.", "the file is damaged?");
            }
            if (!lines.isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Kind of the current line: its first letter if a blank follows, '!' for HepMC's own lines. */
    final char kind() {
        byte[] b = lines.bytes();
        int i = lines.start();
        if (lines.hasAt(i, "HepMC::")) {
            return '!';
        }
        boolean single = i + 1 < lines.end() && (b[i + 1] == ' ' || b[i + 1] == '\t');
        if (!single) {
            String text = lines.text(i, Math.min(lines.end(), i + 30)).replaceAll("\\p{Cntrl}", "?");
            throw lines.problem("a line of no known kind ('" + text + "').", "the file is damaged?");
        }
        return (char) b[i];
    }

    /**
     * A line of HepMC's own before the events: the version of the library that wrote, of which the first number is one of those
     * known, or the beginning of the list.
     */
    final void headerLine(String list, List<Integer> majors) {
        boolean version = lines.hasAt(lines.start(), VERSION);
        if (!version && !lines.hasAt(lines.start(), list) || eventsSeen) {
            throw eventsSeen
                    ? lines.secondFile()
                    : lines.problem("a line of HepMC that is not known.", "the file is damaged?");
        }
        if (version) {
            version(lines.text(lines.start() + VERSION.length(), lines.end()).trim(), majors);
        }
    }

    private void version(String number, List<Integer> majors) {
        Matcher first = MAJOR.matcher(number);
        if (first.lookingAt() && !majors.contains(Integer.valueOf(first.group()))) {
            throw lines.problem(
                    "HepMC " + number + " is not known, only " + majors.get(0)
                            + (majors.size() > 1 ? ".x and " + majors.get(1) : "") + ".x.",
                    "the number is damaged, or the file newer than this program?");
        }
    }

    /** After the end of the list: only blanks may follow. Returns false. */
    final boolean end() {
        long from = lines.bytesRead();
        if (nextLine(from)) {
            boolean another = lines.hasAt(lines.start(), "HepMC::");
            throw another
                    ? lines.secondFile()
                    : lines.problem("text after the end of the list of events.", "the file is damaged?");
        }
        return false;
    }

    /** The file ended without its last line, after a whole event. Returns false. */
    final boolean noFooter() {
        warnings.add(
                "no end",
                lines.located(1, "the file ends without its last line.", "it was cut off between two events?"));
        return false;
    }

    /** The number of particles or vertices is not the announced one. */
    final CardException wrongCount(int found, int announced, String what) {
        return lines.problem(
                "the event above has %,d %s, not the announced %,d.".formatted(found, what, announced),
                "lines were lost, or the file was cut off?");
    }

    @Override
    public void close() {
        lines.close();
    }
}
