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
import org.nightjar.formats.csv.CsvTable;

/** constraints, plot, recast, project and export. */
class ConstraintVerbsTest {
    private static final String ONE = "\n1 problem; nothing was run.";

    @Test
    void constraintsAreFilteredByWhatTheyExclude() {
        List<?> all = Shell.array("constraints", "--plane", "dark-photon-visible");
        assertThat(all).hasSize(25);
        // 50 MeV and 1e-6: within the regions of E137, nu-Cal, CHARM and NA62, above that of SN1987A, right of FASER's
        // edge
        List<Object> found = Shell.array(
                        "constraints", "--plane", "dark-photon-visible", "--mass", "0.05 GeV", "--coupling", "1e-6")
                .stream()
                .map(e -> (Object) ((Map<?, ?>) e).get("name"))
                .toList();
        assertThat(found)
                .containsExactly("charm-dark-photon", "e137-dark-photon", "na62-2024-dump-ee", "nucal-dark-photon");
        assertThat(Shell.array("constraints", "--kind", "expected")).hasSize(5);
    }

    @Test
    void oneConstraintIsShownWithItsPointsAndReference() {
        Map<?, ?> d = Shell.json("constraints", "kloe-2014-mumu");
        assertThat((List<?>) d.get("points")).hasSize(37);
        assertThat(d.get("references").toString())
                .contains("KLOE-2 Collaboration")
                .contains("arXiv:1404.7772");
        assertThat(Shell.run("constraints", "kloe-2014-mumu").out()).contains("Where it comes from");
    }

    @Test
    void aPlaneIsDrawnWithoutARun(@TempDir Path folder) throws IOException {
        List<?> files = Shell.array("plot", "--plane", "b-minus-l", "--out", folder.toString());
        assertThat(files).hasSize(4);
        assertThat(Files.size(folder.resolve("b-minus-l.png"))).isGreaterThan(10_000);
        String bib = Files.readString(folder.resolve("b-minus-l.bib"));
        assertThat(bib).contains("1803.05466").contains("2207.09979").doesNotContain("1406.2980");
    }

    @Test
    void wrongWordsAreTold() {
        Shell.fails(
                2,
                "--plane  'dark-photon-visibl' is no plane.\n   Maybe dark-photon-visible, dark-photon-invisible, alp-photon-invisible?"
                        + ONE,
                "plot",
                "--plane",
                "dark-photon-visibl");
        Shell s = Shell.run("constraints", "--kind", "measured");
        assertThat(s.code()).isEqualTo(2);
        assertThat(s.err()).contains("'measured' is not known.");
        assertThat(Shell.run("constraints", "--coupling", "1").code()).isEqualTo(2);
    }

    @Test
    void aLimitIsReadInAnotherModel() {
        Map<?, ?> d = Shell.json("recast", "babar-2014-dark-photon-visible", "--to", "b-minus-l");
        List<?> points = (List<?>) d.get("points");
        assertThat(points).hasSizeGreaterThanOrEqualTo(149); // the published masses and those between distant ones
        for (Object o : points) {
            Map<?, ?> p = (Map<?, ?>) o;
            // at these masses e+e- and mu+mu- make at least a quarter of B - L decays and at most all of those of A':
            // g / eps lies between 0.303 and 0.303 sqrt(4); the published couplings between 3e-4 and 1e-2
            assertThat(Shell.number(p, "lower")).isBetween(3e-5, 6.1e-3);
            assertThat(p.get("upper")).isNull();
        }
        Map<?, ?> none = Shell.json("recast", "kloe-2014-mumu", "--to", "baryonic");
        assertThat(none.get("points").toString()).contains("nothing excluded").contains("widths above 1.00 %");
        assertThat(Shell.run("recast", "kloe-2014-mumu", "--to", "b-minus-l").out())
                .contains("above ");
        assertThat(Shell.run("recast", "e137-beam-dump", "--to", "b-minus-l").err())
                .contains("limits on alp-photon are read in alp-photon and alp-w only, where the ratio is defined.");
        assertThat(Shell.run("recast", "charm-dark-higgs", "--to", "b-minus-l").err())
                .contains("'b-minus-l' is no model of a scalar and no file.");
        List<?> weak = (List<?>)
                Shell.json("recast", "belle2-2020-alp-3photon", "--to", "alp-w").get("points");
        assertThat(weak).hasSize(501);
        assertThat(Shell.run("recast", "kloe-2014-mumu", "--to", "b-minus").err())
                .contains("'b-minus' is no vector model and no file.");
    }

