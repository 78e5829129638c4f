/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.formats.histfactory.CountWorkspace;
import org.nightjar.formats.json.Json;
import org.nightjar.search.run.Band;
import org.nightjar.search.run.Counted;
import org.nightjar.search.run.PointResult;
import org.nightjar.statistics.counting.CountingSensitivity;
import org.nightjar.statistics.counting.Uncertain;

/** Counts of a run as workspaces. */
class ExportCountsTest {
    private static final Path FOLDER = Path.of("../search/src/test/resources/counting");

    private static final double LUMINOSITY = 276;
    private static final double EFFICIENCY = 0.05;
    private static final double BACKGROUND = 3.9;

    @TempDir
    static Path folder;

    /** The folder of a run with one count and one hypothesis without data, as the verb run leaves it. */
    private static Path run(CountingSensitivity limits, Counted counted) throws IOException {
        Path run = Files.createDirectories(folder.resolve("run"));
        Files.copy(FOLDER.resolve("windows.csv"), folder.resolve("windows.csv"));
        Path card = folder.resolve("counting.yaml");
        Files.copy(FOLDER.resolve("counting.yaml"), card);
        SmallSearch.change(card, "bayesian", "cls");
        Files.copy(card, run.resolve("card.yaml"));
        Files.copy(FOLDER.resolve("windows.csv"), run.resolve("windows.csv"));
        List<Object> points = List.of(
                point(0.5, 3, limits, counted).tree(),
                point(2.5, Double.NaN, limits, counted).tree());
        Files.writeString(
                run.resolve("run.json"),
                Json.write(
                        Map.of("options", Map.of(), "resultHash", "0", "volatile", Map.of("card", card.toString())),
                        true));
        Files.writeString(
                run.resolve("results.json"), Json.write(Map.of("luminosity", LUMINOSITY, "points", points), true));
        return run;
    }

    private static PointResult point(double mass, double count, CountingSensitivity limits, Counted counted) {
        boolean seen = !Double.isNaN(count);
        double observed = seen ? limits.limit((int) count) : Double.NaN;
        Band band = new Band(observed, limits.mean(), 0.1, 0.2, 0.3, 0.4);
        return new PointResult(
                "mZ",
                mass,
                EFFICIENCY,
                0,
                "recoil",
                0.1,
                0,
                1,
                BACKGROUND,
                count,
                "ok",
                seen ? "ok" : "no-data",
                band,
                band,
                0.5,
                0,
                0,
                1,
                counted);
    }

    /**
     * Each file alone gives the limit of the run: the same sums; only background and signal pass
     * through a text and a difference of two numbers, which costs some 1e-12.
     */
    @Test
    void aFileGivesTheLimitOfTheRun() throws IOException {
        double scale = LUMINOSITY * EFFICIENCY;
        CountingSensitivity limits = new CountingSensitivity(
                Uncertain.gaussian(BACKGROUND, 1.1), Uncertain.gaussian(scale, 0.12 * scale), 0.9, "cls");
        double median = limits.band().median();
        Path run =
                run(limits, new Counted(EFFICIENCY, 1, 0.12, 1.1, Map.of(), Map.of(), 1, limits.mean(), median, null));
        Path out = folder.resolve("files");
        Shell.array("export", run.toString(), "--as", "pyhf,hs3", "--out", out.toString());
        List<?> list = (List<?>) Json.read("list", Files.readString(out.resolve("workspaces.json")));
        assertThat(list).hasSize(3); // no data at the second mass
        for (Object o : list) {
            Map<?, ?> entry = (Map<?, ?>) o;
            double limit = entry.get("kind").equals("observed") ? limits.limit(3) : median;
            assertThat(entry.get("method")).isEqualTo("cls-count");
            assertThat((List<?>) entry.get("files")).hasSize(2);
            for (Object file : (List<?>) entry.get("files")) {
                Map<?, ?> d = Shell.json(
                        "limit", out.resolve((String) file).toString(), "--method", "cls-count", "--level", "90%");
                assertThat(Shell.number(d, "observed")).isBetween(1.0, 2.0); // one digit is the unit
                assertThat(Shell.number(d, "observed") * Shell.number(entry, "crossSectionOfMu1"))
                        .as("%s", file)
                        .isCloseTo(limit, within(1e-9 * limit));
            }
        }
    }

    /** A workspace that is a count has the limits of the verb {@code count}; the unified belt is known to 1e-7 of its width. */
    @ParameterizedTest
    @CsvSource({"bayesian, bayesian", "cls, cls-count", "feldman-cousins, feldman-cousins"})
    void aWorkspaceThatIsACountHasItsLimits(String ofCount, String ofWorkspace) throws IOException {
        boolean exact = ofCount.equals("feldman-cousins");
        Path file = folder.resolve(ofCount + ".json");
        Files.writeString(
                file, Json.write(CountWorkspace.of(5, 3.2, exact ? 0 : 0.8, 1, exact ? 0 : 0.1, "limit"), true));
        Map<?, ?> count = Shell.json(
                "count",
                "--observed",
                "5",
                "--background",
                exact ? "3.2" : "3.2 +- 0.8",
                "--efficiency",
                exact ? "1" : "1 +- 0.1",
                "--method",
                ofCount);
        Map<?, ?> limit = Shell.json("limit", file.toString(), "--method", ofWorkspace);
        assertThat(Shell.number(limit, "observed"))
                .isCloseTo(Shell.number(count, "upperLimit"), within(1e-6 * Shell.number(count, "upperLimit")));
        Path several = Path.of("../formats/src/test/resources/reference/histfactory/h05_mixed_3ch.json");
        assertThat(Shell.run("limit", several.toString(), "--method", "cls-count")
                        .err())
                .contains("cls-count is for a workspace that is one count");
    }
}
