/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.lhe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardException;
import org.nightjar.core.events.EventBeam;
import org.nightjar.core.events.EventHeader;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.formats.Numbers;
import org.nightjar.formats.internal.WeightColumns;
import org.nightjar.formats.internal.text.Fields;
import org.nightjar.formats.internal.text.TextLines;

/** Reads what stands before the first event: the header's few facts and the {@code <init>} block. */
final class LheStart {
    private static final int MOST_PROCESSES = 10_000;
    private static final int ANY = Integer.MAX_VALUE;

    private final TextLines lines;
    private final Markup markup;
    private final Fields fields;
    private final WeightColumns weights;
    private final Map<String, String> provenance = new LinkedHashMap<>();
    private String process = "";
    private String version = "";
    private List<EventBeam> beams = List.of();
    private boolean exactBeams;
    private boolean own;
    private double crossSection;
    private double error2;
    private int strategy;

    LheStart(TextLines lines, Markup markup, WeightColumns weights) {
        this.lines = lines;
        this.markup = markup;
        this.weights = weights;
        fields = new Fields(lines);
    }

    /** Reads up to and including {@code </init>}. */
    EventHeader read() {
        boolean inside = true;
        while (inside) {
            line();
            inside = !headerLine();
        }
        init();
        provenance.putIfAbsent("format", "LHE " + version);
        boolean known = crossSection > 0;
        return new EventHeader(
                process,
                known ? crossSection : Double.NaN,
                known ? Math.sqrt(error2) : Double.NaN,
                beams,
                weights.names(),
                provenance);
    }

    /** What event weights are to be divided by so that their mean is 1: the cross section where they are given in pb. */
    double weightUnit() {
        int s = Math.abs(strategy);
        return crossSection > 0 && s != 3 && s != 0 ? crossSection : 1;
    }

    private void line() {
        if (!lines.next()) {
            if (markup.isInside()) {
                throw markup.unclosed();
            }
            throw lines.problem("the file ends before its <init> block does.", "it was cut off?");
        }
        if (lines.bytesRead() > LheReader.MOST_BETWEEN) {
            throw lines.problem("no event within the first 64 MB.", "the file is damaged, or another file was meant?");
        }
    }

    /** One line of the header; true if {@code <init>} begins, and then the line's rest is what follows it. */
    private boolean headerLine() {
        if (!markup.isInsideComment()) {
            facts();
        }
        for (int i = markup.nextTag(lines.start()); i >= 0; i = markup.nextTag(markup.behind(i))) {
            if (markup.isTag(i, "init")) {
                if (version.isEmpty()) {
                    throw lines.problem("<init> before <LesHouchesEvents>.", "the file's beginning is missing?");
                }
                lines.skipTo(markup.behind(i));
                return true;
            }
            if (markup.isTag(i, "event")) {
                throw lines.problem("<event> before <init>.", "the file's beginning is missing?");
            }
            tag(i);
        }
        return false;
    }

    private void tag(int i) {
        if (markup.isTag(i, "LesHouchesEvents")) {
            version(i);
        } else if (markup.isTag(i, "weight") || markup.isTag(i, "weightinfo")) {
            String id = markup.attribute(i, "id");
            String name = id.isEmpty() ? markup.attribute(i, "name") : id;
            if (!name.isEmpty() && weights.of(name) < 0) {
                throw lines.problem("more than 5,000 weights.", "the file is damaged?");
            }
        } else if (markup.isTag(i, "generator")) {
            String name = markup.attribute(i, "name");
            int from = markup.behind(i);
            int to = lines.find("<", from);
            if (name.isEmpty() && to > from) {
                name = lines.text(from, to).trim();
            }
            provenance.putIfAbsent("generator", (name + " " + markup.attribute(i, "version")).trim());
        } else if (markup.isTag(i, "nightjar")) {
            own = true;
        } else if (markup.isTag(i, "/nightjar")) {
            own = false;
        }
    }

    private void version(int i) {
        if (!version.isEmpty()) {
            throw lines.problem("a second <LesHouchesEvents> before the first <init>.", "two files were put together?");
        }
        version = markup.attribute(i, "version");
        if (version.isEmpty()) {
            version = "1.0";
        }
        double v = Numbers.parse(version);
        if (!(v >= 1 && v <= 3)) {
            throw lines.problem(
                    "version '" + version + "' of Les Houches event files is not known.",
                    "1.0, 2.0 or 3.0?  Known are 1.0 to 3.0.");
        }
    }