    @Test
    void invisibleScalarAndDarkMatterLimitsAreReadToo(@TempDir Path folder) throws IOException {
        Map<?, ?> d = Shell.json("recast", "babar-2017-dark-photon-invisible", "--to", "b-minus-l");
        assertThat((List<?>) d.get("points"))
                .isNotEmpty()
                .allMatch(p -> ((Map<?, ?>) p).get("status").equals("excluded"));
        Shell.array("plot", "--plane", "b-minus-l", "--with", "dark-photon-invisible", "--out", folder.toString());
        assertThat(Files.readString(folder.resolve("b-minus-l.bib")))
                .contains("1702.03327")
                .contains("1906.00176");
        // y = epsilon^2 alphaD / ratio^4
        Map<?, ?> y = Shell.json(
                "recast", "na64-2019-invisible", "--to", "light-dark-matter", "--set", "alphaD=0.1,ratio=2.5");
        Map<?, ?> first = (Map<?, ?>) ((List<?>) y.get("points")).get(0);
        Map<?, ?> published = (Map<?, ?>)
                ((List<?>) Shell.json("constraints", "na64-2019-invisible").get("points")).get(0);
        double epsilon = Shell.number(published, "coupling");
        assertThat(Shell.number(first, "lower"))
                .isCloseTo(epsilon * epsilon * 0.1 / 39.0625, within(1e-12 * epsilon * epsilon));
        assertThat(Shell.run("recast", "lsnd-dark-matter", "--to", "light-dark-matter", "--set", "ratio=2.5")
                        .err())
                .contains("three times the mass only");
        assertThat(Shell.run("recast", "lhcb-2017-bplus-k-mumu", "--to", "leptophilic-scalar")
                        .err())
                .contains("production and lifetime together");
        Shell.array(
                "plot",
                "--plane",
                "dark-higgs-mixing",
                "--with",
                "belle2-2023-bplus-k-s-mumu",
                "--out",
                folder.toString());
        assertThat(Files.readString(folder.resolve("dark-higgs-mixing.bib"))).contains("2306.02830");
    }

