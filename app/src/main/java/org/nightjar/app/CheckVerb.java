/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nightjar.constraints.ConstraintStore;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.formats.files.DataFolder;
import org.nightjar.formats.files.DataText;
import org.nightjar.search.Library;
import org.nightjar.theory.UserModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads cards and reports every problem. */
@Command(
        name = "check",
        description = "Reads search, detector and constraint cards and reports every problem.",
        footer = {"", "Example:  nightjar check alp-3photon"})
final class CheckVerb extends Verb {
    @Parameters(paramLabel = "CARD", arity = "1..*", description = "Names or files of cards.")
    private List<String> cards = List.of();

    @Override
    int execute() {
        Library library = Libraries.standard();
        Problems problems = new Problems();
        Map<String, String> kinds = new LinkedHashMap<>();
        for (String card : cards) {
            attempt(card, problems, p -> kinds.put(card, check(library, card, p)));
        }
        List<Problem> found = problems.list();
        if (!found.isEmpty()) {
            throw new CardException(found);
        }
        kinds.forEach((card, kind) -> console().line(card + "  " + kind + ": no problems"));
        console().document(Map.of("problems", List.of()));
        return 0;
    }

    private static void attempt(String card, Problems problems, Consumer<Problems> reading) {
        try {
            reading.accept(problems);
        } catch (CardException e) {
            e.problems().forEach(problems::add);
        } catch (PhysicsException e) {
            String[] lines = String.valueOf(e.getMessage()).split("\n\\s*Maybe ", 2);
            problems.add(new Problem(card, 0, 0, lines[0], lines.length > 1 ? lines[1] : ""));
        } catch (InvalidPathException e) {
            problems.add(new Problem("'" + card + "'", 0, 0, "is no name of a card or file.", ""));
        }
    }

    /** A card among the data is read with the others; a file alone, with its curve beside it or among the data. */
    private static void checkConstraint(Library library, String card, CardNode node) {
        if (Cards.isFile(card)) {
            Path folder = Path.of(card).toAbsolutePath().getParent();
            DataFolder data = folder == null ? library.data() : library.data().with(folder);
            ConstraintStore.load(Map.of(card, node), name -> {
                String file = name.substring(name.lastIndexOf('/') + 1);
                DataText text = data.find(file).orElseGet(() -> data.read(name));
                return CsvTable.read(text.name(), text.text()).columnsOrMissing();
            });
        } else {
            library.constraints();
        }
    }

    /** Reads one card as what it says it is; returns its kind. */
    private static String check(Library library, String card, Problems problems) {
        CardNode node = new Cards(library).node(card);
        String kind = node.find("nightjar").map(CardNode::text).orElse("");
        switch (kind) {
            case "search/1" -> library.search(card, problems);
            case "detector/1" -> library.detector(card);
            case "model/1" -> UserModels.read(node);
            case "constraint/1" -> checkConstraint(library, card, node);
            default ->
                problems.add(
                        node.find("nightjar").orElse(node),
                        kind.isEmpty() ? "the card does not say what it is." : "'" + kind + "' is not a kind of card.",
                        "nightjar: search/1, detector/1, model/1 or constraint/1?");
        }
        return kind.replace("/1", "");
    }
}
