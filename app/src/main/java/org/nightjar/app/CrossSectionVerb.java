/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.Streams;
import org.nightjar.generation.Estimate;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.generation.decay.ProcessDecays;
import org.nightjar.theory.Process;
import org.nightjar.theory.Product;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tree-level cross sections. */
@Command(
        name = "cross-section",
        description = "Tree-level cross section of a process, with cuts, in pb.",
        footer = {
            "",
            "Example:  nightjar cross-section \"e+ e- -> gamma a\" --set \"ma=1 GeV, gagg=1e-3 /GeV\"",
            "          nightjar cross-section \"e+ e- -> gamma gamma gamma\" --cut \"E(gamma) > 0.25 GeV\" \\",
            "            --cut \"abs(cosTheta(gamma)) < 0.95\" --cut \"angle(gamma,gamma) > 0.05 rad\""
        })
final class CrossSectionVerb extends Verb {
    private static final long DEFAULT_SEED = 1;
    /** Particles from which on channels are many and points few: e+ e- -> e+ e- mu+ mu- gamma gamma comes out low at coarse precision. */
    private static final int MANY = 6;

    /** Particles from which on a trial sets the number of points. */
    private static final int WITH_TRIAL = 5;

    @Parameters(paramLabel = "PROCESS", description = "The process, e.g. \"e+ e- -> gamma a, a -> gamma gamma\".")
    private String text = "";

    @Mixin
    private ProcessOptions options = new ProcessOptions();

    @Option(
            names = "--precision",
            paramLabel = "P",
            description = "Relative error to be reached (default: 0.2%%, of five final particles 1%%, of more 2%%).")
    private @Nullable String precision;

    @Override
    int execute() {
        long start = System.nanoTime();
        Question question = options.question(text);
        Process process = question.process();
        GeneratorSettings usual = options.settings(question).withWeights(true);
        double wanted = precision == null ? usual.precision() : OptionValue.precision(precision);
        GeneratorSettings settings = usual.withPrecision(wanted);
        Streams streams =
                new Streams(seed == null ? DEFAULT_SEED : seed, new SampleId("cross-section " + process.hardText()));
        Estimate hard = GeneratorFactory.crossSection(settings, streams, ConsoleProgress.ofLongWork(console()));
        print(question, settings.beams(), hard, wanted, (System.nanoTime() - start) * 1e-9);
        return 0;
    }

    private void print(Question question, Beams beams, Estimate hard, double wanted, double seconds) {
        Process process = question.process();
        boolean narrow = !options.full().isGiven();
        double fraction = narrow ? ProcessDecays.branchingFraction(process, question.point()) : 1;
        List<String> notes = new ArrayList<>(question.point().notes());
        if (hard.relativeError() > wanted * 1.0001) {
            notes.add("the precision is %s, not %s; %s"
                    .formatted(
                            Show.percent(hard.relativeError()),
                            Show.percent(wanted),
                            options.full().legs(process).outgoing().size() < WITH_TRIAL
                                    ? "more points would take too long"
                                    : "the points are as many as a trial asked for, ask for a smaller one"));
        }
        if (options.full().legs(process).outgoing().size() >= MANY) {
            notes.add(
                    "with so many particles large weights are rare and the error may be too small; compare other --seed");
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("process", process.text());
        found.put("model", question.point().model().name());
        found.put("sqrtS", beams.sqrtS());
        found.put("crossSection", hard.value() * fraction);
        found.put("error", hard.error() * fraction);
        found.put("branchingFraction", fraction);
        found.put("evaluations", hard.evaluations());
        found.put("seconds", seconds);
        found.put("cuts", options.cuts());
        options.full().put(found);
        options.radiation().put(found);
        found.put("notes", notes);
        String values = Show.values(question.point());
        console()
                .line("%s   (%s%s)"
                        .formatted(
                                options.full().words(process),
                                question.point().model().name(),
                                values.isEmpty() ? "" : ": " + values));
        String words = RadiationWords.of(options.radiation().spec());
        console()
                .line("   sqrt(s) = %s GeV, %s%s"
                        .formatted(
                                Show.number(beams.sqrtS()),
                                options.cuts().isEmpty() ? "no cuts" : String.join(" and ", options.cuts()),
                                words.isEmpty() ? ", no initial-state radiation" : words));
        console()
                .line("   cross section  %s +- %s pb"
                        .formatted(Show.number(hard.value() * fraction), Show.number(hard.error() * fraction)));
        if (narrow && process.products().stream().anyMatch(Product::decays)) {
            console().line("   of which the branching fraction is " + Show.number(fraction));
        }
        console().line("   %d evaluations in %s s".formatted(hard.evaluations(), Show.number(seconds)));
        notes.forEach(n -> console().progress("note: " + n));
        console().document(found);
    }
}
