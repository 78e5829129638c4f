/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.hepmc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.formats.events.Damage;
import org.nightjar.formats.events.EventFormat;
import org.nightjar.formats.internal.BlockReader;
import org.nightjar.formats.internal.WeightColumns;
import org.nightjar.formats.internal.text.TextLines;

/** Reads HepMC2 text files, {@code IO_GenEvent} (M. Dobbs, J. B. Hansen, Comput. Phys. Commun. 134 (2001) 41; user manual 2.06). */
public final class HepMc2Reader extends HepMcReader {
    private final Map<Integer, Integer> vertexOf = new HashMap<>();
    private int[] endCode = {};
    private int vertexCode;
    private int vertex;
    private int due;
    private int orphans;

    /** Reads up to the end of the first event. */
    public HepMc2Reader(TextLines lines, Damage damage) {
        super(lines, damage);
        provenance.put("format", "HepMC2");
        begin();
    }

    @Override
    public EventFormat format() {
        return EventFormat.HEPMC2;
    }

    @Override
    boolean event(EventBatch batch) {
        if (!toEvent()) {
            return false;
        }
        int vertices = eventLine();
        vertexOf.clear();
        vertex = -1;
        due = 0;
        orphans = 0;
        Particles p = batch.particles();
        int from = p.rows();
        long began = lines.bytesRead();
        while (nextLine(began)) {
            char kind = kind();
            if (kind == 'E' || kind == '!') {
                lines.stay();
                break;
            }
            switch (kind) {
                case 'U' -> units();
                case 'N' -> names = weightNames();
                case 'C' -> {
                    fields.begin(lines.start() + 1);
                    crossSection = fields.number("cross section");
                    crossSectionError = fields.number("cross-section error");
                }
                case 'H', 'F' -> fields.begin(); // heavy ions and parton densities are not kept
                case 'V' -> vertex();
                case 'P' -> particle(p, from);
                default -> throw lines.problem("a line '" + kind + "' inside an event.", "the file is damaged?");
            }
        }
        allDue();
        if (vertexOf.size() != vertices) {
            throw wrongCount(vertexOf.size(), vertices, "vertices");
        }
        for (int i = 0; i < p.rows() - from; i++) {
            Integer end = endCode[i] == 0 ? null : vertexOf.get(endCode[i]);
            if (end != null) {
                graph.in(i, end);
            }
        }
        eventsSeen = true;
        return true;
    }

    @Override
    void afterwards(Particles p, int from) {
        // the graph says all
    }

    private boolean toEvent() {
        long began = lines.bytesRead();
        while (nextLine(began)) {
            char kind = kind();
            if (kind == 'E') {
                return true;
            }
            if (kind != '!') {
                throw lines.problem("a line '" + kind + "' before an event.", "a line was lost?");
            }
            if (lines.hasAt(lines.start(), "HepMC::IO_GenEvent-END")) {
                return end();
            }
            // HepMC 3 writes this form, too
            headerLine("HepMC::IO_GenEvent-START", List.of(2, 3));
        }
        return noFooter();
    }

    /** Reads the line of the event with its weights; returns the number of vertices. */
    private int eventLine() {
        fields.begin(lines.start() + 1);
        fields.whole("event number", -ANY, ANY);
        fields.whole("number of interactions", -ANY, ANY);
        fields.number("scale");
        fields.number("alpha QCD");
        fields.number("alpha QED");
        fields.whole("process", -ANY, ANY);
        fields.whole("vertex of the process", -ANY, ANY);
        int vertices = fields.whole("number of vertices", 0, BlockReader.MOST_PARTICLES);
        fields.whole("first beam", -ANY, ANY);
        fields.whole("second beam", -ANY, ANY);
        int random = fields.whole("number of random states", 0, BlockReader.MOST_PARTICLES);
        for (int j = 0; j < random; j++) {
            fields.number("random state");
        }
        int weights = fields.whole("number of weights", 0, WeightColumns.MOST);
        for (int j = 0; j < weights; j++) {
            addWeight(fields.number("weight"));
        }
        noMore();
        return vertices;
    }

    private List<String> weightNames() {
        fields.begin(lines.start() + 1);
        int count = fields.whole("number of weight names", 0, WeightColumns.MOST);
        List<String> found = new ArrayList<>();
        int at = fields.to();
        for (int j = 0; j < count; j++) {
            int open = lines.find("\"", at);
            int close = open < 0 ? -1 : lines.find("\"", open + 1);
            if (close < 0) {
                throw lines.problem(
                        "name " + (j + 1) + " of " + count + " weights is missing.", "the line was cut off?");
            }
            found.add(lines.text(open + 1, close));
            at = close + 1;
        }
        return found;
    }

    private void allDue() {
        // more particles than announced are read: Pythia 8 is known to announce too few
        if (due > 0 || orphans > 0) {
            throw lines.problem(
                    "the vertex above lacks " + (due + orphans) + " of its particles.",
                    "lines were lost, or the file was cut off?");
        }
    }

    private void vertex() {
        allDue();
        fields.begin(lines.start() + 1);
        vertexCode = fields.whole("number of the vertex", -ANY, -1);
        fields.whole("kind of the vertex", -ANY, ANY);
        double x = length("x");
        double y = length("y");
        double z = length("z");
        double t = length("t");
        orphans = fields.whole("number of incoming particles", 0, BlockReader.MOST_PARTICLES);
        due = fields.whole("number of outgoing particles", 0, BlockReader.MOST_PARTICLES);
        if (vertexOf.containsKey(vertexCode)) {
            throw lines.problem("vertex " + vertexCode + " for the second time.", "a line was doubled?");
        }
        vertex = graph.addVertex();
        graph.place(vertex, x, y, z, t);
        vertexOf.put(vertexCode, vertex);
    }

    private void particle(Particles p, int from) {
        if (vertex < 0) {
            throw lines.problem("a particle before the first vertex.", "a line was lost?");
        }
        int i = p.rows() - from;
        if (i == BlockReader.MOST_PARTICLES) {
            throw lines.problem("more than 100,000 particles in an event.", "the file is damaged?");
        }
        fields.begin(lines.start() + 1);
        fields.whole("number of the particle", -ANY, ANY);
        int row = p.add();
        p.pdg[row] = fields.whole("PDG code", -ANY, ANY);
        momentumAndStatus(p, row);
        fields.number("polarisation angle theta");
        fields.number("polarisation angle phi");
        int end = fields.whole("end vertex", -ANY, 0);
        int flows = fields.whole("number of flow lines", 0, BlockReader.MOST_PARTICLES);
        for (int j = 0; j < 2 * flows; j++) {
            fields.whole("flow line", -ANY, ANY);
        }
        noMore();
        graph.addParticle(i);
        if (i >= endCode.length) {
            endCode = java.util.Arrays.copyOf(endCode, 2 * i + 64);
        }
        endCode[i] = end;
        if (orphans > 0) {
            orphans--;
            endCode[i] = vertexCode;
        } else {
            due--;
            // a beam that no vertex takes in comes into the vertex under which it is listed
            if (p.status[row] == 4 && end == 0) {
                endCode[i] = vertexCode;
            } else {
                graph.out(i, vertex);
            }
        }
    }
}
