/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.ConstraintStore;
import org.nightjar.constraints.Plane;
import org.nightjar.constraints.recast.RecastPoint;
import org.nightjar.constraints.recast.RecastPoint.Interval;
import org.nightjar.formats.hepdata.HepDataSubmission;

/** Everything that can be exported is a valid submission. */
class HepDataExportTest {
    private static final Map<String, Plane> PLANES = Libraries.standard().planes();
    private static final ConstraintStore STORE = Libraries.standard().constraints();
    private static final String POINT = """
            {"hypothesis": {%s}, "mass": %s, "efficiency": 0.1, "efficiencyError": 0.01, "background": 3,
             "crossSection": {"observed": null, "expected": 2e-7, "minus2": 1e-7, "minus1": 1.5e-7, "plus1": 3e-7, "plus2": 4e-7},
             "coupling": {"observed": null, "expected": 2e-6, "minus2": 1e-6, "minus1": 1.5e-6, "plus1": 3e-6, "plus2": 4e-6}}""";

    @Test
    void everyShippedConstraintIsAValidSubmission() {
        for (Constraint c : STORE.all()) {
            HepDataSubmission s = new HepDataSubmission(c.title(), LimitTables.of(c, PLANES));
            assertThat(HepDataRules.problems(s.files())).as(c.id()).isEmpty();
        }
    }

    /** None, one and two intervals, closed and open, in one table. */
    @Test
    void aRecastIsAValidSubmission() {
        RecastPoint none = new RecastPoint(1, List.of(), RecastPoint.Status.NOTHING_EXCLUDED, "");
        RecastPoint silent = new RecastPoint(2, List.of(), RecastPoint.Status.NO_MEANING, "");
        RecastPoint two = new RecastPoint(
                3, List.of(new Interval(1e-4, 1e-3), new Interval(0.1, 0.2)), RecastPoint.Status.EXCLUDED, "");
        RecastPoint open = new RecastPoint(
                4, List.of(new Interval(1e-3, Double.POSITIVE_INFINITY)), RecastPoint.Status.EXCLUDED, "");
        for (List<RecastPoint> points : List.of(List.of(none), List.of(none, silent, two, open), List.of(open))) {
            PublishedRecast recast =
                    new PublishedRecast("x", "t", "90 % CL", List.of("a"), "m", "g", "GeV$^{-1}$", points);
            HepDataSubmission s = new HepDataSubmission("c", RecastTables.of(recast));
            assertThat(HepDataRules.problems(s.files())).isEmpty();
        }
        PublishedRecast all =
                new PublishedRecast("x", "t", "90 % CL", List.of("a"), "m", "g", "", List.of(none, silent, two, open));
        String csv = TableFiles.of(List.of("csv"), List.of(), "c", RecastTables.of(all))
                .get("recast.csv");
        assertThat(csv).endsWith("""
                Mass_GeV,g_from_1,g_to_1,g_from_2,g_to_2
                1,nan,nan,nan,nan
                3,1.0E-4,0.001,0.1,0.2
                4,0.001,nan,nan,nan
                """);
    }

    private static void run(Path folder, String search, String... points) throws IOException {
        Files.writeString(
                folder.resolve("card.yaml"),
                Libraries.standard().searchText(search).text());
        Files.writeString(
                folder.resolve("results.json"),
                "{\"search\": \"%s\", \"luminosity\": 8340, \"level\": 0.9, \"points\": [%s]}"
                        .formatted(search, String.join(",", points)));
    }

