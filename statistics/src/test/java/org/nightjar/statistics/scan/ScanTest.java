/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.statistics.Reference;
import org.nightjar.statistics.shape.CrystalBall;

/** The worst-of-variations rule and the look-elsewhere effect. */
class ScanTest {
    private static final Spectrum DATA =
            new Spectrum(Reference.edges(0, 2, 200), Reference.named("crystal-ball-chebyshev-200-bins.csv", "counts"));

    private static List<Alternative> alternatives() {
        List<Alternative> all = new ArrayList<>();
        for (int order = 2; order <= 4; order++) {
            for (double half : new double[] {0.5, 0.6, 0.7}) {
                all.add(new Alternative(
                        "half width " + half + ", order " + order, DATA.within(1.1 - half, 1.1 + half), order));
            }
        }
        return all;
    }

    @Test
    void worstVariationIsQuoted() {
        Hypothesis hypothesis = Hypothesis.events(CrystalBall.of(1.1, 0.02, 1.4, 4));
        VariationResult result = VariationScan.evaluate(hypothesis, alternatives());
        assertThat(result.variations()).hasSize(9);
        double largest = 0;
        double median = 0;
        double smallest = 100;
        for (VariationResult.OneVariation v : result.variations()) {
            assertThat(v.limit().status().usable()).isTrue();
            largest = Math.max(largest, v.limit().observed().getAsDouble());
            median = Math.max(median, v.limit().expected().orElseThrow().median());
            smallest = Math.min(smallest, v.significance().orElseThrow().signed());
        }
        assertThat(result.limit().observed().getAsDouble()).isEqualTo(largest);
        assertThat(result.limit().expected().orElseThrow().median()).isEqualTo(median);
        assertThat(result.significance().orElseThrow().signed()).isEqualTo(smallest);
        // 120 events were put in and 144 +- 34 fitted over the full range; CLs limit = S + 1.645 error, nearly.
        assertThat(largest).isBetween(180.0, 240.0);
        assertThat(result.limit().method()).isEqualTo("cls-asymptotic");
    }

    @Test
    void sealedObservationIsNotLookedAt() {
        Hypothesis sealed = Hypothesis.events(CrystalBall.of(1.1, 0.02, 1.4, 4)).expectedOnly();
        VariationResult result = VariationScan.evaluate(sealed, alternatives());
        assertThat(result.limit().observed()).isEmpty();
        assertThat(result.significance()).isEmpty();
        assertThat(result.variations().get(0).fit()).isEmpty();
        assertThat(result.limit().expected()).isPresent();
    }

    @Test
    void windowTakesWholeBinsOnly() {
        Spectrum window = DATA.within(0.1049, 0.2);
        assertThat(window.edges()[0]).isCloseTo(0.11, within(1e-12));
        assertThat(window.bins()).isEqualTo(9).isEqualTo(DATA.bins(0.1049, 0.2));
        assertThatThrownBy(() -> DATA.within(0.101, 0.109)).hasMessage("no bin lies within [0.101, 0.109]");
        assertThatThrownBy(() -> new Spectrum(new double[] {0, 1, 1}, new double[2]))
                .hasMessage("edge 2: 1.0 is not above 1.0");
    }

    @Test
    void unknownMethodIsRefused() {
        assertThatThrownBy(() -> new Hypothesis(
                        CrystalBall.gaussian(1, 0.1),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        1,
                        0,
                        org.nightjar.statistics.Level.confidence(0.95),
                        "bayesian",
                        true))
                .hasMessageStartingWith("limit method 'bayesian' is not for scans of fits");
    }

    /** Cases computed with SciPy: Z_local, N(c0), c0 -> p_global of q0, Z_global. */
    @Test
    void globalPValuesEqualTheTable() {
        double[][] cases = {
            {3.0, 4.34, 0.5, 0.06325667319668686, 1.5279967439072042},
            {4.0, 4.34, 0.5, 0.0019010938679316035, 2.894123342793477},
            {5.0, 4.34, 0.5, 2.1054061053719093e-05, 4.09559735803423},
            {3.5, 60, 0, 0.1314820961700086, 1.1194125196139868},
            {2.6, 3.1, 1.0, 0.17867895280953325, 0.9204112237411687},
        };
        for (double[] c : cases) {
            LookElsewhere.Global g = LookElsewhere.global(c[0], c[1], c[2], 100);
            assertThat(g.globalP()).isCloseTo(c[3], within(1e-12 * c[3]));
            assertThat(g.globalZ()).isCloseTo(c[4], within(1e-9));
            assertThat(g.warning()).isEmpty();
        }
        // Z = 2.8 with 60 upcrossings: the bound is 1.19, cut at one and marked.
        LookElsewhere.Global none = LookElsewhere.global(2.8, 60, 0, 60);
        assertThat(none.globalP()).isEqualTo(1);
        assertThat(none.warning()).contains("too small");
    }

    @Test
    void upcrossingsAreCountedAndFewAreMarked() {
        double[] q0 = {0, 0.2, 0.8, 0.1, 0, 3, 2, 0.4, 0.6, 16};
        assertThat(LookElsewhere.upcrossings(q0, 0.5)).isEqualTo(3); // at 0.8, 3 and 0.6
        LookElsewhere.Global g = LookElsewhere.fromScan(q0, 0.5);
        assertThat(g.warning()).isEqualTo("from 3 upcrossings, fewer than 30: uncertain by more than 20 %");
        assertThat(g.upcrossings()).isEqualTo(3);
        LookElsewhere.Global toys = LookElsewhere.fromToys(4, new double[][] {q0, q0, {0, 1}}, 0.5);
        assertThat(toys.upcrossings()).isCloseTo(7.0 / 3, within(1e-15));
    }

    /**
     * A background that looks like the signal: B = 10000 events with an uncertainty u of their yield limit the signal to
     * 1.645 sqrt(B + (u B)^2) at 95 % CLs (median: Phi^-1(1 - 0.05/2) = 1.960 for CLs, arXiv:1007.1727 Eq. 89), whatever the flat
     * background of one event per bin beside it adds (0.5 %).
     */
    @Test
    void yieldOfATemplateIsConstrained() {
        CrystalBall peak = CrystalBall.gaussian(0, 0.1);
        double[] edges = Reference.edges(-1, 1, 40);
        double[] expected = peak.fractions(edges);
        double[] counts = new double[expected.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] *= 10_000;
            counts[i] = expected[i] + 1;
        }
        for (double u : new double[] {0.02, 0.05, 0.2}) {
            TemplateTerm term = new TemplateTerm("twin", expected, u);
            Alternative fit = new Alternative("nominal", new Spectrum(edges, counts), 0, List.of(term));
            double median = VariationScan.evaluate(Hypothesis.events(peak).expectedOnly(), List.of(fit))
                    .limit()
                    .expected()
                    .orElseThrow()
                    .median();
            double sigma = Math.sqrt(10_000 + Math.pow(u * 10_000, 2));
            // the variance of the signal is that with signal in it: larger by up to mu/B = 2 u
            assertThat(median / (1.96 * sigma)).isBetween(0.99, 1.04);
        }
        assertThatThrownBy(() -> new Alternative(
                        "short",
                        new Spectrum(new double[] {0, 1}, new double[] {1}),
                        0,
                        List.of(new TemplateTerm("twin", expected, 0.1))))
                .hasMessageContaining("40 bins");
        assertThatThrownBy(() -> new TemplateTerm("fixed", expected, 0)).hasMessageContaining("not positive");
    }
}