    /** Facts that stand as plain text in the header: ours, and the process of MadGraph's own card. */
    private void facts() {
        int i = lines.firstNonBlank();
        if (lines.hasAt(i, "generate ") && process.isEmpty()) {
            process = particles(lines.text(i + 9, lines.end()).trim());
        }
        int colon = own ? lines.find(": ", i) : -1;
        if (colon > 0) {
            String key = Markup.unescape(lines.text(i, colon));
            String text = Markup.unescape(lines.text(colon + 2, lines.end()));
            if (key.equals("process")) {
                process = text;
            } else if (key.equals("beams")) {
                beams = List.of(exactBeam(fields.begin(colon + 2)), exactBeam(fields));
                exactBeams = true;
            } else {
                provenance.put(key, text);
            }
        }
    }

    /** The process without orders, exclusions and tags: what stands before the first such word. */
    private static String particles(String generate) {
        StringBuilder text = new StringBuilder();
        for (String word : generate.split("\\s+")) {
            if (word.contains("=") || "@$/[\\#".indexOf(word.charAt(0)) >= 0) {
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(word);
        }
        return text.toString();
    }

    private static EventBeam exactBeam(Fields f) {
        int pdg = f.whole("beam", -ANY, ANY);
        double e = f.number("beam energy");
        double x = f.number("beam px");
        double y = f.number("beam py");
        return new EventBeam(pdg, new FourMomentum(e, x, y, f.number("beam pz")));
    }

    private void init() {
        fields.begin();
        int first = whole("IDBMUP(1)", -ANY, ANY);
        int second = whole("IDBMUP(2)", -ANY, ANY);
        double e1 = number("EBMUP(1)");
        double e2 = number("EBMUP(2)");
        for (String name : List.of("PDFGUP(1)", "PDFGUP(2)", "PDFSUP(1)", "PDFSUP(2)")) {
            whole(name, -ANY, ANY);
        }
        strategy = whole("IDWTUP", -4, 4);
        int count = whole("NPRUP", 0, MOST_PROCESSES);
        if (e1 < 0 || e2 < 0) {
            throw lines.problem("a beam of negative energy, " + Math.min(e1, e2) + " GeV.", "the file is damaged?");
        }
        if (!exactBeams && first != 0 && second != 0) {
            beams = List.of(beam(first, e1, 1), beam(second, e2, -1));
        }
        List<LheProcess> each = new ArrayList<>();
        for (int k = 1; k <= count; k++) {
            double x = number("XSECUP of process " + k);
            double dx = number("XERRUP of process " + k);
            number("XMAXUP of process " + k);
            int id = whole("LPRUP of process " + k, -ANY, ANY);
            crossSection += x;
            error2 += dx * dx;
            each.add(new LheProcess(id, x, dx));
        }
        LheProcess.text(each).ifPresent(text -> provenance.put(LheProcess.key(), text));
        endOfInit();
    }

    private void endOfInit() {
        lines.skipTo(fields.to());
        while (true) {
            for (int i = markup.nextTag(lines.start()); i >= 0; i = markup.nextTag(markup.behind(i))) {
                if (markup.isTag(i, "/init")) {
                    return;
                }
                if (markup.isTag(i, "event")) {
                    throw lines.problem("<event> before </init>.", "the file is damaged?");
                }
                tag(i);
            }
            line();
        }
    }

    private static EventBeam beam(int pdg, double energy, int direction) {
        double m = ParticleTable.standard().find(pdg).map(ParticleType::mass).orElse(0.0);
        double p = energy > m ? Math.sqrt((energy - m) * (energy + m)) : 0;
        return new EventBeam(pdg, new FourMomentum(energy, 0, 0, direction * p));
    }

    private int whole(String name, int least, int most) {
        toField(name);
        return fields.whole(name, least, most);
    }

    private double number(String name) {
        toField(name);
        return fields.number(name);
    }

    /** Fortran may break the line anywhere between the numbers of the init block. */
    private void toField(String name) {
        while (fields.atEnd()) {
            line();
            fields.begin();
        }
        if (lines.hasAt(lines.firstNonBlank(), "<")) {
            throw missing(name);
        }
    }

    private CardException missing(String name) {
        return lines.problem(name + " is missing in the <init> block.", "the block was cut off?");
    }
}
