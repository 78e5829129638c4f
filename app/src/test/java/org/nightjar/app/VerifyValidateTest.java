/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.formats.json.Json;

/** validate makes or resumes a run and compares it with the publication; verify computes it again. */
class VerifyValidateTest {
    @TempDir
    static Path folder;

    private static Path card;
    private static Path run;
    private static Shell validated;

    @BeforeAll
    static void validate() {
        card = SmallSearch.copy(folder.resolve("search"));
        run = folder.resolve("run");
        validated = Shell.run("validate", card.toString(), "--out", run.toString(), "--json");
    }

    /** The made-up published limits are 0.3 pb at eight of the nine masses; ours come from 400 events a mass. */
    @Test
    void validateComparesEveryPublishedMass() {
        Map<?, ?> d = (Map<?, ?>) validated.document();
        assertThat(d.get("search")).isEqualTo("small");
        List<?> points = (List<?>) d.get("points");
        assertThat(points).hasSize(8);
        for (Object o : points) {
            Map<?, ?> p = (Map<?, ?>) o;
            assertThat(p.get("published")).isEqualTo(0.3);
            assertThat(Shell.number(p, "ratio")).isEqualTo(Shell.number(p, "ours") / 0.3);
        }
        assertThat(points.stream().map(p -> String.valueOf(((Map<?, ?>) p).get("kind"))))
                .contains("observed", "expected");
        assertThat(validated.code()).isEqualTo(d.get("verdict").equals("agrees") ? 0 : 1);
    }

