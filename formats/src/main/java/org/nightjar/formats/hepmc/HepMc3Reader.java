/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.hepmc;

import java.util.Arrays;
import java.util.List;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventBeam;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.formats.events.Damage;
import org.nightjar.formats.events.EventFormat;
import org.nightjar.formats.internal.BlockReader;
import org.nightjar.formats.internal.text.TextLines;

/** Reads HepMC3 text files (A. Buckley et al., arXiv:1912.08005, appendix on the ASCII format), any 3.x version. */
public final class HepMc3Reader extends HepMcReader {
    private int[] vertexOf = {};
    private int[] implied = {};
    private int[] motherOf = {};
    private double[] spinOf = {};
    private double[] shift = {};
    private final HardNumbers hard = new HardNumbers();

    /** Reads up to the end of the first event. */
    public HepMc3Reader(TextLines lines, Damage damage) {
        super(lines, damage);
        provenance.put("format", "HepMC3");
        begin();
    }

    @Override
    public EventFormat format() {
        return EventFormat.HEPMC3;
    }

    @Override
    boolean event(EventBatch batch) {
        if (!toEvent()) {
            return false;
        }
        fields.begin(lines.start() + 1);
        fields.whole("event number", -ANY, ANY);
        int vertices = fields.whole("number of vertices", 0, BlockReader.MOST_PARTICLES);
        int particles = fields.whole("number of particles", 0, BlockReader.MOST_PARTICLES);
        if (vertices > particles) {
            throw lines.problem("more vertices than particles.", "the file is damaged?");
        }
        boolean shifted = !fields.atEnd();
        if (shifted) {
            readShift();
        }
        room(vertices, particles);
        Particles p = batch.particles();
        int from = p.rows();
        int explicit = 0;
        long began = lines.bytesRead();
        boolean body = false;
        while (nextLine(began)) {
            char kind = kind();
            if (kind == 'E' || kind == '!' || body && (kind == 'T' || kind == 'W')) {
                lines.stay();
                break;
            }
            switch (kind) {
                case 'U' -> {
                    units();
                    shift(shifted);
                }
                case 'W' -> weights();
                case 'A' -> attribute(particles);
                case 'P' -> {
                    body = true;
                    particle(p, from, particles, vertices);
                }
                case 'V' -> {
                    body = true;
                    vertex(vertices, particles);
                    explicit++;
                }
                default -> throw lines.problem("a line '" + kind + "' inside an event.", "the file is damaged?");
            }
        }
        return complete(p, from, particles, explicit, vertices);
    }

    /** Position of the event behind an "@", whose unit is told only later. */
    private void readShift() {
        fields.next();
        if (!fields.text().equals("@")) {
            throw lines.problem("the event line has too many numbers.", "two lines were run together?");
        }
        shift = new double[] {
            fields.number("event x"), fields.number("event y"), fields.number("event z"), fields.number("event t")
        };
    }

    private void shift(boolean shifted) {
        if (shifted) {
            graph.start(inCm(shift[0]), inCm(shift[1]), inCm(shift[2]), inCm(shift[3]));
        }
    }

    private void room(int vertices, int particles) {
        if (vertexOf.length < vertices + 1) {
            vertexOf = new int[vertices + 1];
        }
        if (implied.length < particles + 1) {
            implied = new int[particles + 1];
            motherOf = new int[particles + 1];
            spinOf = new double[particles + 1];
        }
        Arrays.fill(vertexOf, 0, vertices + 1, -1);
        Arrays.fill(implied, 0, particles + 1, -1);
        Arrays.fill(motherOf, 0, particles + 1, -1);
        Arrays.fill(spinOf, 0, particles + 1, Double.NaN);
        hard.start(particles);
        for (int i = 0; i < particles; i++) {
            graph.addParticle(i);
        }
    }

    private boolean toEvent() {
        long began = lines.bytesRead();
        while (nextLine(began)) {
            switch (kind()) {
                case 'E' -> {
                    return true;
                }
                case 'W' ->
                    names = List.of(unescape(lines.text(lines.start() + 2, lines.end()))
                            .trim()
                            .split("\\s+"));
                case 'T' -> tool();
                case 'A' -> runAttribute();
                case '!' -> {
                    if (lines.hasAt(lines.start(), "HepMC::Asciiv3-END")) {
                        return end();
                    }
                    headerLine("HepMC::Asciiv3-START", List.of(3));
                }
                default -> throw lines.problem("a particle or vertex before an event.", "a line was lost?");
            }
        }
        return noFooter();
    }

    private void tool() {
        String[] parts = unescape(lines.text(lines.start() + 2, lines.end())).split("\n", -1);
        String version = parts.length > 1 ? parts[1] : "";
        provenance.putIfAbsent("generator", (parts[0] + " " + version).trim());
    }

    private void runAttribute() {
        fields.begin(lines.start() + 1);
        if (!fields.next()) {
            return;
        }
        String key = fields.text();
        String text = unescape(lines.text(Math.min(lines.end(), fields.to() + 1), lines.end()));
        if (key.equals("process")) {
            process = text;
        } else if (key.equals("beams")) {
            beams = List.of(beam(), beam());
        } else if (provenance.size() < 1000) {
            provenance.put(key, text);
        }
    }

