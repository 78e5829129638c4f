/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealed data leave no trace in a run; unblinding opens this card and no other. */
class BlindingVerbTest {
    /** A count that nothing else in the program gives. */
    private static final String MARK = "987654";

    @TempDir
    Path folder;

    /** Files that hold the mark: as text, unpacked, or as eight bytes of a number. */
    private static List<Path> marked(Path run) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(f);
                if (bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b) {
                    bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
                }
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                byte[] number =
                        java.nio.ByteBuffer.allocate(8).putDouble(987654).array();
                if (text.contains(MARK)
                        || text.contains("987,654")
                        || text.contains(new String(number, StandardCharsets.ISO_8859_1))) {
                    found.add(f);
                }
            }
        }
        return found;
    }

    private static List<?> observed(Path run) throws IOException {
        return ((List<?>) SmallSearch.results(run).get("points"))
                .stream()
                        .map(p -> (Map<?, ?>) p)
                        .filter(p -> ((Map<?, ?>) p.get("crossSection")).get("observed") != null)
                        .toList();
    }

    private Shell run(Path card, String out) {
        Shell s = Shell.run("run", card.toString(), "--out", folder.resolve(out).toString(), "--masses", "5,9 GeV");
        assertThat(s.code()).as(s.err()).isZero();
        return s;
    }

    @Test
    void sealedThenOpenedThenSealedAgain() throws IOException {
        Path card =
                SmallSearch.copy(folder.resolve("search"), "{ state: open, because: \"a test\" }", "{ state: sealed }");
        Path data = card.resolveSibling("observed.csv");
        Files.writeString(data, Files.readString(data).replaceAll("(?m)^([0-9.]+,[0-9.]+),\\d+$", "$1," + MARK));
        assertThat(Files.readString(data)).contains("," + MARK);

        Shell sealed = run(card, "sealed");
        assertThat(sealed.out() + sealed.err()).doesNotContain(MARK).contains("observed data are sealed");
        assertThat(marked(folder.resolve("sealed"))).isEmpty();
        assertThat(observed(folder.resolve("sealed"))).isEmpty();
        assertThat(SmallSearch.results(folder.resolve("sealed")).get("blinding"))
                .isEqualTo("sealed");
        Shell json = Shell.run(
                "run", card.toString(), "--out", folder.resolve("sealed").toString(), "--masses", "5,9 GeV", "--json");
        assertThat(json.out() + json.err()).doesNotContain(MARK);
        for (String verb : List.of("check", "explain")) {
            Shell s = Shell.run(verb, card.toString(), "--json");
            assertThat(s.out() + s.err()).doesNotContain(MARK);
        }

        Shell.fails(
                2,
                "--because  'x' is no reason.\n   Maybe \"approved on 2026-11-20\"?\n1 problem; nothing was run.",
                "unblind",
                card.toString(),
                "--because",
                "x");
        assertThat(card.resolveSibling("unblinding.log")).doesNotExist();
        Map<?, ?> opening = Shell.json("unblind", card.toString(), "--because", "approved\nby the  committee");
        assertThat(opening.get("because")).isEqualTo("approved by the committee");
        assertThat(Files.readString(card.resolveSibling("unblinding.log")))
                .matches("\\S+ .* card [0-9a-f]{64} because approved by the committee\n");

        run(card, "opened");
        assertThat(marked(folder.resolve("search"))).containsExactly(data); // the search for the mark works
        assertThat(observed(folder.resolve("opened"))).hasSize(1);
        double count =
                Shell.number((Map<?, ?>) observed(folder.resolve("opened")).get(0), "observed");
        assertThat(count / 987654).isGreaterThan(5).isEqualTo(Math.rint(count / 987654)); // so many whole bins
        Shell verify = Shell.run("verify", folder.resolve("opened").toString());
        assertThat(verify.out().strip()).isEqualTo("identical");

        SmallSearch.change(card, "title: \"a small", "title: \"another small");
        Shell changed = run(card, "changed");
        assertThat(changed.err()).contains("observed data are sealed");
        assertThat(observed(folder.resolve("changed"))).isEmpty();
        assertThat(marked(folder.resolve("changed"))).isEmpty();
    }
}