    @Test
    void verifyPrintsIdentical() throws IOException {
        Shell s = Shell.run("verify", run.toString(), "--engine", "threads:1", "--quiet");
        assertThat(s.err()).isEmpty();
        assertThat(s.out()).isEqualTo("identical" + System.lineSeparator());
        assertThat(s.code()).isZero();
        Path forged = folder.resolve("forged");
        Files.createDirectory(forged);
        Files.copy(run.resolve("card.yaml"), forged.resolve("card.yaml"));
        String text = Files.readString(run.resolve("run.json"));
        String hash = (String) SmallSearch.results(run).get("resultHash");
        Files.writeString(forged.resolve("run.json"), text.replace(hash, "0".repeat(64)));
        Shell other = Shell.run("verify", forged.toString(), "--quiet");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out().strip()).isEqualTo("different: " + "0".repeat(64) + " stored, " + hash + " now");
    }

    /** The page of a complete run is that which run writes, figure by figure. */
    @Test
    void theReportIsWrittenAgain() throws IOException {
        Path again = Files.createDirectories(folder.resolve("again"));
        try (Stream<Path> files = Files.walk(run)) {
            for (Path p : files.filter(Files::isRegularFile).toList()) {
                Path to = again.resolve(run.relativize(p).toString());
                Files.createDirectories(to.getParent());
                Files.copy(p, to);
            }
        }
        List<?> written = Shell.array("report", again.toString());
        assertThat(written.toString()).contains("index.html").contains("coupling.svg");
        String page = Files.readString(again.resolve("index.html"));
        String figure = Files.readString(again.resolve("figures").resolve("coupling.svg"));
        Shell.json("run", card.toString(), "--out", again.toString());
        assertThat(Files.readString(again.resolve("index.html"))).isEqualTo(page);
        assertThat(Files.readString(again.resolve("figures").resolve("coupling.svg")))
                .isEqualTo(figure);
    }

    /** Every sample of the signal has a file per format with the 400 events of the run, or as many as are asked for. */
    @Test
    void theEventsOfARunAreExported() throws IOException {
        Path out = folder.resolve("events");
        List<?> files = Shell.array("export", run.toString(), "--as", "lhe,root", "-n", "1e6", "--out", out.toString());
        assertThat(files.stream().filter(f -> f.toString().endsWith(".lhe.gz")).count())
                .isEqualTo(files.size() / 2);
        try (Stream<Path> list = Files.list(out)) {
            assertThat(list.count()).isEqualTo(files.size());
        }
        String first = files.get(0).toString();
        Map<?, ?> selected = Shell.json("select", first, "--search", card.toString());
        assertThat(Shell.number(selected, "events")).isEqualTo(400);
        Path wrong = folder.resolve("wrong");
        assertThat(Shell.run(
                                "export",
                                run.toString(),
                                "--as",
                                "lhe,csv",
                                "--sample",
                                "sygnal",
                                "--out",
                                wrong.toString())
                        .err())
                .contains("'sygnal' is no sample of the run.")
                .contains("Maybe signal");
        assertThat(wrong).doesNotExist();
        byte[] before = Files.readAllBytes(Path.of(first));
        String[] again = {"export", run.toString(), "--as", "lhe", "-n", "10", "--out", out.toString(), "--force"};
        Shell refused = Shell.run(Arrays.copyOf(again, again.length - 1));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("the file is there already and is not replaced.", "Maybe --force");
        assertThat(Files.readAllBytes(Path.of(first))).isEqualTo(before);
        assertThat(Shell.run(again).code()).isZero();
        assertThat(Files.readAllBytes(Path.of(first))).isNotEqualTo(before);
        assertThat(Shell.run("export", "kloe-2014-mumu", "--as", "lhe").err()).contains("it has no events");
    }

    @Test
    void whatCannotBeVerified() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Shell.fails(
                2,
                empty + "  there is no run in this folder (run.json).\n   Maybe runs/alp-3photon?\n"
                        + "1 problem; nothing was run.",
                "verify",
                empty.toString());
        Path cut = Files.createDirectories(folder.resolve("cut"));
        String text = Files.readString(run.resolve("run.json"));
        Files.writeString(cut.resolve("run.json"), text.replaceFirst(",\\s*\"resultHash\": \"[0-9a-f]*\"", ""));
        Shell.fails(
                2,
                cut + "  the run is not complete.\n   Maybe nightjar run again to finish it, then verify?\n"
                        + "1 problem; nothing was run.",
                "verify",
                cut.toString());
    }

    /** The same run again, as text: one row per mass and the verdict; nothing is computed again. */
    @Test
    void validateInWords() {
        Shell s = Shell.run("validate", card.toString(), "--out", run.toString(), "--quiet");
        assertThat(s.out()).startsWith("small: ours over published").contains("verdict     ");
        assertThat(s.out().lines().filter(l -> l.matches(" +\\d.*"))).hasSize(8);
        assertThat(s.err()).isEmpty();
    }

    /** Every limit of the run, from a file that knows nothing of the run: the same likelihood, so to 1e-4, ten times better than asked for. */
    @Test
    void exportedWorkspacesGiveTheLimitsOfTheRun() throws IOException {
        Path out = folder.resolve("workspaces");
        List<?> written = Shell.array("export", run.toString(), "--as", "pyhf,hs3", "--out", out.toString());
        assertThat(written.toString()).contains("workspaces.json", ".pyhf.json", ".hs3.json");
        List<?> points = (List<?>) SmallSearch.results(run).get("points");
        int observed = 0;
        int expected = 0;
        for (Object o : (List<?>) Json.read("list", Files.readString(out.resolve("workspaces.json")))) {
            Map<?, ?> entry = (Map<?, ?>) o;
            Map<?, ?> point = (Map<?, ?>) points.stream()
                    .filter(p -> Shell.number((Map<?, ?>) p, "mass") == Shell.number(entry, "mass"))
                    .findFirst()
                    .orElseThrow();
            String kind = String.valueOf(entry.get("kind"));
            double limit = Shell.number((Map<?, ?>) point.get("crossSection"), kind);
            assertThat(Shell.number(entry, "limit")).isCloseTo(limit, within(1e-9 * limit));
            boolean few = (observed + expected) % 3 == 0;
            for (Object file : few ? (List<?>) entry.get("files") : List.of()) {
                String path = out.resolve(String.valueOf(file)).toString();
                Map<?, ?> d = Shell.json(
                        "limit",
                        path,
                        "--method",
                        String.valueOf(entry.get("method")),
                        "--level",
                        entry.get("level").toString());
                double mu = kind.equals("observed")
                        ? Shell.number(d, "observed")
                        : ((Number) ((List<?>) d.get("expected")).get(2)).doubleValue();
                assertThat(mu * Shell.number(entry, "crossSectionOfMu1"))
                        .as(path)
                        .isCloseTo(limit, within(1e-4 * limit));
            }
            observed += kind.equals("observed") ? 1 : 0;
            expected += kind.equals("expected") ? 1 : 0;
        }
        assertThat(expected).isEqualTo(points.size());
        assertThat(observed).isPositive();
    }
}
