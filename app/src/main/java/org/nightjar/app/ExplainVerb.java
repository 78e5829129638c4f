/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Suggest;
import org.nightjar.search.Library;
import org.nightjar.theory.Model;
import org.nightjar.theory.Models;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A card, model, detector, constraint or process in words. */
@Command(
        name = "explain",
        description = "A search, model, detector, constraint or process in words, with sources.",
        footer = {
            "",
            "Example:  nightjar explain belle2-2018 --audit",
            "          nightjar explain \"e+ e- -> mu+ mu- Z'\" -o diagrams.pdf"
        })
final class ExplainVerb extends Verb {
    @Parameters(paramLabel = "NAME", description = "Its name, the file of a card, or a process in quotes.")
    private String name = "";

    @Option(names = "--audit", description = "Only what is guessed or from memory, value by value.")
    private boolean audit;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Of a process: its diagrams, drawn to a file (.svg, .pdf, .png).")
    private @Nullable Path file;

    @Mixin
    private ModelOption modelOption = new ModelOption();

    @Mixin
    private Plugins plugins = new Plugins();

    @Override
    int execute() {
        Explanation e = explanation(Libraries.standard());
        e.lines().forEach(console()::line);
        console().document(e.tree());
        return 0;
    }

    private Explanation explanation(Library library) {
        Models models = plugins.models();
        if (name.contains("->")) {
            ProcessWords words = new ProcessWords(modelOption.of(name, plugins), name);
            return file == null ? words.explanation() : words.explanation().put("figure", words.draw(file));
        }
        if (file != null) {
            throw new CardException("-o", "only the diagrams of a process are drawn, and this is none.", "without -o?");
        }
        if (models.find(name).isPresent()) {
            return new ModelWords(models.get(name)).explanation();
        }
        if (UserModelFiles.isUfo(name)) {
            return new ModelWords(plugins.model(name)).explanation();
        }
        Cards cards = new Cards(library);
        if (!Cards.isFile(name) && !cards.names().contains(name)) {
            throw unknown(cards, models);
        }
        CardNode node = cards.node(name);
        return switch (node.find("nightjar").map(CardNode::text).orElse("")) {
            case "search/1" -> new SearchWords(library, library.search(name)).explanation(audit);
            case "detector/1" -> new DetectorWords(library.detector(name)).explanation(audit);
            case "constraint/1" ->
                new ConstraintWords(library.constraints()
                                .get(node.find("constraint").map(CardNode::text).orElse("")))
                        .explanation();
            case "model/1" -> new ModelWords(plugins.model(name)).explanation();
            default ->
                throw new CardException(
                        name, "does not say what kind of card it is.", "nightjar: search/1 as its first line?");
        };
    }

    private CardException unknown(Cards cards, Models models) {
        List<String> names = new ArrayList<>(cards.names());
        models.all().stream().map(Model::name).forEach(names::add);
        return new CardException(
                name.isEmpty() ? "''" : name,
                "there is no search, model, detector or constraint of this name and no such file.",
                Suggest.near(name, names).isEmpty()
                        ? "nightjar list searches, or a process such as \"e+ e- -> gamma a\"?"
                        : Suggest.maybe(name, names, "names"));
    }
}
