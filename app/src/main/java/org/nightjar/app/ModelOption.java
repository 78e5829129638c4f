/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.DecayTable;
import org.nightjar.theory.Model;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;
import picocli.CommandLine.Option;

/** The option {@code --model}; without it, the process tells the model. */
final class ModelOption {
    @Option(
            names = "--model",
            paramLabel = "M",
            description = "The model, e.g. alp-photon (default: the one that has the particles of the process).")
    private @Nullable String name;

    /**
     * The model of the option; else QED if it has all the particles of the process, else the only model that has them, or
     * the one of which the others are variants, or the only one with a diagram for it.
     */
    Model of(String process, Plugins plugins) {
        if (name != null) {
            return plugins.model(name);
        }
        Models models = plugins.models();
        List<String> words = particles(process);
        List<Model> able =
                models.all().stream().filter(m -> unknown(words, m).isEmpty()).toList();
        if (able.isEmpty()) {
            throw new CardException(List.of(noModel(words, models)));
        }
        if (able.size() == 1 || able.get(0).name().equals("qed")) {
            return able.get(0);
        }
        List<String> all = able.stream().map(Model::name).toList();
        List<Model> basic =
                able.stream().filter(m -> !all.contains(m.variantOf())).toList();
        List<Model> makers = basic.size() == 1
                ? basic
                : basic.stream().filter(m -> hasDiagram(process, m)).toList();
        if (makers.size() == 1) {
            return makers.get(0);
        }
        List<String> names = basic.stream().map(Model::name).toList();
        throw new CardException(
                "--model",
                "%d models have the particles of '%s': %s."
                        .formatted(names.size(), process.trim(), String.join(", ", names)),
                "--model " + names.get(0) + "?");
    }

    /** True if the process has a tree diagram at the model's default point. */
    private static boolean hasDiagram(String text, Model model) {
        try {
            Process process = Process.parse(text, model);
            return !Amplitudes.topologies(process, model.point()).isEmpty();
        } catch (CardException | PhysicsException none) {
            return false;
        }
    }

    private static List<String> particles(String process) {
        return Stream.of(process.split("[\\s,]+"))
                .filter(w -> !w.isEmpty() && !w.equals("->") && !w.equals(DecayTable.INVISIBLE))
                .distinct()
                .toList();
    }

    private static List<String> unknown(List<String> words, Model model) {
        return words.stream().filter(w -> model.particles().find(w).isEmpty()).toList();
    }

    private static Problem noModel(List<String> words, Models models) {
        Set<String> known = new LinkedHashSet<>();
        models.all()
                .forEach(m ->
                        m.particles().all().stream().map(ParticleType::name).forEach(known::add));
        List<String> strange = words.stream().filter(w -> !known.contains(w)).toList();
        if (strange.isEmpty()) {
            return new Problem(
                    "process",
                    0,
                    0,
                    "no single model has all of " + String.join(" ", words) + ".",
                    "nightjar list models?");
        }
        List<String> maybe = new ArrayList<>();
        strange.forEach(w -> maybe.add(Suggest.maybe(w, known, "particles")));
        return new Problem(
                "process",
                0,
                0,
                "'%s' is not a particle of any model.".formatted(String.join("', '", strange)),
                maybe.get(0));
    }
}