    @Test
    void aRecastIsWrittenForOthers(@TempDir Path folder) throws IOException {
        String out = folder.toString();
        Map<?, ?> d =
                Shell.json("recast", "e137-dark-photon", "--to", "b-minus-l", "--as", "csv,hepdata", "--out", out);
        CsvTable table = CsvTable.read(folder.resolve("recast.csv"));
        double[] from = table.numbersOrMissing("g_from");
        double[] to = table.numbersOrMissing("g_to");
        int row = 0;
        for (Object o : (List<?>) d.get("points")) {
            Map<?, ?> p = (Map<?, ?>) o;
            List<?> excluded = (List<?>) p.get("excluded");
            if (!List.of("excluded", "nothing excluded").contains(p.get("status"))) {
                continue; // nothing can be said: no row
            }
            if (excluded.isEmpty()) {
                assertThat(from[row]).isNaN();
            } else {
                assertThat(from[row]).isEqualTo(Shell.number((Map<?, ?>) excluded.get(0), "lower"));
                assertThat(to[row]).isEqualTo(Shell.number((Map<?, ?>) excluded.get(0), "upper"));
            }
            row++;
        }
        assertThat(row).isEqualTo(table.rows());
        assertThat(Files.readString(folder.resolve("submission.yaml"))).contains("data_file: recast.yaml");
        // nothing excluded anywhere is a table too; nothing to be said is not
        Shell.json("recast", "kloe-2014-mumu", "--to", "baryonic", "--as", "csv", "--out", out);
        assertThat(CsvTable.read(folder.resolve("recast.csv")).numbersOrMissing("g_from"))
                .containsOnly(Double.NaN);
        Shell none = Shell.run(
                "recast", "belle2-2023-bplus-k-s-mumu", "--to", "leptophilic-scalar", "--as", "csv", "--out", out);
        assertThat(none.code()).isEqualTo(3);
        assertThat(Shell.run("recast", "kloe-2014-mumu", "--to", "b-minus-l", "--as", "cvs")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aTableOfCouplingsIsAModel(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, "nightjar: couplings/1\nname: mine\ncouplings: { e: -1, mu: -1, tau: -1 }\n");
        Map<?, ?> d = Shell.json("recast", "kloe-2014-mumu", "--to", file.toString());
        assertThat(d.get("model")).isEqualTo("mine");
        List<?> drawn =
                Shell.array("plot", "--plane", "lmu-ltau", "--with", "dark-photon-visible", "--out", folder.toString());
        assertThat(Files.readString(Path.of(drawn.get(3).toString())))
                .contains("2506.03069")
                .contains("1801.04847")
                .contains("1406.2980");
        Files.writeString(file, "nightjar: couplings/1\nname: mine\ncouplings: { e: one, m: 1 }\n");
        Shell wrong = Shell.run("recast", "kloe-2014-mumu", "--to", file.toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("mine.yaml:3:").contains("2 problems");
    }

    @Test
    void aPublishedLimitIsScaledByAQuickLaw(@TempDir Path folder) throws IOException {
        Map<?, ?> d = Shell.json(
                "project",
                "babar-2014-dark-photon-visible",
                "--from",
                "514/fb",
                "--luminosity",
                "50/ab",
                "--resolution",
                "0.5",
                "--trigger",
                "1.55",
                "--plots",
                folder.toString());
        assertThat(Files.readString(folder.resolve("reach.svg"))).contains("at several luminosities");
        Map<?, ?> p = (Map<?, ?>) ((List<?>) d.get("projections")).get(0);
        // (0.5 / (50000 / 514 * 1.55))^(1/4)
        assertThat(Shell.number(p, "factor")).isCloseTo(0.2399709, within(1e-6));
        assertThat(d.get("method").toString()).contains("no simulation");
        assertThat(Shell.run("project", "kloe-2014-mumu", "--luminosity", "50/ab")
                        .err())
                .contains("the luminosity of the published limit is needed.");
    }

    @Test
    void aRunIsScaledWithItsOwnBackground(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("results.json"), """
                {"search": "s", "luminosity": 1000, "level": 0.95, "points": [
                 {"mass": 1, "background": 1e8, "efficiency": 0.1, "efficiencyError": 0.01,
                  "crossSection": {"expected": 2, "observed": null}, "coupling": {"expected": 1e-3}},
                 {"mass": 2, "background": 0, "crossSection": {"expected": 2}, "coupling": {"expected": 1e-3}}]}
                """);
        Map<?, ?> d = Shell.json("project", folder.toString(), "--luminosity", "100/fb");
        List<?> points = (List<?>) ((Map<?, ?>) ((List<?>) d.get("projections")).get(0)).get("points");
        Map<?, ?> many = (Map<?, ?>) points.get(0);
        Map<?, ?> none = (Map<?, ?>) points.get(1);
        // a hundred times the luminosity: a tenth over a large background, a hundredth without
        assertThat(Shell.number((Map<?, ?>) many.get("crossSection"), "expected"))
                .isCloseTo(0.2, within(1e-4));
        assertThat(Shell.number((Map<?, ?>) none.get("crossSection"), "expected"))
                .isCloseTo(0.02, within(1e-12));
        assertThat(none.get("regime")).isEqualTo("background free");
        Map<?, ?> floor = Shell.json("project", folder.toString(), "--luminosity", "100/fb", "--floor", "1%");
        assertThat(floor.toString()).contains("regime=systematic");
        List<?> files = Shell.array("export", folder.toString(), "--as", "hepdata,csv", "--out", folder.toString());
        assertThat(files).hasSize(7);
        assertThat(Files.readString(folder.resolve("cross-section.yaml")))
                .contains("- value: 2.0")
                .contains("- value: '-'");
    }

    private static void smallRun(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("card.yaml"),
                Libraries.standard().searchText("alp-3photon").text());
        Files.writeString(folder.resolve("results.json"), """
                {"search": "alp-3photon", "luminosity": 445, "level": 0.95, "points": [
                 {"mass": 1, "background": 1e6, "crossSection": {"expected": 0.2, "observed": 0.3},
                  "coupling": {"expected": 1.2e-3, "observed": 1.4e-3, "minus2": 1e-3, "plus2": 2e-3}},
                 {"mass": 5, "background": 0.1, "crossSection": {"expected": 0.2, "observed": null},
                  "coupling": {"expected": 2e-3, "observed": null, "minus2": 1e-3, "plus2": 3e-3}}]}
                """);
    }

