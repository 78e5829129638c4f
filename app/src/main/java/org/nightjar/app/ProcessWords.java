/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.formats.files.AtomicFile;
import org.nightjar.generation.decay.ProcessDecays;
import org.nightjar.report.diagram.DiagramFigure;
import org.nightjar.report.drawing.Drawing;
import org.nightjar.report.drawing.PdfWriter;
import org.nightjar.report.drawing.PngWriter;
import org.nightjar.report.drawing.SvgWriter;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Process;
import org.nightjar.theory.Vertex;

/** A process in words: its particles, its diagrams and the interactions they are made of. */
final class ProcessWords {
    private final Model model;
    private final Process process;
    private final ModelPoint point;

    ProcessWords(Model model, String text) {
        this.model = model;
        process = Process.parse(text, model);
        point = model.point();
    }

    Explanation explanation() {
        Explanation e = new Explanation("process", process.text(), "in the model " + model.name());
        e.put("model", model.name());
        particles(e);
        diagrams(e);
        decays(e);
        e.part("Sources");
        model.references().forEach(r -> e.text(r.id() + ": " + r.what()));
        e.text("amplitudes are computed from the interactions, all tree diagrams with their interference");
        return e;
    }

    /** Draws the diagrams to a file of a kind that its name tells; returns the file. */
    String draw(Path file) {
        Drawing drawing = DiagramFigure.of(process, point);
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            AtomicFile.write(file, SvgWriter.file(drawing).getBytes(StandardCharsets.UTF_8));
        } else if (name.endsWith(".pdf")) {
            AtomicFile.write(file, PdfWriter.bytes(drawing));
        } else if (name.endsWith(".png")) {
            AtomicFile.write(file, PngWriter.bytes(drawing));
        } else {
            throw new CardException("-o", "'" + file + "' has no ending of a figure.", ".svg, .pdf or .png?");
        }
        return file.toString();
    }

    private void particles(Explanation e) {
        List<List<String>> rows = new ArrayList<>();
        double threshold = 0;
        for (ParticleType t : process.outgoing()) {
            threshold += point.mass(t.name());
        }
        for (ParticleType t : process.legs()) {
            rows.add(List.of(
                    t.name(),
                    "spin " + (t.twiceSpin() % 2 == 0 ? String.valueOf(t.twiceSpin() / 2) : t.twiceSpin() + "/2"),
                    "charge " + (t.threeCharge() % 3 == 0 ? t.threeCharge() / 3 : t.threeCharge() + "/3"),
                    "mass " + Show.number(point.mass(t.name())) + " GeV"));
        }
        e.part("Particles, incoming first (masses at the default values)").table(rows);
        e.text("threshold: " + Show.number(threshold) + " GeV").put("threshold", threshold);
        e.put("particles", process.legs().stream().map(ParticleType::name).toList());
    }

    private void diagrams(Explanation e) {
        e.part("Diagrams");
        long n = 0;
        try {
            n = Amplitudes.diagrams(process, point);
            e.text(n + (n == 1 ? " tree diagram" : " tree diagrams") + " of " + process.hardText());
        } catch (PhysicsException none) {
            e.text("none at the default values: "
                    + String.valueOf(none.getMessage()).replaceAll("\\s+", " "));
        }
        e.put("diagrams", n);
        List<String> terms = terms();
        e.text("made of the interactions").put("interactions", terms);
        terms.forEach(t -> e.text("  " + t));
    }

    /** The interaction terms that can appear: those of the model with at least one of the particles. */
    private List<String> terms() {
        Set<String> names = new LinkedHashSet<>();
        process.legs().forEach(t -> {
            names.add(t.name());
            names.add(t.antiName());
        });
        List<String> terms = new ArrayList<>();
        for (Vertex v : point.vertices()) {
            VertexWords w = VertexWords.of(v);
            boolean charged = w.particles().stream().anyMatch(p -> names.contains(p) && !p.equals("gamma"));
            if (charged) {
                terms.add(w.text());
            }
        }
        return terms;
    }

    private void decays(Explanation e) {
        List<Object> trees = new ArrayList<>();
        process.products().stream().flatMap(p -> p.decaysInOrder()).forEach(p -> {
            if (trees.isEmpty()) {
                e.part("Decays (at the default values)");
            }
            double fraction = ProcessDecays.branchingFraction(p, point);
            e.text(p.text() + ": branching fraction " + Show.percent(fraction));
            Map<String, Object> t = new LinkedHashMap<>();
            t.put("decay", p.text());
            t.put("branchingFraction", fraction);
            trees.add(t);
        });
        e.put("decays", trees);
    }
}
