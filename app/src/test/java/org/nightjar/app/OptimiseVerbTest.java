/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptimiseVerbTest {
    private static final String CARD = "../search/src/test/resources/counting/counting.yaml";

    @TempDir
    Path folder;

    /** The pair's transverse momentum up to 3 GeV, with more arguments. */
    private static String[] optimise(String... more) {
        List<String> all = new ArrayList<>(
                List.of("optimise", CARD, "--variable", "cm(pt(pair))", "--from", "0 GeV", "--to", "3 GeV"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /**
     * Muons beside a Z' of 5 GeV have more transverse momentum across the beams as a pair than those of tau pairs on the
     * mean, so a harder cut leaves less of both; every threshold leaves no more than a looser one, and the one found is the best.
     */
    @Test
    void thresholdOfTheSmallSearch() throws Exception {
        Path table = folder.resolve("cut.csv");
        Map<?, ?> d = Shell.json(
                optimise("--steps", "7", "--masses", "5.1 GeV", "--sigmas", "1.28", "--out", table.toString()));
        List<?> points = (List<?>) d.get("points");
        assertThat(points).hasSize(1);
        Map<?, ?> p = (Map<?, ?>) points.get(0);
        assertThat(Shell.number(p, "mass")).isEqualTo(5);
        List<Double> figures = ((List<?>) p.get("figures"))
                .stream().map(x -> ((Number) x).doubleValue()).toList();
        assertThat(figures).hasSize(7);
        assertThat(Shell.number(p, "figure"))
                .isEqualTo(figures.stream().mapToDouble(x -> x).max().orElseThrow());
        assertThat(Shell.number(p, "loosest")).isEqualTo(figures.get(0));
        double b = Shell.number(p, "background");
        assertThat(Shell.number(p, "efficiency") / (0.64 + Math.sqrt(b)))
                .isCloseTo(Shell.number(p, "figure"), org.assertj.core.api.Assertions.within(1e-12));
        assertThat(Files.readString(table)).contains("mass_GeV,threshold", "variable: cm(pt(pair)), kept above");
    }

    @Test
    void messages() {
        Shell.fails(
                2,
                "--cross-section  the Asimov significance needs the size of the signal.\n   Maybe \"10 fb\"?\n1 problem; nothing was run.",
                optimise("--figure", "asimov"));
        Shell.fails(
                2,
                "--in-place-of  the selection has no cut 'two muon'.\n   Maybe two muons?\n1 problem; nothing was run.",
                optimise("--in-place-of", "two muon"));
    }
}
