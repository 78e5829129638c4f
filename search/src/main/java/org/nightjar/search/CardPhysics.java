/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nightjar.core.NightjarException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.detector.DetectorCard;
import org.nightjar.formats.Numbers;
import org.nightjar.generation.cuts.CutLanguage;
import org.nightjar.search.card.Quote;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.run.Selections;
import org.nightjar.theory.Model;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;

/** Checks of a card that need the other rooms: names of models, detectors, particles; masses; generation cuts; cuts. */
final class CardPhysics {
    /** What problems in the text of a process call their file. */
    private static final String WORDS = "process";

    private final SearchCard card;
    private final CardNode node;
    private final Library library;
    private final Problems problems;

    CardPhysics(SearchCard card, Library library, Problems problems) {
        this.card = card;
        this.node = card.node();
        this.library = library;
        this.problems = problems;
    }

    void check() {
        Optional<DetectorCard> detector = node.find("detector").flatMap(this::detector);
        Optional<Model> model = child("signal", "model").flatMap(this::model);
        model.ifPresent(this::signal);
        backgrounds();
        detector.ifPresent(d -> masses(d.model().beams().sqrtS()));
        if (detector.isPresent() && model.isPresent() && card.masses().length > 0 && problems.isEmpty()) {
            Selections.of(card, detector.get().model(), problems);
        }
    }

    private Optional<CardNode> child(String first, String second) {
        return node.find(first).flatMap(n -> n.find(second));
    }

    private Optional<DetectorCard> detector(CardNode at) {
        if (!library.detectors().contains(at.text())
                && !at.text().contains("/")
                && !at.text().endsWith(".yaml")) {
            problems.add(
                    at,
                    "there is no detector '" + at.text() + "'.",
                    Suggest.maybe(at.text(), library.detectors(), "detectors"));
            return Optional.empty();
        }
        return attempt(at, () -> library.detector(at.text()));
    }

    private Optional<Model> model(CardNode at) {
        if (!card.signal().modelText().isEmpty()) {
            return attempt(at, () -> card.signal().theory());
        }
        List<String> names = Models.standard().all().stream().map(Model::name).toList();
        Optional<Model> found = Models.standard().find(at.text());
        if (found.isEmpty()) {
            problems.add(at, "there is no model '" + at.text() + "'.", Suggest.maybe(at.text(), names, "models"));
        }
        return found;
    }

    private void signal(Model model) {
        child("signal", "process")
                .flatMap(p -> attempt(p, () -> Process.parse(p.text(), model)))
                .ifPresent(process -> child("signal", "cuts")
                        .ifPresent(cuts -> cuts.items().forEach(c -> cut(c, process.outgoing()))));
        List<String> names = model.parameters().stream().map(p -> p.name()).toList();
        child("signal", "assume")
                .ifPresent(a -> a.entries().forEach((name, value) -> {
                    model.parameters().stream()
                            .filter(p -> p.name().equals(name))
                            .findFirst()
                            .ifPresentOrElse(
                                    p -> value.quantity(p.dimension(), problems),
                                    () -> problems.add(
                                            value,
                                            model.name() + " has no parameter '" + name + "'.",
                                            Suggest.maybe(name, names, "parameters")));
                }));
        for (String key : List.of("quote")) {
            child("signal", key)
                    .ifPresent(n -> Quote.of(n.text()).factors().forEach(f -> parameter(n, f.name(), names, model)));
        }
        child("scan", "parameter").ifPresent(n -> parameter(n, n.text(), names, model));
        child("scan", "second").flatMap(n -> n.find("parameter")).ifPresent(n -> parameter(n, n.text(), names, model));
    }

    private void parameter(CardNode n, String parameter, List<String> names, Model model) {
        if (!names.contains(parameter)) {
            problems.add(
                    n,
                    model.name() + " has no parameter '" + parameter + "'.",
                    Suggest.maybe(parameter, names, "parameters"));
        }
    }

    private void backgrounds() {
        backgrounds(node);
        node.find("control").ifPresent(all -> all.entries().values().forEach(this::backgrounds));
    }

    private void backgrounds(CardNode of) {
        Model qed = Models.standard().get("qed");
        of.find("backgrounds")
                .ifPresent(all -> all.entries()
                        .forEach((name, b) -> b.find("process")
                                .flatMap(p -> attempt(p, () -> Process.parse(p.text(), qed)))
                                .ifPresent(process -> b.find("cuts")
                                        .ifPresent(cuts -> cuts.items().forEach(c -> cut(c, process.outgoing()))))));
    }

    private void cut(CardNode c, List<ParticleType> outgoing) {
        CutLanguage.parse(c, outgoing, problems);
    }

    private void masses(double sqrtS) {
        CardNode scan = node.find("scan").orElse(node);
        double highest = card.masses().length == 0 ? 0 : card.masses()[card.masses().length - 1];
        if (highest >= sqrtS) {
            problems.add(
                    scan.find("masses").or(() -> scan.find("to")).orElse(scan),
                    Numbers.text(highest) + " GeV is above the kinematic limit " + Numbers.text(sqrtS)
                            + " GeV of the beams in " + card.detector() + ".",
                    "masses below " + Numbers.text(sqrtS) + " GeV?");
        }
    }

    /** The result, or its failure as a problem at the node. */
    private <T> Optional<T> attempt(CardNode at, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (CardException e) {
            e.problems().forEach(p -> {
                if (p.file().equals(WORDS)) {
                    problems.add(new Problem(
                            at.file(),
                            at.line(),
                            at.column() + p.column() - 1,
                            at.path() + ": " + p.what(),
                            p.maybe()));
                } else if (p.line() > 0) {
                    problems.add(p);
                } else {
                    problems.add(at, p.what(), p.maybe());
                }
            });
            return Optional.empty();
        } catch (NightjarException e) {
            problems.add(at, String.valueOf(e.getMessage()), "");
            return Optional.empty();
        }
    }
}