    private EventBeam beam() {
        int pdg = fields.whole("beam", -ANY, ANY);
        double e = fields.number("beam energy");
        double x = fields.number("beam px");
        double y = fields.number("beam py");
        return new EventBeam(pdg, new FourMomentum(e, x, y, fields.number("beam pz")));
    }

    private void weights() {
        fields.begin(lines.start() + 1);
        while (!fields.atEnd()) {
            addWeight(fields.number("weight"));
        }
    }

    private void attribute(int particles) {
        fields.begin(lines.start() + 1);
        int id = fields.whole("number of the attribute's owner", -ANY, ANY);
        if (!fields.next()) {
            return;
        }
        int at = fields.from();
        if (id == 0 && lines.hasAt(at, "GenCrossSection ")) {
            crossSection = positive(fields.number("cross section"));
            crossSectionError = positive(fields.number("cross-section error"));
        } else if (id > 0 && id <= particles && lines.hasAt(at, "nightjar_mother ")) {
            motherOf[id] = fields.whole("mother", 1, particles);
        } else if (id > 0 && id <= particles && lines.hasAt(at, "nightjar_spin ")) {
            spinOf[id] = fields.number("spin");
        } else if (id >= 0 && id <= particles) {
            hard.read(id, lines, fields);
        }
    }

    private static double positive(double x) {
        return x >= 0 ? x : Double.NaN;
    }

    private void particle(Particles p, int from, int particles, int vertices) {
        fields.begin(lines.start() + 1);
        int id = fields.whole("number of the particle", 1, particles);
        if (id != p.rows() - from + 1) {
            throw lines.problem(
                    "particle " + id + " where " + (p.rows() - from + 1) + " is due.", "a line was lost or doubled?");
        }
        int mother = fields.whole("mother", -vertices, particles);
        int row = p.add();
        p.pdg[row] = fields.whole("PDG code", -ANY, ANY);
        momentumAndStatus(p, row);
        p.spin[row] = spinOf[id];
        noMore();
        if (mother < 0) {
            graph.out(id - 1, explicit(-mother));
        } else if (mother > 0) {
            if (implied[mother] < 0) {
                implied[mother] = graph.addVertex();
                enter(mother, implied[mother]);
            }
            graph.out(id - 1, implied[mother]);
        }
    }

    private int explicit(int number) {
        if (vertexOf[number] < 0) {
            vertexOf[number] = graph.addVertex();
        }
        return vertexOf[number];
    }

    private void enter(int id, int vertex) {
        if (!graph.in(id - 1, vertex)) {
            throw lines.problem("particle " + id + " ends in two vertices.", "the file is damaged?");
        }
    }

    private void vertex(int vertices, int particles) {
        fields.begin(lines.start() + 1);
        int v = explicit(-fields.whole("number of the vertex", -vertices, -1));
        fields.whole("status of the vertex", -ANY, ANY);
        int open = lines.find("[", fields.to());
        int close = open < 0 ? -1 : lines.find("]", open);
        if (close < 0) {
            throw lines.problem("the vertex has no list of incoming particles.", "the line was cut off?");
        }
        incoming(open + 1, close, v, particles);
        fields.begin(close + 1);
        if (fields.next()) {
            if (!fields.text().equals("@")) {
                throw lines.problem("'" + fields.text() + "' behind the incoming particles.", "@ and a position?");
            }
            double x = length("x");
            double y = length("y");
            double z = length("z");
            graph.place(v, x, y, z, length("t"));
            noMore();
        }
    }

    private void incoming(int from, int close, int v, int particles) {
        byte[] b = lines.bytes();
        int number = 0;
        for (int i = from; i <= close; i++) {
            int d = b[i] - '0';
            if (d >= 0 && d <= 9) {
                number = Math.min(ANY / 10 - 1, 10 * number + d);
            } else if (b[i] == ',' || i == close) {
                if (number > particles) {
                    throw lines.problem(
                            "incoming particle " + number + " of " + particles + ".", "the file is damaged?");
                }
                if (number > 0) {
                    enter(number, v);
                }
                number = 0;
            } else if (b[i] != ' ') {
                throw lines.problem("the list of incoming particles is no list of numbers.", "the file is damaged?");
            }
        }
    }

    private boolean complete(Particles p, int from, int particles, int explicit, int vertices) {
        int found = p.rows() - from;
        if (found != particles) {
            throw wrongCount(found, particles, "particles");
        }
        if (Math.max(explicit, graph.vertices()) > vertices) {
            throw wrongCount(Math.max(explicit, graph.vertices()), vertices, "vertices");
        }
        eventsSeen = true;
        return true;
    }

    @Override
    void hard(EventBatch batch, int k, int from) {
        hard.put(batch, k, from, graph);
    }

    @Override
    void afterwards(Particles p, int from) {
        for (int id = 1; id <= p.rows() - from; id++) {
            if (motherOf[id] > 0 && p.parent[from + id - 1] < 0 && motherOf[id] < id) {
                p.parent[from + id - 1] = from + motherOf[id] - 1;
            }
        }
    }

    private static String unescape(String text) {
        return text.replace("\\|", "\n").replace("\\\\", "\\");
    }
}
