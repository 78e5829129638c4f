/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Suggest;
import org.nightjar.formats.files.AtomicFile;
import org.nightjar.formats.files.DataText;
import org.nightjar.formats.yaml.YamlReader;
import org.nightjar.search.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A commented copy to edit. */
@Command(
        name = "new",
        description = {
            "A commented copy of a search, a detector or a model, to edit: NAME.yaml in the working folder,",
            "or for a model without a card the Java source NAME.java, which says how to make a plugin of it."
        },
        footer = {"", "Example:  nightjar new search my-alp --like alp-3photon"})
final class NewVerb extends Verb {
    private static final List<String> KINDS = List.of("search", "detector", "model");

    @Parameters(index = "0", paramLabel = "KIND", description = "search, detector or model.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "Its name: letters, digits and hyphens.")
    private String name = "";

    @Option(names = "--like", paramLabel = "X", required = true, description = "What to copy: a name or a card file.")
    private String like = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write to (default: the working folder).")
    private @Nullable String out;

    @Option(names = "--java", description = "A model as Java source, for what a card cannot say.")
    private boolean java;

    @Mixin
    private Plugins plugins = new Plugins();

    @Override
    int execute() {
        if (!KINDS.contains(kind)) {
            throw new CardException("new", "'" + kind + "' is not known.", Suggest.maybe(kind, KINDS, "kinds"));
        }
        if (!name.matches("[a-z][a-z0-9-]{0,63}")) {
            throw new CardException(
                    "new",
                    "'" + name + "' is no name: small letters, digits and hyphens, a letter first.",
                    "my-" + kind + "?");
        }
        Library library = Libraries.standard();
        boolean isModel = kind.equals("model");
        boolean isSource = isModel && (java || !ModelTemplate.hasCard(like));
        Path file = target(isSource ? ModelTemplate.className(name) + ".java" : name + ".yaml");
        String text = isModel ? model(isSource) : kind.equals("search") ? search(library, file) : detector(library);
        AtomicFile.write(file, text);
        console().line("wrote " + file);
        console().line(next(file));
        console().document(Map.of("kind", kind, "name", name, "file", file.toString()));
        return 0;
    }

    private Path target(String fileName) {
        Path folder;
        try {
            folder = Path.of(out == null ? "" : out);
        } catch (InvalidPathException e) {
            throw new CardException("--out", "'" + out + "' is no folder name.", "");
        }
        Path file = folder.resolve(fileName);
        if (Files.exists(file)) {
            throw new CardException(
                    file.toString(), "exists and is not overwritten.", "another name, or --out another-folder?");
        }
        return file;
    }

    private String model(boolean isSource) {
        ModelTemplate template = new ModelTemplate(name, plugins.models().get(like));
        return isSource ? template.text() : template.card();
    }

    private String search(Library library, Path file) {
        DataText original = library.searchText(like);
        CardNode node = node(original, "search/1");
        return new SearchCopy(original, node, like, file).text(name);
    }

    private String detector(Library library) {
        CardNode node = library.detectorNode(like);
        DataText original = new Cards(library).textOf(Cards.isFile(like) ? like : "detectors/" + like + ".yaml");
        CardEdit edit = new CardEdit(original.text());
        node(original, "detector/1").find("name").ifPresent(n -> edit.replace(n, name));
        return "# A copy of " + node.find("name").map(CardNode::text).orElse(like)
                + " to edit.  What you change needs a source and a status: measured, derived, memory or guess.\n"
                + edit.text();
    }

    private CardNode node(DataText text, String expected) {
        CardNode node = YamlReader.read(text.name(), text.text());
        String found = node.find("nightjar").map(CardNode::text).orElse("");
        if (!found.equals(expected)) {
            throw new CardException(text.name(), "is no " + kind + " card ('" + found + "').", "");
        }
        return node;
    }

    private String next(Path file) {
        return switch (kind) {
            case "search" -> "next:  nightjar check " + file + "   then  nightjar run " + file + " --quick";
            case "detector" -> "next:  nightjar check " + file + "   then name it in a search card:  detector: " + file;
            default ->
                file.toString().endsWith(".yaml")
                        ? "next:  nightjar width " + file + "   and  --model " + file + " in other commands"
                        : "next:  read its first lines";
        };
    }
}
