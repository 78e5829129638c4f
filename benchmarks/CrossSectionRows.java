/* SPDX-License-Identifier: Apache-2.0 */
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.NightjarException;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.Streams;
import org.nightjar.generation.Estimate;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.generation.PhaseSpaceCut;
import org.nightjar.generation.cuts.CutLanguage;
import org.nightjar.theory.Model;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;

/**
 * Integrates the rows of a reference file and prints pulls. Arguments: file of the form of cross-sections-all.txt, a text that
 * rows must contain (empty for all), seed, relative precision.
 */
public final class CrossSectionRows {
    public static void main(String[] args) throws java.io.IOException {
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (!line.startsWith("#") && line.contains(args[1])) {
                row(line.split(" \\| ?", -1), Long.parseLong(args[2]), Double.parseDouble(args[3]));
            }
        }
    }

    private static void row(String[] r, long seed, double precision) {
        try {
            Model model = Models.standard().get(r[0].strip());
            Process process = Process.parse(r[2], model);
            GeneratorSettings settings = GeneratorSettings.of(process, model.point(r[1].strip()), Beams.headOn(10.58))
                    .withPrecision(precision)
                    .withWeights(true)
                    .withMaxEvaluations(20_000_000);
            List<PhaseSpaceCut> cuts = new ArrayList<>();
            for (String cut : r[3].split(";")) {
                if (!cut.isBlank()) {
                    cuts.addAll(CutLanguage.parse(cut.strip(), settings.outgoing()));
                }
            }
            Streams streams = new Streams(seed, new SampleId("rows"));
            Estimate e = GeneratorFactory.prepare(settings.withCuts(cuts), streams).crossSection();
            double value = Double.parseDouble(r[4]);
            double error = Math.hypot(e.error(), Double.parseDouble(r[5]));
            System.out.printf(
                    "%-24s %-34s %-50.50s %.6g (%.1e) reference %.6g pull %+.2f%n",
                    r[2], r[1], r[3], e.value(), e.relativeError(), value, (e.value() - value) / error);
        } catch (NightjarException e) {
            System.out.println(r[2] + " " + r[1] + ": " + e.getMessage().lines().findFirst().orElse(""));
        }
    }
}
