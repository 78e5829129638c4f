/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriggerVerbTest {
    @TempDir
    Path folder;

    /** The single-photon line of 1 GeV: nothing far below, its plateau of 0.97 (less photons lost) above; binomial 0.8 %. */
    @Test
    void curve() throws Exception {
        Map<?, ?> d = Shell.json(
                "trigger",
                "belle2-2019",
                "--line",
                "photon-1gev",
                "--vs",
                "E",
                "-n",
                "500",
                "--out",
                folder.toString());
        List<?> points = (List<?>) d.get("points");
        assertThat(efficiency(points, 8)).isLessThan(0.01);
        assertThat(efficiency(points, 30)).isCloseTo(0.95, within(0.05));
        assertThat((List<?>) d.get("files")).hasSize(4);
        assertThat(Files.readString(folder.resolve("trigger-belle2-2019-photon-1gev.csv")))
                .contains("E [GeV],efficiency,error");
        Shell.fails(
                2,
                "--vs  'pt' is not what photon-1gev asks for.\n   Maybe E?\n1 problem; nothing was run.",
                "trigger",
                "belle2-2019",
                "--line",
                "photon-1gev",
                "--vs",
                "pt");
    }

    /** Mean efficiency between two energies, measured with radiative muon pairs. */
    private double measured(String line, double low, double high) {
        Map<?, ?> d = Shell.json(
                "trigger",
                "belle2-2019",
                "--line",
                line,
                "--radiative-muons",
                "-n",
                "30000",
                "--out",
                folder.toString());
        return ((List<?>) d.get("points"))
                .stream()
                        .map(o -> (Map<?, ?>) o)
                        .filter(o -> Shell.number(o, "value") > low && Shell.number(o, "value") < high)
                        .mapToDouble(o -> Shell.number(o, "efficiency"))
                        .average()
                        .orElse(Double.NaN);
    }

    /**
     * Measured with the photons of muon pairs, the line of 2 GeV keeps the share of its prescale, 0.77 (about 2500 events: four
     * standard deviations are 3.4 %), and takes nothing below half of the threshold. The line of 1 GeV stays below its plateau of 0.97 because it wants no second
     * cluster above 0.3 GeV: a muon at right angles leaves more with 2.8 % (tail of a Moyal density at 0.2 GeV, 0.015 GeV wide), a slanted one more often.
     */
    @Test
    void measuredWithMuons() {
        assertThat(measured("photon-2gev", 2.6, 5)).isCloseTo(0.77, within(0.034));
        assertThat(measured("photon-2gev", 0.4, 1)).isZero();
        assertThat(measured("photon-1gev", 1.6, 2.4)).isBetween(0.85, 0.97 * (1 - 2 * 0.028) + 0.01);
        Shell r = Shell.run("trigger", "belle2-2019", "--line", "two-tracks", "--radiative-muons");
        assertThat(r.code()).isEqualTo(2);
        assertThat(r.err()).contains("photons of muon pairs measure lines of the calorimeter");
    }

    private static double efficiency(List<?> points, int i) {
        return ((Number) ((Map<?, ?>) points.get(i)).get("efficiency")).doubleValue();
    }

    /**
     * 1081 pb of muon pairs with collinear radiation (776 pb without, 4 pi alpha^2/(3 s); the verb
     * cross-section --isr says the same); 2 %: precision asked for, and the beams' spread; rates add up. Pairs from two photons above
     * 0.5 GeV: 18.9 nb of muons, 39.7 nb of electrons (arXiv:1808.10567, chapter 4, recalled; of the electrons the pair that has to be
     * above 0.5 GeV may be another one there); 3 times the precision of 4 %. Bhabha scattering in |cos| < 0.98 is 214 nb at lowest
     * order, which radiation changes by less than 2 % where the angle is cut alone.
     */
    @Test
    void rates() {
        Map<?, ?> d = Shell.json("trigger", "belle2-2019", "-n", "300", "--luminosity", "1e34");
        List<?> processes = (List<?>) d.get("processes");
        assertThat(crossSection(processes, 0)).isCloseTo(214_300, within(4300.0));
        assertThat(crossSection(processes, 2)).isCloseTo(1081, within(22.0));
        assertThat(crossSection(processes, 4)).isCloseTo(18_900, within(2300.0));
        assertThat(crossSection(processes, 5)).isCloseTo(39_700, within(4800.0));
        assertThat(Shell.number(d, "hadrons")).isCloseTo(4800, within(1e-9));
        double sum = 4800;
        for (Object p : processes) {
            sum += Shell.number((Map<?, ?>) p, "accepted");
        }
        assertThat(Shell.number(d, "crossSection")).isCloseTo(sum, within(1e-6 * sum));
        assertThat(Shell.number(d, "rate")).isCloseTo(0.01 * sum, within(1e-6 * sum));
        assertThat(Shell.number(d, "rate")).isBetween(10.0, 30_000.0);
        assertThat((List<?>) d.get("lines")).hasSize(13); // those of the card
    }

    private static double crossSection(List<?> processes, int i) {
        return Shell.number((Map<?, ?>) processes.get(i), "crossSection");
    }
}
