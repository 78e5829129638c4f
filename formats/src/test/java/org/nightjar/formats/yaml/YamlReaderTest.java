/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;

/** Expected positions are counted by hand in the texts; messages are the exact texts a user sees. */
class YamlReaderTest {
    private static final String NOTHING_RUN = "\n1 problem; nothing was run.";

    @TempDir
    Path folder;

    private static CardNode read(String text) {
        return YamlReader.read("card.yaml", text);
    }

    private static void refused(String text, String message) {
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> read(text))
                .withMessage(message + NOTHING_RUN)
                .matches(e -> e.exitCode() == 2);
    }

    private static void refused(Path file, String message) {
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> YamlReader.read(file))
                .withMessage(message + NOTHING_RUN);
    }

    private static CardNode at(CardNode node, String key) {
        return node.find(key).orElseThrow();
    }

    @Test
    void everyNodeKnowsItsPlaceAndPath() {
        CardNode top = read("""
                # comment
                name: alp-3photon
                signal:
                  assume: { gagg: 1e-3 /GeV }
                select:
                  - cut: "E > 1 GeV"
                    why: trigger
                  - cut: x < 3
                """);
        CardNode gagg = at(at(at(top, "signal"), "assume"), "gagg");
        assertThat(gagg.text()).isEqualTo("1e-3 /GeV");
        assertThat(gagg.path()).isEqualTo("signal.assume.gagg");
        assertThat(gagg.file()).isEqualTo("card.yaml");
        assertThat(gagg.line()).isEqualTo(4);
        assertThat(gagg.column()).isEqualTo(19);
        CardNode cut = at(at(top, "select").items().get(1), "cut");
        assertThat(cut.path()).isEqualTo("select[1].cut");
        assertThat(cut.text()).isEqualTo("x < 3");
        assertThat(cut.line()).isEqualTo(8);
        assertThat(cut.column()).isEqualTo(10);
        assertThat(top.entries().keySet()).containsExactly("name", "signal", "select");
    }

    @Test
    void scalarsKeepTheTextOfTheFile() {
        CardNode list = read("[yes, no, on, 1e-3, 010, 0x1F, .5, 1_000, ~, null, 'a b', \"c: d\", 2..5, a -> b]");
        assertThat(list.items().stream().map(CardNode::text))
                .containsExactly(
                        "yes", "no", "on", "1e-3", "010", "0x1F", ".5", "1_000", "~", "null", "a b", "c: d", "2..5",
                        "a -> b");
    }

    @Test
    void anEmptyValueIsAnEmptyText() {
        CardNode top = read("a:\nb: 1\n");
        assertThat(at(top, "a").isScalar()).isTrue();
        assertThat(at(top, "a").text()).isEmpty();
        assertThat(at(top, "a").line()).isEqualTo(1);
    }

    @Test
    void aTabIsRefusedWhereItStands() {
        refused("a:\n\tb: 1\n", """
                card.yaml:2:1  tab character; YAML is indented with spaces.
                   Maybe two spaces instead of each tab?""");
        refused("a:\n  b:\t1\n\tc: 2\n\td: 3", """
                card.yaml:2:5  tab character (and in 2 more lines); YAML is indented with spaces.
                   Maybe two spaces instead of each tab?""");
    }

    @Test
    void aTabInACommentHarmsNobody() {
        assertThat(at(read("#\tnote\na: 1 #\tmore\n"), "a").text()).isEqualTo("1");
    }

    @Test
    void aKeyTwiceIsRefused() {
        refused("scan:\n  from: 1 GeV\n  to: 2 GeV\n  from: 3 GeV\n", """
                card.yaml:4:3  scan.from: this key is already given in line 2.
                   Maybe remove one of the two?""");
    }

    @Test
    void anchorsAliasesMergeKeysAndTagsAreRefused() {
        refused("a: &x 1\nb: 2\n", """
                card.yaml:1:4  a: anchors (&x) are not used in cards.
                   Maybe the value written out where it is needed, or quotes around a text that begins with &?""");
        refused("a: 1\nb: *x\n", """
                card.yaml:2:4  b: aliases (*x) are not used in cards.
                   Maybe the value written out, or quotes around a text that begins with *?""");
        refused("a:\n  <<: 1\n", """
                card.yaml:2:3  a: merge keys (<<) are not used in cards.
                   Maybe the keys written out, or extends: NAME?""");
        refused("a: !big 1\n", """
                card.yaml:1:4  a: tags (!big) are not used in cards.
                   Maybe quotes around a text that begins with an exclamation mark?""");
    }

    @Test
    void emptyFilesAndSecondDocumentsAreRefused() {
        String empty = """
                card.yaml  the file is empty.
                   Maybe it was not saved, or another file was meant?""";
        refused("", empty);
        refused("\n# only a comment\n", empty);
        refused("a: 1\n---\nb: 2\n", """
                card.yaml:2:1  a second document begins here.
                   Maybe one file per card?""");
    }

    @Test
    void syntaxErrorsAreSaidInPlainWords() {
        refused("title: e+ e-: gamma a\n", """
                card.yaml:1:13  a colon is not expected here.
                   Maybe quotes around a text that contains a colon, or two spaces more or less in front?""");
        refused("a: 1\nb 2\nc: 3\n", """
                card.yaml:3:1  the line has no colon after its key.
                   Maybe key: value?""");
        refused("a:\n    b: 1\n  c: 2\n", """
                card.yaml:3:3  the indentation does not fit the lines above.
                   Maybe the same number of spaces as the neighbouring keys?""");
        refused("a: { b: 1, c: 2\nd: 3\n", """
                card.yaml:2:2  a comma or the closing bracket is missing.
                   Maybe quotes around a text with brackets or braces?""");
        refused("a: \"text\nb: 2\n", """
                card.yaml:3:1  the file ends inside a text or bracket.
                   Maybe a closing quote or bracket is missing?""");
        refused("a: %5\n", """
                card.yaml:1:4  a value cannot begin with this character (%).
                   Maybe quotes around the text?""");
    }

    @Test
    void deepNestingIsRefusedWithoutOverflow() {
        refused("[".repeat(100_000), """
                card.yaml:1:101  more than 100 levels inside each other.
                   Maybe a bracket too many?""");
    }

    @Test
    void aMissingFileIsSaidWithTheNearestName() throws IOException {
        Files.writeString(folder.resolve("my-alp.yaml"), "a: 1\n");
        refused(
                folder.resolve("my-apl.yaml"),
                folder + "/my-apl.yaml  there is no such file.\n   Maybe " + folder + "/my-alp.yaml?");
    }

    @Test
    void aFolderIsNoCard() throws IOException {
        Files.writeString(folder.resolve("search.yaml"), "a: 1\n");
        refused(folder, folder + "  is a folder, but a card is a file.\n   Maybe " + folder + "/search.yaml?");
    }

    @Test
    void aHugeFileIsRefusedWithoutBeingRead() throws IOException {
        Path huge = folder.resolve("huge.yaml");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(1L << 30); // sparse: takes no room on the disk
        }
        long start = System.nanoTime();
        refused(huge, huge + "  is 1024 MB; a card has at most 4 MB.\n   Maybe another file was meant?");
        // "at once": reading 1 GB takes longer than this generous bound
        assertThat(System.nanoTime() - start).isLessThan(200_000_000L);
    }

    @Test
    void otherEncodingsAndBinaryFilesAreRefused() throws IOException {
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, "a: 1\ntitle: Gr\u00fcn\n".getBytes(StandardCharsets.ISO_8859_1));
        refused(
                latin,
                latin + ":2:10  is not UTF-8 text (byte 0xfc); a card is a text file.\n"
                        + "   Maybe save it as UTF-8, or another file was meant?");
        Path binary = folder.resolve("binary.yaml");
        Files.write(binary, new byte[] {'P', 'K', 3, 4, 0, 0});
        refused(
                binary,
                binary + ":1:3  is not UTF-8 text (byte 0x03); a card is a text file.\n"
                        + "   Maybe save it as UTF-8, or another file was meant?");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreFine() throws IOException {
        Path file = folder.resolve("windows.yaml");
        Files.writeString(file, "\uFEFFa: 1\r\nb: 2\r\n");
        CardNode top = YamlReader.read(file);
        assertThat(at(top, "a").text()).isEqualTo("1");
        assertThat(at(top, "b").line()).isEqualTo(2);
    }
}
