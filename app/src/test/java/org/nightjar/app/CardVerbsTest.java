/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** check and new. */
class CardVerbsTest {
    private static final String ONE = "\n1 problem; nothing was run.";

    @TempDir
    Path folder;

    private String out() {
        return folder.toString();
    }

    private Path copyOfAlp() {
        Shell.json("new", "search", "my-alp", "--like", "alp-3photon", "--out", out());
        return folder.resolve("my-alp.yaml");
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void shippedCardsHaveNoProblems() {
        Map<?, ?> d = Shell.json("check", "alp-3photon", "zprime-invisible", "belle2-2018", "belle2-2020-alp-3photon");
        assertThat((List<?>) d.get("problems")).isEmpty();
    }

    /** Another name, unvalidated, sealed; all else, comments included, as it was; and its files are still found. */
    @Test
    void aNewSearchIsACopyThatWorks() throws IOException {
        Path file = copyOfAlp();
        String text = Files.readString(file);
        assertThat(text)
                .contains("name: my-alp\n", "status: unvalidated\n", "\nblinding: { state: sealed }")
                .contains("{ file: alp-3photon/published.csv, column: mass_GeV }")
                .contains("# paper p. 4: hardware sum of barrel energy above 1 GeV");
        assertThat((List<?>) Shell.json("check", file.toString()).get("problems"))
                .isEmpty();
        Path second = folder.resolve("sub").resolve("other.yaml");
        Shell.json(
                "new",
                "search",
                "other",
                "--like",
                file.toString(),
                "--out",
                second.getParent().toString());
        assertThat((List<?>) Shell.json("check", second.toString()).get("problems"))
                .isEmpty();
    }

    /** The same of a card that counts in windows of a table; explained with its windows and corrections. */
    @Test
    void aNewCountingSearchIsACopyThatWorks() {
        Shell.json("new", "search", "my-zprime", "--like", "zprime-invisible", "--out", folder.toString());
        String copy = folder.resolve("my-zprime.yaml").toString();
        assertThat((List<?>) Shell.json("check", copy).get("problems")).isEmpty();
        assertThat(Shell.run("explain", copy).out())
                .contains("recoil in 69 windows", "data over simulation 0.75, known to 12.5 %");
        // the yield of pairs comes from the counts of a control sample
        assertThat(Path.of(copy)).content().contains("\nblinding: { state: control }");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path file = copyOfAlp();
        Files.writeString(file, "mine");
        Shell.fails(
                2,
                file + "  exists and is not overwritten.\n   Maybe another name, or --out another-folder?" + ONE,
                "new",
                "search",
                "my-alp",
                "--like",
                "alp-3photon",
                "--out",
                out());
        assertThat(file).hasContent("mine");
    }

    @Test
    void aNewDetectorIsACopyThatWorks() throws IOException {
        Shell.json("new", "detector", "my-belle", "--like", "belle2-2018", "--out", out());
        Path file = folder.resolve("my-belle.yaml");
        assertThat(Files.readString(file)).contains("\nname: my-belle\n");
        assertThat((List<?>) Shell.json("check", file.toString()).get("problems"))
                .isEmpty();
    }

    /** The source compiles, and its jar adds a model that behaves like the one it was copied from. */
    @Test
    void aNewModelIsAPluginThatWorks() throws IOException {
        Shell.json("new", "model", "my-alp", "--like", "alp-photon", "--java", "--out", out());
        Path source = folder.resolve("MyAlp.java");
        Path classes = Files.createDirectory(folder.resolve("classes"));
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(code).isZero();
        Path jar = folder.resolve("my-alp.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            try (Stream<Path> files = Files.list(classes)) {
                for (Path c : files.toList()) {
                    out.putNextEntry(new JarEntry(c.getFileName().toString()));
                    out.write(Files.readAllBytes(c));
                }
            }
            out.putNextEntry(new JarEntry("META-INF/services/org.nightjar.theory.Model"));
            out.write("MyAlp\n".getBytes(StandardCharsets.UTF_8));
        }
        Map<?, ?> ours = Shell.json("width", "my-alp", "--plugins", jar.toString(), "--set", "ma=0.3 GeV");
        Map<?, ?> theirs = Shell.json("width", "alp-photon", "--set", "ma=0.3 GeV");
        assertThat(ours.get("totalWidth")).isEqualTo(theirs.get("totalWidth"));
        assertThat(ours.get("model")).isEqualTo("my-alp");
    }