    @Test
    void aRunIsReadInAnotherModelAndDrawn(@TempDir Path folder) throws IOException {
        smallRun(folder);
        String run = folder.toString();
        Map<?, ?> d =
                Shell.json("recast", run, "--model", "alp-w", "--quote", "gaWW", "--anchors", "2", "--events", "300");
        Map<?, ?> first = (Map<?, ?>) ((List<?>) d.get("points")).get(0);
        // the same state at the same coupling to photons, g_aW sin^2 theta_W with 0.2312: the same events
        assertThat(Shell.number(first, "efficiencyRatio")).isCloseTo(1, within(0.03));
        double expected = Shell.number((Map<?, ?>) first.get("coupling"), "expected");
        assertThat(expected / (1.2e-3 / 0.23122)).isCloseTo(1, within(0.03));
        assertThat(Shell.run(
                                "recast",
                                run,
                                "--model",
                                "dark-photon",
                                "--quote",
                                "eps",
                                "--scan",
                                "mA",
                                "--process",
                                "e+ e- -> gamma A', A' -> mu+ mu-")
                        .err())
                .contains("a limit says nothing of another final state");
        // without --quote the first coupling of the other model is taken, and told
        Shell bare = Shell.run("recast", run, "--model", "alp-w", "--anchors", "1", "--events", "200");
        assertThat(bare.err()).contains("note: limits on gaWW, the first coupling of alp-w (--quote for another)");
        assertThat(bare.out()).contains("gaWW expected");
        assertThat(Shell.run("recast", run, "--model", "alp-w", "--quote", "gaww^2")
                        .err())
                .contains("'gaww' is no parameter of alp-w.")
                .contains("Maybe gaWW");
        assertThat(Shell.run("recast", run, "--to", "b-minus-l").err()).contains("--model, for a run?");
        List<?> files = Shell.array("plot", run, "--out", run);
        assertThat(files.toString()).contains("alp-photon.svg");
        assertThat(Shell.run("plot", run, "--plane", "b-minus-l").err()).contains("the coupling of alp-photon");
        Map<?, ?> reach = Shell.json("project", run, "--luminosity", "50/ab", "--floor", "1%", "--plots", run);
        assertThat((List<?>) reach.get("figures")).hasSize(3);
    }

    @Test
    void darkMatterIsDrawnAtTheChosenCoupling(@TempDir Path folder) throws IOException {
        Shell.array(
                "plot", "--plane", "light-dark-matter", "--set", "alphaD=0.1,ratio=2.5", "--out", folder.toString());
        assertThat(Files.readString(folder.resolve("light-dark-matter.bib")))
                .contains("1702.03327")
                .contains("Gondolo:1990dk")
                .doesNotContain("1107.4580"); // LSND is known for a ratio of 3 only
        Shell.array("plot", "--plane", "leptophilic-scalar", "--out", folder.toString());
        assertThat(Files.readString(folder.resolve("leptophilic-scalar.bib")))
                .contains("1606.03501")
                .contains("2506.03069"); // the muon's moment
        assertThat(Shell.run("plot", "--plane", "light-dark-matter", "--set", "ratio=1.5")
                        .err())
                .contains("is not above 2");
        assertThat(Shell.run("plot", "--plane", "light-dark-matter", "--set", "alphaD=3")
                        .err())
                .contains("beyond perturbation theory");
    }

    @Test
    void aConstraintIsExported(@TempDir Path folder) throws IOException {
        Shell.array("export", "lsnd-dark-higgs", "--as", "hepdata,csv,json", "--out", folder.toString());
        assertThat(Files.readString(folder.resolve("submission.yaml"))).contains("data_file: limit-2.yaml");
        assertThat(Files.readString(folder.resolve("limit-1.csv"))).contains("Mass_GeV");
        assertThat(Shell.run("export", "lsnd-dark-higgs", "--as", "toor").err())
                .contains("'toor' is not written yet.")
                .contains("Maybe root");
    }

    @Test
    void gridsTellTheirLimitAtAPoint() {
        assertThat(Shell.array("constraints", "--grids")).hasSize(10);
        Map<?, ?> d = Shell.json("constraints", "belle2-2023-bplus-k-s-mumu", "--mass", "0.5 GeV", "--ctau", "1 cm");
        // abstract of arXiv:2306.02830: limits of the order of 1e-7
        assertThat(Shell.number(d, "limit")).isBetween(1e-8, 1e-6);
        assertThat(Shell.json("constraints", "na62-2025-k-pi-x").get("limits")).isInstanceOf(List.class);
        // a lifetime outside the grid has no limit
        Map<?, ?> none = Shell.json("constraints", "belle2-2023-bplus-k-s-mumu", "--mass", "0.5 GeV", "--ctau", "1 km");
        assertThat(none.get("limit")).isNull();
        assertThat(Shell.run("constraints", "--ctau", "1 cm").err()).contains("a lifetime asks for a grid.");
    }
}
