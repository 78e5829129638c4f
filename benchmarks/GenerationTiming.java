/* SPDX-License-Identifier: Apache-2.0 */
import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.Streams;
import org.nightjar.generation.Generator;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.generation.PhaseSpaceCut;
import org.nightjar.generation.cuts.CutLanguage;
import org.nightjar.theory.Model;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;

/**
 * Unweighted events per CPU second on one thread, best of five rounds, and CPU seconds of the preparation (cold and warm).
 * Arguments, five per process: model, parameters, process, cuts separated by semicolons, events per round.
 */
public final class GenerationTiming {
    private static final java.lang.management.ThreadMXBean CPU =
            java.lang.management.ManagementFactory.getThreadMXBean();

    public static void main(String[] args) {
        for (int k = 0; k + 4 < args.length; k += 5) {
            time(args[k], args[k + 1], args[k + 2], args[k + 3], Integer.parseInt(args[k + 4]));
        }
    }

    private static void time(String modelName, String parameters, String text, String cutText, int events) {
        Model model = Models.standard().get(modelName);
        GeneratorSettings settings =
                GeneratorSettings.of(Process.parse(text, model), model.point(parameters), Beams.headOn(10.58));
        List<PhaseSpaceCut> cuts = new ArrayList<>();
        for (String cut : cutText.split(";")) {
            if (!cut.isBlank()) {
                cuts.addAll(CutLanguage.parse(cut.strip(), settings.outgoing()));
            }
        }
        Streams streams = new Streams(1, new SampleId("timing"));
        double cold = cpu();
        GeneratorFactory.prepare(settings.withCuts(cuts), streams);
        double warm = cpu();
        Generator generator = GeneratorFactory.prepare(settings.withCuts(cuts), streams);
        double ready = cpu();
        EventBatch batch = new EventBatch();
        var workspace = generator.workspace();
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 5; round++) {
            double start = cpu();
            for (int first = 0; first < events; first += 4096) {
                batch.start(first, Math.min(4096, events - first));
                generator.generate(batch, streams, workspace);
            }
            best = Math.min(best, cpu() - start);
        }
        System.out.printf(
                "%-28s %-50.50s %9.0f events/s  prepare %.2f s cold, %.2f s warm  efficiency %.3f  overweight %.1e%n",
                text.substring(text.indexOf('>') + 2),
                cutText,
                events / best,
                warm - cold,
                ready - warm,
                generator.efficiency(),
                generator.overweight());
    }

    private static double cpu() {
        return CPU.getCurrentThreadCpuTime() * 1e-9;
    }
}