    private static Map<String, String> exported(Path folder, String formats) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        Path out = folder.resolve("out");
        for (Object f : Shell.array("export", folder.toString(), "--as", formats, "--out", out.toString())) {
            Path file = Path.of(String.valueOf(f));
            files.put(file.getFileName().toString(), Files.readString(file));
        }
        return files;
    }

    @Test
    void aRunIsAValidSubmissionWithTheSymbolAndUnitOfItsCoupling(@TempDir Path folder) throws IOException {
        run(folder, "alp-3photon", POINT.formatted("\"ma\": 1", "1"), POINT.formatted("\"ma\": 2", "2"));
        Map<String, String> files = exported(folder, "hepdata");
        assertThat(HepDataRules.problems(files)).isEmpty();
        assertThat(files.get("coupling.yaml")).contains("g_{a").contains("units: \"GeV$^{-1}$\"");
        String csv = exported(folder, "csv").get("coupling.csv");
        // observed, expected and four bands: plus and minus do not share a name
        assertThat(csv.lines()
                        .filter(l -> l.startsWith("Mass_GeV"))
                        .findFirst()
                        .orElseThrow()
                        .split(","))
                .hasSize(7)
                .doesNotHaveDuplicates()
                .anyMatch(n -> n.contains("minus2"));
    }

    /** Limits against two masses have both as given columns; other verbs use both or say that they need one. */
    @Test
    void aPlaneOfTwoMassesIsExportedAndProjected(@TempDir Path folder) throws IOException {
        run(
                folder,
                "dark-higgsstrahlung-invisible",
                POINT.formatted("\"mA\": 2, \"mh\": 0.5", "2"),
                POINT.formatted("\"mA\": 2, \"mh\": 1", "2"));
        Map<String, String> files = exported(folder, "hepdata");
        assertThat(HepDataRules.problems(files)).isEmpty();
        assertThat(files.get("coupling.yaml")).contains("name: \"mA\"").contains("name: \"mh\"");
        assertThat(exported(folder, "csv").get("coupling.csv"))
                .contains("mA_GeV,mh_GeV")
                .contains("\n2,1,nan,2.0E-6");
        Map<?, ?> d = Shell.json("project", folder.toString(), "--luminosity", "834/fb");
        Map<?, ?> p =
                (Map<?, ?>) ((List<?>) ((Map<?, ?>) ((List<?>) d.get("projections")).get(0)).get("points")).get(1);
        assertThat(p.get("hypothesis").toString()).contains("mh=1");
        // eps^2 alphaD goes with the rate itself, not with its root
        double sigma = Shell.number((Map<?, ?>) p.get("crossSection"), "expected") / 2e-7;
        assertThat(Shell.number((Map<?, ?>) p.get("coupling"), "expected") / 2e-6)
                .isCloseTo(sigma, within(1e-12));
        assertThat(Shell.run("project", folder.toString(), "--luminosity", "834/fb")
                        .out())
                .contains("mA [GeV]")
                .contains("mh [GeV]");
        String two = "its limits depend on two masses (mA, mh): ";
        assertThat(Shell.run("recast", folder.toString(), "--model", "dark-photon")
                        .err())
                .contains(two + "reading them in another model needs one.");
        assertThat(Shell.run("plot", folder.toString()).err()).contains(two);
        assertThat(Shell.run("project", folder.toString(), "--luminosity", "834/fb", "--plots", folder.toString())
                        .err())
                .contains(two + "the figure of its reach needs one.");
    }

    /** A dark photon that is seen and one that is not have a plane each; the run is drawn in the one it belongs to. */
    @Test
    void aRunIsDrawnInThePlaneOfItsFinalState(@TempDir Path folder) throws IOException {
        run(folder, "dark-photon-invisible", POINT.formatted("\"mA\": 1", "1"), POINT.formatted("\"mA\": 2", "2"));
        assertThat(Shell.array("plot", folder.toString(), "--out", folder.toString())
                        .toString())
                .contains("dark-photon-invisible.svg");
    }

    /** The rules see what the schema forbids: one fault each in a valid submission. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "submission.yaml | name: \"Limit\" | name: \"%s\" | name",
                "submission.yaml | description: | caption: | unknown key caption",
                "submission.yaml | - name: phrases | - name: words | keyword",
                "submission.yaml | data_file: limit.yaml | data_file: other.yaml | there is no other.yaml",
                "limit.yaml | dependent_variables: | measured: | not the two lists",
                "limit.yaml | name: \"Mass\" | title: \"Mass\" | header",
                "limit.yaml | - value: 0.6 | - limit: 0.6 | value",
                "limit.yaml | - value: 0.6 | # | columns differ in length"
            })
    void faultsAreSeen(String file, String text, String fault, String problem) {
        Constraint c = STORE.get("kloe-2014-mumu");
        Map<String, String> files = new LinkedHashMap<>(new HepDataSubmission("c", LimitTables.of(c, PLANES)).files());
        String whole = files.get(file);
        int at = whole.indexOf(text);
        assertThat(at).as("the text of the fault").isNotNegative();
        int end = text.startsWith("- value") ? whole.indexOf('\n', at) : at + text.length();
        files.put(file, whole.substring(0, at) + fault.formatted("x".repeat(65)) + whole.substring(end));
        assertThat(HepDataRules.problems(files)).anyMatch(p -> p.contains(problem));
    }
}
