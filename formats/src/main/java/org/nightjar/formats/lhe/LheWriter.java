/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.lhe;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventBeam;
import org.nightjar.core.events.EventHeader;
import org.nightjar.core.events.HardRecord;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.core.units.Constants;
import org.nightjar.formats.internal.ColourLines;
import org.nightjar.formats.internal.EventText;
import org.nightjar.formats.internal.Vertices;
import org.nightjar.formats.internal.text.TextSink;

/** Writes a Les Houches event file of version 3.0; every number reads back to the same bits. */
public final class LheWriter implements EventText {
    private final EventHeader header;
    private final double unit;
    private final ColourLines lines = new ColourLines();

    /** For a sample. */
    public LheWriter(EventHeader header) {
        this.header = header;
        unit = header.crossSection() > 0 ? header.crossSection() : 1;
    }

    @Override
    public void begin(TextSink out) throws IOException {
        out.add("<LesHouchesEvents version=\"3.0\">\n<header>\n<nightjar>\n");
        if (!header.process().isEmpty()) {
            out.add("process: ").add(Markup.escape(header.process())).add('\n');
        }
        if (!header.beams().isEmpty()) {
            out.add("beams:");
            for (EventBeam b : header.beams()) {
                FourMomentum p = b.momentum();
                out.add(' ').add((long) b.pdg()).add(' ').add(p.e()).add(' ').add(p.px());
                out.add(' ').add(p.py()).add(' ').add(p.pz());
            }
            out.add('\n');
        }
        for (Map.Entry<String, String> e : header.provenance().entrySet()) {
            out.add(Markup.escape(e.getKey()))
                    .add(": ")
                    .add(Markup.escape(e.getValue()))
                    .add('\n');
        }
        out.add("</nightjar>\n");
        if (!header.weightNames().isEmpty()) {
            out.add("<initrwgt>\n");
            for (String name : header.weightNames()) {
                String id = Markup.escape(name);
                out.add("<weight id=\"").add(id).add("\">").add(id).add("</weight>\n");
            }
            out.add("</initrwgt>\n");
        }
        out.add("</header>\n<init>\n");
        init(out);
        out.add("</init>\n");
    }

    private void init(TextSink out) throws IOException {
        for (EventBeam b : header.beams()) {
            out.add((long) b.pdg()).add(' ');
        }
        out.add(header.beams().isEmpty() ? "0 0 " : "");
        for (EventBeam b : header.beams()) {
            out.add(b.momentum().e()).add(' ');
        }
        out.add(header.beams().isEmpty() ? "0 0 " : "");
        if (!(header.crossSection() > 0)) {
            out.add("0 0 0 0 3 1\n-1 -1 1 1\n");
            return;
        }
        List<LheProcess> processes = LheProcess.of(header);
        out.add("0 0 0 0 -4 ").add((long) processes.size()).add('\n');
        for (LheProcess process : processes) {
            out.add(process.crossSection()).add(' ').add(process.error()).add(' ');
            out.add(header.crossSection()).add(' ').add((long) process.id()).add('\n');
        }
    }

    @Override
    public void event(EventBatch batch, int k, TextSink out) throws IOException {
        Particles p = batch.particles();
        int from = p.first(k);
        int to = p.end(k);
        HardRecord record = batch.hardRecord();
        boolean kept = record.isUsed();
        double sqrtS = header.sqrtS();
        double scale = kept ? record.scale[k] : sqrtS > 0 ? sqrtS : -1;
        out.add("<event>\n").add((long) (to - from)).add(' ').add(kept ? record.process[k] : 1L);
        out.add(' ').add(batch.weight()[k] * unit).add(' ').add(scale).add(' ');
        out.add(kept ? record.alphaQed[k] : 1 / Constants.INVERSE_ALPHA).add(' ');
        out.add(kept ? record.alphaQcd[k] : -1).add('\n');
        int beam1 = -1;
        int beam2 = -1;
        boolean behind = false;
        for (int i = from; i < to; i++) {
            behind |= p.status[i] == 11;
        }
        for (int i = from; i < to; i++) {
            if (p.status[i] == (behind ? 11 : 4)) {
                beam1 = beam1 < 0 ? i - from : beam1;
                beam2 = i - from;
            }
        }
        lines.find(p, from, to);
        for (int i = from; i < to; i++) {
            particle(p, i, from, beam1, beam2, behind, kept ? record : null, out);
        }
        for (int j = 0; j < batch.namedWeights(); j++) {
            out.add(j == 0 ? "<rwgt>\n" : "")
                    .add("<wgt id=\"")
                    .add(Markup.escape(header.weightNames().get(j)));
            out.add("\">").add(batch.namedWeight(j)[k] * unit).add("</wgt>\n");
        }
        out.add(batch.namedWeights() > 0 ? "</rwgt>\n" : "");
        vertex(p, from, to, out);
        out.add("</event>\n");
    }

    private void particle(
            Particles p,
            int i,
            int from,
            int beam1,
            int beam2,
            boolean behind,
            @Nullable HardRecord record,
            TextSink out)
            throws IOException {
        int status = status(p.status[i], behind);
        int mother1 = p.parent[i] < 0 ? beam1 : p.parent[i] - from;
        int mother2 = p.parent[i] < 0 ? beam2 : mother1;
        if (p.parent[i] < 0 && Vertices.isBeam(p.status[i])) {
            mother1 = -1;
            mother2 = -1;
        }
        out.add((long) p.pdg[i])
                .add(' ')
                .add((long) status)
                .add(' ')
                .add((long) mother1 + 1)
                .add(' ');
        out.add(record == null || record.mother2[i] < 0 ? mother2 + 1L : record.mother2[i])
                .add(' ');
        out.add((long) (record == null ? lines.colour(i) : record.colour[i])).add(' ');
        out.add((long) (record == null ? lines.anticolour(i) : record.anticolour[i]))
                .add(' ')
                .add(p.px[i])
                .add(' ')
                .add(p.py[i])
                .add(' ')
                .add(p.pz[i])
                .add(' ');
        out.add(p.e[i])
                .add(' ')
                .add(p.mass[i])
                .add(' ')
                .add(Vertices.properLength(p, i))
                .add(' ');
        out.add(Double.isNaN(p.spin[i]) ? 9 : p.spin[i]).add('\n');
    }

    private static int status(int status, boolean behind) {
        return switch (status) {
            case 1, 2 -> status;
            case 4 -> behind ? -9 : -1;
            case 11 -> -1;
            case 12 -> -2;
            default -> 3;
        };
    }

    private static void vertex(Particles p, int from, int to, TextSink out) throws IOException {
        for (int i = from; i < to; i++) {
            if (p.parent[i] < 0) {
                if (p.vx[i] != 0 || p.vy[i] != 0 || p.vz[i] != 0 || p.vt[i] != 0) {
                    out.add(LheWeights.VERTEX)
                            .add(p.vx[i])
                            .add(' ')
                            .add(p.vy[i])
                            .add(' ')
                            .add(p.vz[i])
                            .add(' ');
                    out.add(p.vt[i]).add('\n');
                }
                return;
            }
        }
    }

    @Override
    public void end(TextSink out) throws IOException {
        out.add("</LesHouchesEvents>\n");
    }
}
