/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.hepmc;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventBeam;
import org.nightjar.core.events.EventHeader;
import org.nightjar.core.events.HardRecord;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.core.units.Constants;
import org.nightjar.formats.internal.ColourLines;
import org.nightjar.formats.internal.EventText;
import org.nightjar.formats.internal.text.TextSink;

/** Writes HepMC3 text files in GeV and cm; momenta and positions read back to the same bits. */
public final class HepMc3Writer implements EventText {
    private final EventHeader header;
    private final ColourLines lines = new ColourLines();
    private int[] vertexOf = {};

    /** For a sample. */
    public HepMc3Writer(EventHeader header) {
        this.header = header;
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\|");
    }

    private static String word(String text) {
        return escape(text.trim().replaceAll("\\s", "_"));
    }

    @Override
    public void begin(TextSink out) throws IOException {
        out.add("HepMC::Version 3.02.05\nHepMC::Asciiv3-START_EVENT_LISTING\nW nominal");
        for (String name : header.weightNames()) {
            out.add("\\|").add(word(name));
        }
        out.add('\n');
        if (!header.process().isEmpty()) {
            out.add("A process ").add(escape(header.process())).add('\n');
        }
        if (!header.beams().isEmpty()) {
            out.add("A beams");
            for (EventBeam b : header.beams()) {
                FourMomentum p = b.momentum();
                out.add(' ').add((long) b.pdg()).add(' ').add(p.e()).add(' ').add(p.px());
                out.add(' ').add(p.py()).add(' ').add(p.pz());
            }
            out.add('\n');
        }
        for (Map.Entry<String, String> e : header.provenance().entrySet()) {
            out.add("A ")
                    .add(word(e.getKey()))
                    .add(' ')
                    .add(escape(e.getValue()))
                    .add('\n');
        }
    }

    @Override
    public void event(EventBatch batch, int k, TextSink out) throws IOException {
        Particles p = batch.particles();
        int from = p.first(k);
        int to = p.end(k);
        int vertices = number(batch, from, to);
        out.add("E ")
                .add(batch.eventNumber(k))
                .add(' ')
                .add((long) vertices)
                .add(' ')
                .add((long) (to - from));
        boolean beams = hasBeams(p, from, to);
        if (!beams && to > from) {
            position(" @", p.vx[from], p.vy[from], p.vz[from], p.vt[from], out);
        }
        out.add("\nU GEV CM\nW ").add(batch.weight()[k]);
        for (int j = 0; j < batch.namedWeights(); j++) {
            out.add(' ').add(batch.namedWeight(j)[k]);
        }
        out.add('\n');
        attributes(p, from, to, out);
        hard(batch, k, out);
        for (int i = from; i < to; i++) {
            int mother = p.parent[i] < 0 ? -1 : p.parent[i] - from;
            boolean root = isRoot(p, i);
            int v = root ? beams ? 1 : 0 : mother < 0 ? 0 : vertexOf[mother];
            if (v > 0 && vertexOf[to - from + v] == 0) {
                vertexOf[to - from + v] = 1;
                vertex(p, from, to, v, root, i, out);
            }
            particle(p, i, from, v, out);
        }
    }

    /** Numbers the vertices: 1 where the beams collide, then one for every particle with daughters; returns how many. */
    private int number(EventBatch batch, int from, int to) {
        Particles p = batch.particles();
        int n = to - from;
        if (vertexOf.length < 2 * n + 2) {
            vertexOf = new int[4 * n + 2];
        }
        Arrays.fill(vertexOf, 0, 2 * n + 2, 0);
        boolean anyRoot = false;
        for (int i = from; i < to; i++) {
            anyRoot |= isRoot(p, i);
        }
        int count = anyRoot && hasBeams(p, from, to) ? 1 : 0;
        for (int i = from; i < to; i++) {
            if (p.parent[i] >= 0 && !isRoot(p, i) && vertexOf[p.parent[i] - from] == 0) {
                vertexOf[p.parent[i] - from] = ++count;
                secondMother(batch, i, from, to, count);
            }
        }
        return count;
    }

    /** Lets the second mother of a particle enter its vertex, if it stands before it and enters no other. */
    private void secondMother(EventBatch batch, int i, int from, int to, int v) {
        HardRecord record = batch.hardRecord();
        Particles p = batch.particles();
        int second = record.isUsed() && record.mother2[i] > 0 ? from + record.mother2[i] - 1 : -1;
        boolean fits = second > p.parent[i] && second < i && p.status[second] != 4;
        for (int j = from; fits && j < to; j++) {
            fits = p.parent[j] != second;
        }
        if (fits && vertexOf[second - from] == 0) {
            vertexOf[second - from] = v;
        }
    }

