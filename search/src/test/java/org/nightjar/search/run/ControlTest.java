/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.core.engine.Progress;
import org.nightjar.search.card.CorrectionSpec;
import org.nightjar.search.card.MeasuredFactor;
import org.nightjar.search.card.SearchCard;

/** Control samples: cuts changed, data over simulation, corrections and their errors, blinding. */
class ControlTest {
    private static final String CUT = "    why: two muons\n";
    private static final String HEAVY = CUT + "  - cut: \"m2Recoil(pair) > 12 GeV^2\"\n    why: heavy recoil\n";
    private static final String CORRECTIONS =
            "  muons: { factor: 0.75, uncertainty: 10 %, of: [signal, tautau], source: test }\n";
    private static final String OPEN = "blinding: { state: open, because: \"a test\" }";

    @TempDir
    Path folder;

    private int number;

    private SearchCard card(String control, String corrections, String blinding) {
        number++;
        Path own = folder.resolve("card" + number);
        try {
            Files.createDirectories(own);
            // windows of 0 to 2, 2 to 3 and 3 to 3.5 GeV; the last is cut by the selection at the root of 12 GeV^2
            Files.writeString(
                    own.resolve("light.csv"),
                    "# counts of a test\nlow_GeV2,high_GeV2,n_obs\n-4,4,120\n4,9,150\n9,12,90\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CountingCardTest.changed(
                own, CUT, HEAVY, CORRECTIONS, CORRECTIONS + corrections, OPEN, blinding + "\n\n" + control);
    }

    private RunResult run(SearchCard card, int threads) {
        try (LocalEngine engine = new LocalEngine(threads)) {
            return new SearchRunner(Small.library(), engine, Progress.NONE, note -> {})
                    .run(
                            card,
                            new RunOptions(false, List.of(4.0, 5.0), 0, 0, List.of(), List.of()),
                            "",
                            identity -> new RunFolder(folder.resolve("run" + number)));
        }
    }

    private static String light(String more) {
        return "control:\n  light recoil:\n    why: a test\n    invert: [\"heavy recoil\"]\n" + more;
    }

    private static final String DATA =
            "    data: { file: light.csv, columns: [low_GeV2, high_GeV2, n_obs], luminosity: 552 /pb }\n";

    private String message(String control, String corrections, String blinding) {
        return String.valueOf(
                catchThrowable(() -> card(control, corrections, blinding)).getMessage());
    }

    /**
     * The control sample and the selection share the events between them, whose sum is that of the selection without the cut.
     * The factor is 360 over what is simulated at twice the luminosity; background events follow it, and the error of the
     * background is that of the simulation times the factor, with 20 % (systematic), 10 % (correction) and the factor's own.
     * Control samples may be open while the search is sealed: the same factor, the same expected limits, no counts.
     */
    @Test
    void factorFromAnInvertedCut() {
        String control = light(DATA) + "  all: { why: a test, drop: [\"heavy recoil\"], spectrum: recoil }\n";
        String taus = "  taus: { from: light recoil, of: [tautau] }\n";
        RunResult plain = run(card(control, "", OPEN), 2);
        ControlResult c = plain.controls().get(0);
        ControlResult all = plain.controls().get(1);
        double selected =
                plain.backgrounds().get(0).values("selection", "recoil").sum(-4, 70);
        assertThat(c.expected() / 2 + selected).isCloseTo(all.expected(), within(1e-9 * all.expected()));
        assertThat(c.count()).isEqualTo(360);
        assertThat(all.status()).isEqualTo("no-data");
        assertThat(c.spec().changes()).containsExactly("not (m2Recoil(pair) > 12 GeV^2)");

        RunResult r = run(card(control, taus, OPEN), 3);
        double factor = 360 / c.expected();
        // the sample that gives the factor is shown without it, the other one with it
        assertThat(r.controls().get(0).expected()).isEqualTo(c.expected());
        assertThat(r.controls().get(1).expected()).isCloseTo(factor * all.expected(), within(1e-12 * all.expected()));
        double relative = Math.hypot(1 / Math.sqrt(360), c.error() / c.expected());
        CorrectionSpec measured = r.card().corrections().get(1);
        assertThat(measured.factor()).isCloseTo(factor, within(1e-12 * factor));
        assertThat(measured.uncertainty()).isCloseTo(relative, within(1e-12));
        PointResult before = plain.points().get(1);
        PointResult after = r.points().get(1);
        assertThat(after.background()).isCloseTo(factor * before.background(), within(1e-9 * after.background()));
        Counted counted = Objects.requireNonNull(after.counted());
        double simulation = factor
                * Objects.requireNonNull(Objects.requireNonNull(before.counted())
                        .backgroundErrors()
                        .get("tautau"));
        double systematic = Math.hypot(Math.hypot(0.2, 0.1), relative) * after.background();
        assertThat(counted.backgroundError())
                .isCloseTo(Math.hypot(simulation, systematic), within(1e-9 * counted.backgroundError()));
        assertThat(after.efficiency()).isEqualTo(before.efficiency());
        assertThat(r.tree("x")).containsKeys("controls", "corrections");

        RunResult blind = run(card(control, taus, "blinding: { state: control }"), 1);
        assertThat(blind.sealed()).isTrue();
        assertThat(blind.points())
                .allMatch(p -> p.observedStatus().equals("sealed") && Double.isNaN(p.observed()))
                .extracting(p -> p.crossSection().expected())
                .isEqualTo(r.points().stream()
                        .map(p -> p.crossSection().expected())
                        .toList());
        assertThat(blind.controls().get(0).count()).isEqualTo(360);
    }

    /** Simulated candidates at these values of the spectrum, one event each, in all selections. */
    private static BackgroundSummary sample(String name, double... values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        Map<String, WeightedValues> spectra = new LinkedHashMap<>();
        Map<String, Double> expected = new LinkedHashMap<>();
        for (String selection : List.of("selection", "control light recoil")) {
            spectra.put(selection + "|recoil", WeightedValues.of(values, ones));
            expected.put(selection, (double) values.length);
        }
        return new BackgroundSummary(name, name, name, 1, 0, values.length, 1, expected, expected, Map.of(), spectra);
    }

    private static Controls.Outcome apply(SearchCard card, boolean sealed, double... counts) {
        List<BackgroundSummary> b = List.of(sample("tautau", 1, 2, 3, 5, 6, 7, 8), sample("other", 1, 5));
        ObservedBins data =
                ObservedBins.binned("test", "control light recoil", 0, 100, new double[] {-4, 4, 9, 12}, counts);
        return Controls.apply(
                card, new Simulation.Samples(List.of(), List.of(), b, b), Map.of("light recoil", data), sealed);
    }

    /**
     * By hand, with 2 times the luminosity in data: 6 and 8 simulated tau pairs in the first two bins, 2 and 2 of another
     * kind that is not scaled, none in the third. 14 and 10 counts give (14 - 2)/6 = 2 and (10 - 2)/8 = 1, in all
     * (27 - 4)/14; variances of simulated sums are 4 a simulated event; a bin without simulation takes the whole ratio.
     */
    @Test
    void factorsBinByBin() {
        SearchCard card = card(light(DATA), "  taus: { from: light recoil, per: bin, of: [tautau] }\n", OPEN);
        Controls.Outcome o = apply(card, false, 14, 10, 3);
        MeasuredFactor m = Objects.requireNonNull(o.card().corrections().get(1).measured());
        assertThat(m.factors()).containsExactly(2, 1, 23.0 / 14);
        assertThat(m.errors()[0]).isCloseTo(Math.sqrt(14 + 4 + 4 * 12) / 6 / 2, within(1e-12));
        assertThat(m.errors()[1]).isCloseTo(Math.sqrt(10 + 4 + 16) / 8, within(1e-12));
        assertThat(m.errors()[2]).isEqualTo(1);
        BackgroundSummary scaled = o.samples().backgrounds().get(0);
        assertThat(scaled.values("selection", "recoil").sum(-4, 4)).isCloseTo(6, within(1e-12));
        assertThat(scaled.values("selection", "recoil").sum(4, 9)).isCloseTo(4, within(1e-12));
        assertThat(o.samples()
                        .backgrounds()
                        .get(1)
                        .values("selection", "recoil")
                        .total())
                .isEqualTo(2);
        assertThat(o.results().get(0).simulated()).containsExactly(8, 10, 0);
        assertThat(o.results().get(0).ratio()).isCloseTo(27.0 / 18, within(1e-12));
    }

    /** A quoted ratio is the number it replaces, its uncertainty too unless the correction has its own. */
    @Test
    void quotedRatio() {
        String control =
                "control:\n  light recoil: { why: a test, ratio: 0.5, uncertainty: 12 %, source: somewhere }\n";
        Controls.Outcome o = apply(
                card(
                        control,
                        "  more: { from: light recoil, of: [signal, tautau] }\n"
                                + "  less: { from: light recoil, uncertainty: 1 %, of: [tautau] }\n",
                        OPEN),
                true,
                0,
                0,
                0);
        CorrectionSpec more = o.card().corrections().get(1);
        assertThat(more.source()).isEqualTo("somewhere");
        assertThat(List.of(more.factor(), more.uncertainty())).containsExactly(0.5, 0.12);
        assertThat(o.card().corrections().get(2).uncertainty()).isEqualTo(0.01);
        assertThat(o.card().correction("signal")).isCloseTo(0.75 * 0.5, within(1e-12));
        assertThat(o.samples()
                        .backgrounds()
                        .get(0)
                        .values("selection", "recoil")
                        .total())
                .isCloseTo(7 * 0.25, within(1e-12));
        assertThat(o.results().get(0).status()).isEqualTo("quoted");
    }

    /** Sealed control samples leave neither counts nor the bins of the data; a correction needs them open. */
    @Test
    void sealedControlSamples() {
        String taus = "  taus: { from: light recoil, of: [tautau] }\n";
        ControlResult sealed = apply(card(light(DATA), "", "blinding: { state: sealed }"), true, 1, 2, 3)
                .results()
                .get(0);
        assertThat(sealed.status()).isEqualTo("sealed");
        assertThat(sealed.observed()).containsOnly(Double.NaN);
        assertThat(sealed.edges()).containsExactly(-4, 70);
        assertThat(message(light(DATA), taus, "blinding: { state: sealed }"))
                .contains("corrections.taus.from")
                .contains("are sealed")
                .contains("state: control");
        assertThat(catchThrowable(() -> apply(card(light(DATA), taus, OPEN), false, 1, 1, 0)))
                .hasMessageContaining("holds 2 events where 4 are simulated of others and 14 of those to be corrected");
    }

    @Test
    void problems() {
        String taus = "  taus: { from: light recoil, of: [tautau] }\n";
        assertThat(message(light("").replace("heavy recoil", "heavy recoils"), "", OPEN))
                .contains("no cut 'heavy recoils'")
                .contains("Maybe heavy recoil?");
        assertThat(message(light(""), taus, OPEN)).contains("'light recoil' has no data");
        assertThat(message(light("    ratio: 0.9\n"), taus, OPEN)).contains("needs its source");
        assertThat(message(light(DATA), taus.replace("light", "heavy"), OPEN)).contains("light recoil");
        assertThat(message(light(DATA), taus.replace("}", ", factor: 2 }"), OPEN))
                .contains("only one of the two");
        assertThat(message(light(DATA), taus.replace("[tautau]", "[signal], per: bin"), OPEN))
                .contains("per: total?");
        assertThat(message(light("    add: [\"m2Recoil(pair) > 3 GeV\"]\n"), "", OPEN))
                .contains("control.light recoil.add");
        assertThat(message(light("    bins: [3 GeV^2, 1 GeV^2]\n"), "", OPEN)).contains("must ascend");
        assertThat(message("control: { light: 3 }\n", "", OPEN)).contains("control.light");
    }

    /** A systematic is one size, or sizes at two masses, not both. */
    @Test
    void mixedSizes() {
        String mixed = "efficiency: { size: 8 %, at 1 GeV: 5 % }";
        assertThat(String.valueOf(catchThrowable(() ->
                                CountingCardTest.changed(folder.resolve("mixed"), "efficiency: { size: 8 % }", mixed))
                        .getMessage()))
                .contains("systematics.efficiency.size")
                .contains("exclude each other")
                .contains("only size, or only 'at …' keys?");
    }
}
