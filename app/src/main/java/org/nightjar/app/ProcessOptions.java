/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problems;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.generation.FullAmplitude;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.generation.PhaseSpaceCut;
import org.nightjar.generation.cuts.CutLanguage;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.ParameterText;
import org.nightjar.theory.Process;
import org.nightjar.theory.Product;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that fix a process at a collider: model, parameters, beams, cuts, radiation. */
final class ProcessOptions {
    private static final int ELECTRON = 11;

    private static final int MANY = 5;

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
                "A condition on the particles before decays (with --full, after them), in the centre-of-mass frame",
                "unless lab(...);",
                "may be given several times: \"E(gamma) > 0.5 GeV\", \"abs(cosTheta(mu)) < 0.95\"."
            })
    private List<String> cuts = List.of();

    @Mixin
    private RadiationOptions radiation = new RadiationOptions();

    @Mixin
    private FullOption full = new FullOption();

    /** The conditions as given. */
    List<String> cuts() {
        return cuts;
    }

    /** What radiates. */
    RadiationOptions radiation() {
        return radiation;
    }

    /** Whether a chain is one amplitude. */
    FullOption full() {
        return full;
    }

    /** The process and the model point. */
    Question question(String text) {
        return Question.read(text, models, assignments, plugins);
    }

    /** The parameters given, in house units. */
    Map<String, Double> values(Model model) {
        return ParameterText.read(model, assignments.text());
    }

    /** What to generate, with cuts and radiation: the hard process, decays left out but for B mesons; or the full amplitude. */
    GeneratorSettings settings(Question question) {
        Process process = full.legs(question.process());
        ModelPoint point =
                question.point().withVacuumPolarisation(radiation.spec().vacuumPolarisation());
        requireBeams(process);
        Beams beams = beamOptions.beams();
        process.requireOpen(point, beams.sqrtS());
        List<ParticleType> outgoing = process.outgoing().stream()
                .map(t -> t.withMass(point.mass(t.name())))
                .toList();
        GeneratorSettings settings = full.isGiven()
                ? FullAmplitude.settings(question.process(), point, beams)
                : GeneratorSettings.hard(process, point, beams);
        return settings.withCuts(cuts(process, outgoing))
                .withRadiation(radiation.spec().photons())
                .withPrecision(precision(outgoing.size()));
    }

    /** The usual relative error: many particles have weights that fluctuate, and smaller errors take minutes. */
    private static double precision(int particles) {
        return particles < MANY ? 2e-3 : particles == MANY ? 1e-2 : 2e-2;
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
}