    /** True for what comes out of the collision. */
    private static boolean isRoot(Particles p, int i) {
        return p.status[i] != 4 && (p.parent[i] < 0 || p.status[p.parent[i]] == 4);
    }

    private static boolean hasBeams(Particles p, int from, int to) {
        boolean found = false;
        for (int i = from; i < to; i++) {
            found |= p.status[i] == 4;
        }
        return found;
    }

    private void attributes(Particles p, int from, int to, TextSink out) throws IOException {
        if (header.crossSection() >= 0) {
            double error = header.crossSectionError();
            out.add("A 0 GenCrossSection ")
                    .add(header.crossSection())
                    .add(' ')
                    .add(error >= 0 ? error : 0)
                    .add(" -1 -1\n");
        }
        for (int i = from; i < to; i++) {
            int id = i - from + 1;
            if (!Double.isNaN(p.spin[i])) {
                out.add("A ")
                        .add((long) id)
                        .add(" nightjar_spin ")
                        .add(p.spin[i])
                        .add('\n');
            }
            if (p.parent[i] >= 0 && p.status[p.parent[i]] == 4) {
                // both beams go into the first vertex; which of them radiated has no place in the graph
                out.add("A ")
                        .add((long) id)
                        .add(" nightjar_mother ")
                        .add((long) (p.parent[i] - from + 1))
                        .add('\n');
            }
        }
    }

    /** Process, scale, couplings and colours by the names that HepMC3 itself gives to those of Les Houches event files. */
    private void hard(EventBatch batch, int k, TextSink out) throws IOException {
        Particles p = batch.particles();
        HardRecord record = batch.hardRecord();
        int from = p.first(k);
        boolean own = !record.isUsed();
        if (own && !lines.find(p, from, p.end(k))) {
            return;
        }
        if (!own) {
            out.add("A 0 signal_process_id ").add((long) record.process[k]);
            out.add("\nA 0 event_scale ").add(record.scale[k]);
            out.add("\nA 0 alphaQED ").add(record.alphaQed[k]);
            out.add("\nA 0 alphaQCD ").add(record.alphaQcd[k]).add('\n');
        }
        for (int i = from; i < p.end(k); i++) {
            flow(i - from + 1, " flow1 ", own ? lines.colour(i) : record.colour[i], out);
            flow(i - from + 1, " flow2 ", own ? lines.anticolour(i) : record.anticolour[i], out);
        }
    }

    private static void flow(int id, String name, int line, TextSink out) throws IOException {
        if (line != 0) {
            out.add("A ").add((long) id).add(name).add((long) line).add('\n');
        }
    }

    private void vertex(Particles p, int from, int to, int v, boolean root, int first, TextSink out)
            throws IOException {
        out.add("V ").add((long) -v).add(" 0 [");
        if (root) {
            boolean comma = false;
            for (int i = from; i < to; i++) {
                if (p.status[i] == 4) {
                    out.add(comma ? "," : "").add((long) (i - from + 1));
                    comma = true;
                }
            }
        } else {
            out.add((long) (p.parent[first] - from + 1));
            for (int i = p.parent[first] + 1; i < first; i++) {
                if (vertexOf[i - from] == v) {
                    out.add(',').add((long) (i - from + 1));
                }
            }
        }
        position("] @", p.vx[first], p.vy[first], p.vz[first], p.vt[first], out);
        out.add('\n');
    }

    /** A position in cm with ct, only its bracket if it is the origin. */
    private static void position(String before, double x, double y, double z, double t, TextSink out)
            throws IOException {
        if (x == 0 && y == 0 && z == 0 && t == 0) {
            out.add(before.startsWith("]") ? "]" : "");
            return;
        }
        out.add(before).add(' ').add(x).add(' ').add(y).add(' ').add(z).add(' ').add(t * Constants.C_CM_PER_NS);
    }

    private static void particle(Particles p, int i, int from, int v, TextSink out) throws IOException {
        out.add("P ")
                .add((long) (i - from + 1))
                .add(' ')
                .add((long) -v)
                .add(' ')
                .add((long) p.pdg[i])
                .add(' ');
        out.add(p.px[i])
                .add(' ')
                .add(p.py[i])
                .add(' ')
                .add(p.pz[i])
                .add(' ')
                .add(p.e[i])
                .add(' ');
        out.add(p.mass[i]).add(' ').add((long) p.status[i]).add('\n');
    }

    @Override
    public void end(TextSink out) throws IOException {
        out.add("HepMC::Asciiv3-END_EVENT_LISTING\n\n");
    }
}