    /** The copied card of each model is that model, in every verb that takes one. */
    @ParameterizedTest
    @CsvSource({
        "dark-photon, mA=1.5 GeV, e+ e- -> gamma A'",
        "alp-photon, ma=0.3 GeV, e+ e- -> gamma a",
        "leptophilic-scalar, mPhi=4 GeV, e+ e- -> tau+ tau- phi"
    })
    void aNewModelCardWorks(String like, String values, String process) {
        Shell.json("new", "model", "my-model", "--like", like, "--out", out());
        String file = folder.resolve("my-model.yaml").toString();
        Map<?, ?> ours = Shell.json("width", file, "--set", values);
        Map<?, ?> theirs = Shell.json("width", like, "--set", values);
        // The card computes two-body widths from amplitudes, the model from closed forms: rounding.
        assertThat((Double) ours.get("totalWidth") / (Double) theirs.get("totalWidth"))
                .isCloseTo(1, within(1e-12));
        assertThat(ours.get("model")).isEqualTo("my-model");
        assertThat(Shell.json("explain", file).get("name")).isEqualTo("my-model");
        assertThat(Shell.json("explain", process, "--model", file)).isNotEmpty();
    }

    /** Several mistakes are told together, each with its line. */
    @Test
    void allProblemsOfACardAtOnce() throws IOException {
        Path file = copyOfAlp();
        change(file, "luminosity: 445 /pb", "luminosity: 445");
        change(file, "detector: belle2-2018", "detector: belle2-2081");
        change(file, "  model: alp-photon", "  model: alp-phton");
        change(file, "systematics:", "systematic:");
        Shell s = Shell.run(Shell.withJson("check", file.toString()));
        assertThat(s.code()).isEqualTo(2);
        List<?> problems = (List<?>) ((Map<?, ?>) s.document()).get("problems");
        assertThat(problems).hasSizeGreaterThanOrEqualTo(4);
        for (Object o : problems) {
            Map<?, ?> p = (Map<?, ?>) o;
            assertThat(p.keySet()).isEqualTo(java.util.Set.of("file", "line", "column", "what", "maybe"));
            assertThat(p.get("file")).isEqualTo(file.toString());
            assertThat((Long) p.get("line")).as(p.toString()).isPositive();
        }
        assertThat(s.err())
                .contains("luminosity: 445 has no unit.")
                .contains("belle2-2018")
                .contains("alp-photon")
                .contains("systematics?");
    }

    @Test
    void wrongCardsAreToldExactly() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.yaml"));
        Shell s = Shell.run("check", empty.toString());
        assertThat(s.code()).isEqualTo(2);
        assertThat(s.err()).startsWith(empty + "").contains("1 problem; nothing was run.");
        Path other = Files.writeString(folder.resolve("other.yaml"), "nightjar: serch/1\n");
        Shell.fails(
                2,
                other + ":1:11  nightjar: 'serch/1' is not a kind of card.\n"
                        + "   Maybe nightjar: search/1, detector/1, model/1 or constraint/1?"
                        + ONE,
                "check",
                other.toString());
        Shell.fails(
                2,
                "alp-3phton  there is no card of this name and no such file.\n   Maybe alp-3photon?" + ONE,
                "check",
                "alp-3phton");
        Path tab = Files.writeString(folder.resolve("tab.yaml"), "nightjar: search/1\n\tname: x\n");
        Shell.fails(
                2,
                tab + ":2:1  tab character; YAML is indented with spaces.\n   Maybe two spaces instead of each tab?"
                        + ONE,
                "check",
                tab.toString());
        Shell.fails(
                2,
                folder + "  is a folder, but a card is a file.\n   Maybe " + folder.resolve("empty.yaml") + ", " + other
                        + ", " + tab + "?" + ONE,
                "check",
                out());
    }

    @Test
    void wrongWishesAreToldExactly() {
        Shell.fails(
                2, "new  'serch' is not known.\n   Maybe search?" + ONE, "new", "serch", "x", "--like", "alp-3photon");
        Shell.fails(
                2,
                "new  '../x' is no name: small letters, digits and hyphens, a letter first.\n   Maybe my-search?" + ONE,
                "new",
                "search",
                "../x",
                "--like",
                "alp-3photon");
        Shell.fails(
                2,
                "nightjar new  missing required option: '--like=X'.\n"
                        + "   Maybe nightjar new search my-alp --like alp-3photon?",
                "new",
                "search",
                "x");
        Shell.fails(
                2,
                "alp-3phton  there is no search of this name and no such file.\n   Maybe alp-3photon?" + ONE,
                "new",
                "search",
                "x",
                "--like",
                "alp-3phton",
                "--out",
                out());
    }
}
