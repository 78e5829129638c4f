/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problems;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Dimension;
import org.nightjar.generation.Estimate;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.generation.PhaseSpaceCut;
import org.nightjar.generation.cuts.CutLanguage;
import org.nightjar.theory.Amplitudes;
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
    private static final int ELECTRON = 11;
    private static final double FINEST = 1e-6;
    private static final double COARSEST = 0.5;
    private static final long DEFAULT_SEED = 1;

    @Parameters(paramLabel = "PROCESS", description = "The process, e.g. \"e+ e- -> gamma a, a -> gamma gamma\".")
    private String text = "";

    @Mixin
    private ModelOption models = new ModelOption();

    @Mixin
    private Assignments assignments = new Assignments();

    @Mixin
    private BeamOptions beamOptions = new BeamOptions();

    @Mixin
    private Plugins plugins = new Plugins();

    @Option(
            names = "--cut",
            paramLabel = "CUT",
            description = {
                "A condition on the particles of the first process, in the centre-of-mass frame unless lab(...);",
                "may be given several times: \"E(gamma) > 0.5 GeV\", \"abs(cosTheta(mu)) < 0.95\"."
            })
    private List<String> cuts = List.of();

    @Option(names = "--precision", paramLabel = "P", description = "Relative error to be reached (default: 0.2%%).")
    private String precision = "0.2%";

    @Option(
            names = "--isr",
            description =
                    "With collinear initial-state radiation of both beams (leading-logarithmic structure functions).")
    private boolean isr;

    @Override
    int execute() {
        long start = System.nanoTime();
        Question question = Question.read(text, models, assignments, plugins);
        Process process = question.process();
        requireBeams(process);
        double wanted = wantedPrecision();
        Beams beams = beamOptions.beams();
        process.requireOpen(question.point(), beams.sqrtS());
        List<ParticleType> outgoing = process.outgoing().stream()
                .map(t -> t.withMass(question.point().mass(t.name())))
                .toList();
        GeneratorSettings settings = GeneratorSettings.of(
                        Amplitudes.of(process, question.point()), process.initial(), outgoing, beams)
                .withTopologies(GeneratorSettings.topologies(process, question.point()))
                .withCuts(cuts(process, outgoing))
                .withIsr(isr)
                .withPrecision(wanted)
                .withWeights(true);
        Streams streams =
                new Streams(seed == null ? DEFAULT_SEED : seed, new SampleId("cross-section " + process.hardText()));
        Estimate hard = GeneratorFactory.prepare(settings, streams).crossSection();
        print(question, beams, hard, wanted, (System.nanoTime() - start) * 1e-9);
        return 0;
    }

    private static void requireBeams(Process process) {
        if (process.isDecay()) {
            throw new CardException(
                    "process",
                    "'" + process.hardText() + "' is a decay and has a width, not a cross section.",
                    "nightjar width?");
        }
        int first = process.initial().get(0).pdg();
        if (Math.abs(first) != ELECTRON || process.initial().get(1).pdg() != -first) {
            throw new CardException(
                    "process",
                    "'" + process.hardText() + "' does not start with an electron and a positron.",
                    "e+ e- -> " + String.join(" ", names(process.outgoing())) + "?");
        }
        if (process.products().size() < 2) {
            throw new PhysicsException(
                    "%s: a single particle is made at one energy only, which is no cross section.%n   Maybe e+ e- -> gamma %s?"
                            .formatted(
                                    process.hardText(),
                                    names(process.outgoing()).get(0)));
        }
    }

    private static List<String> names(List<ParticleType> types) {
        return types.stream().map(ParticleType::name).toList();
    }

    private double wantedPrecision() {
        double p = OptionValue.positive("--precision", precision, Dimension.PURE, false, "0.2%");
        if (p < FINEST || p > COARSEST) {
            throw new CardException(
                    "--precision",
                    precision.trim() + " is not between " + Show.percent(FINEST) + " and " + Show.percent(COARSEST)
                            + ".",
                    "0.2%?");
        }
        return p;
    }

    private List<PhaseSpaceCut> cuts(Process process, List<ParticleType> outgoing) {
        requireUnambiguous(process);
        List<PhaseSpaceCut> all = new ArrayList<>();
        Problems problems = new Problems();
        for (String cut : cuts) {
            try {
                all.addAll(CutLanguage.parse(cut, outgoing));
            } catch (CardException e) {
                e.problems().forEach(problems::add);
            }
        }
        problems.throwIfAny();
        return all;
    }

    /** A cut sees the first process only; it must not be taken for one on decay products of the same name. */
    private void requireUnambiguous(Process process) {
        Set<String> daughters = new LinkedHashSet<>();
        process.products().stream()
                .flatMap(Product::decaysInOrder)
                .flatMap(p -> p.daughters().stream())
                .map(p -> p.type().name())
                .forEach(daughters::add);
        daughters.retainAll(names(process.outgoing()));
        if (!cuts.isEmpty() && !daughters.isEmpty()) {
            throw new CardException(
                    "--cut",
                    "cuts act on the first process, but %s also comes from a decay of '%s'."
                            .formatted(String.join(", ", daughters), process.text()),
                    "\"" + process.hardText() + "\"?");
        }
    }

    private void print(Question question, Beams beams, Estimate hard, double wanted, double seconds) {
        Process process = question.process();
        double fraction = process.branchingFraction(question.point());
        List<String> notes = new ArrayList<>(question.point().notes());
        if (hard.relativeError() > wanted * 1.0001) {
            notes.add("the precision is %s, not %s; more points would take too long"
                    .formatted(Show.percent(hard.relativeError()), Show.percent(wanted)));
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
        found.put("cuts", cuts);
        found.put("isr", isr);
        found.put("notes", notes);
        String values = Show.values(question.point());
        console()
                .line("%s   (%s%s)"
                        .formatted(
                                process.text(),
                                question.point().model().name(),
                                values.isEmpty() ? "" : ": " + values));
        console()
                .line("   sqrt(s) = %s GeV, %s, %s initial-state radiation"
                        .formatted(
                                Show.number(beams.sqrtS()),
                                cuts.isEmpty() ? "no cuts" : String.join(" and ", cuts),
                                isr ? "with" : "no"));
        console()
                .line("   cross section  %s +- %s pb"
                        .formatted(Show.number(hard.value() * fraction), Show.number(hard.error() * fraction)));
        if (process.products().stream().anyMatch(Product::decays)) {
            console().line("   of which the branching fraction is " + Show.number(fraction));
        }
        console().line("   %d evaluations in %s s".formatted(hard.evaluations(), Show.number(seconds)));
        notes.forEach(n -> console().progress("note: " + n));
        console().document(found);
    }
}
