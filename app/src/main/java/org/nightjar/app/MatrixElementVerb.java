/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardException;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.Process;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Squared matrix elements at given momenta. */
@Command(
        name = "matrix-element",
        description = {
            "Squared tree-level matrix element at given momenta, summed over final and averaged over initial spins,",
            "divided by n! for n identical particles in the final state, in GeV^(8 - 2 n) for n particles."
        },
        footer = {
            "",
            "Example:  echo '[[[5.29,0,0,5.29],[5.29,0,0,-5.29],[5.29,5.29,0,0],[5.29,-5.29,0,0]]]' > momenta.json",
            "          nightjar matrix-element \"e- e+ -> gamma gamma\" --momenta momenta.json"
        })
final class MatrixElementVerb extends Verb {
    @Parameters(paramLabel = "PROCESS", description = "The process, e.g. \"e- e+ -> gamma a\"; with decays by --full.")
    private String text = "";

    @Option(
            names = "--momenta",
            paramLabel = "FILE",
            required = true,
            description = {
                "JSON array of points, each an array of [E, px, py, pz] in GeV,",
                "in the order of the process, incoming first."
            })
    private String file = "";

    @Mixin
    private ModelOption models = new ModelOption();

    @Mixin
    private Assignments assignments = new Assignments();

    @Mixin
    private Plugins plugins = new Plugins();

    @Mixin
    private FullOption full = new FullOption();

    @Override
    int execute() {
        Question question = Question.read(text, models, assignments, plugins);
        Process process = full.legs(question.process());
        ModelPoint point = question.point();
        if (process.products().stream().anyMatch(p -> p.decays())) {
            throw new CardException(
                    "process",
                    "matrix-element takes the first process alone ('" + process.text() + "').",
                    "\"" + process.hardText() + "\", or --full?");
        }
        List<String> names = process.legs().stream().map(ParticleType::name).toList();
        MomentaFile momenta = new MomentaFile(
                file, names, process.masses(point), process.initial().size());
        List<double[][]> points = momenta.read();
        Amplitude amplitude =
                full.isGiven() ? Amplitudes.full(question.process(), point) : Amplitudes.of(process, point);
        double[] values = values(amplitude, points, names.size());
        List<String> notes = new ArrayList<>(momenta.notes());
        notes.addAll(point.notes());
        print(question.process(), point, values, notes);
        return 0;
    }

    private static double[] values(Amplitude amplitude, List<double[][]> points, int legs) {
        int capacity = Math.min(points.size(), MomentumBlock.DEFAULT_CAPACITY);
        MomentumBlock block = new MomentumBlock(legs, capacity);
        Amplitude.Workspace workspace = amplitude.workspace(capacity);
        double[] values = new double[points.size()];
        double[] part = new double[capacity];
        for (int first = 0; first < values.length; first += capacity) {
            int n = Math.min(capacity, values.length - first);
            block.resize(n);
            for (int k = 0; k < n; k++) {
                double[][] p = points.get(first + k);
                for (int leg = 0; leg < legs; leg++) {
                    block.set(leg, k, p[leg][0], p[leg][1], p[leg][2], p[leg][3]);
                }
            }
            amplitude.squared(block, workspace, part);
            System.arraycopy(part, 0, values, first, n);
        }
        return values;
    }

    private void print(Process process, ModelPoint point, double[] values, List<String> notes) {
        String unit = "GeV^" + (8 - 2 * full.legs(process).legs().size());
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("process", process.text());
        full.put(found);
        found.put("model", point.model().name());
        found.put("matrixElements", values);
        found.put("unit", unit);
        found.put("notes", notes);
        console()
                .line("|M|^2 of %s, %s, in %s"
                        .formatted(full.words(process), point.model().name(), unit));
        for (double v : values) {
            console().line(Double.toString(v));
        }
        notes.forEach(n -> console().progress("note: " + n));
        console().document(found);
    }
}
