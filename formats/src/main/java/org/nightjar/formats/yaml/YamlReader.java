/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problem;
import org.nightjar.formats.files.TextFile;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a card in YAML 1.2. Scalars stay the text of the file ({@code 1e-3 /GeV}, {@code yes}); anchors, aliases, merge
 * keys, tags, several documents and tab characters are refused, a key twice in one map as well. Everything that is wrong
 * is one {@link CardException} with file, line and column (both from 1).
 */
public final class YamlReader {
    /** Largest card in bytes. */
    public static final int LARGEST = 4 * 1024 * 1024;

    private YamlReader() {}

    /** The tree of a file. */
    public static CardNode read(Path file) {
        return read(file.toString(), TextFile.read(file, LARGEST, "a card"));
    }

    /** The tree of a text; {@code fileName} is what messages call it. */
    public static CardNode read(String fileName, String text) {
        refuseTabs(fileName, text);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(fileName)
                .setCodePointLimit(LARGEST)
                .setParseComments(false)
                .build();
        try {
            return new TreeBuilder(
                            fileName, new Parse(settings).parseString(text).iterator())
                    .document();
        } catch (MarkedYamlEngineException e) {
            throw syntaxError(fileName, e);
        } catch (YamlEngineException e) {
            throw new CardException(fileName, "cannot be read as YAML (" + e.getMessage() + ").", "");
        }
    }

    /** Tabs outside comments: YAML refuses them in indentation, and elsewhere nobody sees them. */
    private static void refuseTabs(String fileName, String text) {
        int line = 0;
        int firstLine = 0;
        int firstColumn = 0;
        int lines = 0;
        for (String row : text.split("\n", -1)) {
            line++;
            int tab = row.indexOf('\t');
            if (tab >= 0 && tab < commentStart(row)) {
                lines++;
                if (firstLine == 0) {
                    firstLine = line;
                    firstColumn = tab + 1;
                }
            }
        }
        if (lines > 0) {
            String more = lines == 1 ? "" : " (and in " + (lines - 1) + (lines == 2 ? " more line)" : " more lines)");
            throw new CardException(List.of(new Problem(
                    fileName,
                    firstLine,
                    firstColumn,
                    "tab character" + more + "; YAML is indented with spaces.",
                    "two spaces instead of each tab?")));
        }
    }

    private static int commentStart(String row) {
        for (int k = row.indexOf('#'); k >= 0; k = row.indexOf('#', k + 1)) {
            if (row.substring(0, k).isBlank() || Character.isWhitespace(row.charAt(k - 1))) {
                return k;
            }
        }
        return row.length();
    }

    private static CardException syntaxError(String fileName, MarkedYamlEngineException e) {
        Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
        int line = mark.map(m -> m.getLine() + 1).orElse(0);
        int column = mark.map(m -> m.getColumn() + 1).orElse(0);
        String problem = e.getProblem() == null ? "" : e.getProblem();
        return new CardException(
                List.of(new Problem(fileName, line, column, SyntaxHints.what(problem), SyntaxHints.maybe(problem))));
    }
}
