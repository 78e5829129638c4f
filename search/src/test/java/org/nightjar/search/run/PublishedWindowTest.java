/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.formats.data.ObservedSpectrum;
import org.nightjar.search.card.FitSettings;
import org.nightjar.search.card.SearchCard;

/** The one fit window that was published bin by bin, through the whole fit of a hypothesis. */
class PublishedWindowTest {
    private static final double MASS = 0.477;
    private static final int EVENTS = 6000;

    @TempDir
    Path folder;

    /** Shape of the published figure at every mass: mean 0.2215, core 0.0130 GeV^2, tail from 1.36 widths, power 4. */
    private static SignalModel signal(SearchCard card) {
        List<AnchorSummary> anchors = new ArrayList<>();
        for (double m : new double[] {0.4, 0.45, 0.5, 0.55}) {
            double mean = m * m + 0.2215 - MASS * MASS;
            AnchorSummary.Values v = new AnchorSummary.Values(Toys.even(EVENTS, mean, 0.0130, 1.36, 4), new double[0]);
            anchors.add(
                    new AnchorSummary(m, 4 * EVENTS, EVENTS, EVENTS, 1, List.of(), Map.of("diphoton", v, "recoil", v)));
        }
        return new SignalModel(anchors, m -> "all", card);
    }

    private static BackgroundSummary flat() {
        double[] x = new double[2000];
        double[] w = new double[2000];
        for (int k = 0; k < x.length; k++) {
            x[k] = (k + 0.5) / x.length; // 0 to 1 GeV^2, 485 per GeV^2: the published 2.519 per bin of 0.0052 GeV^2
            w[k] = 485.0 / x.length;
        }
        WeightedValues values = WeightedValues.of(x, w);
        return new BackgroundSummary(
                "flat", "", "", 1, 0, 2000, 1, Map.of(), Map.of(), Map.of(), Map.of("all|diphoton", values));
    }

    /** A coupling whose square is the cross section. */
    private record RootOfTheRate() implements CouplingTranslation {
        @Override
        public double coupling(double mass, double sigma) {
            return Math.sqrt(sigma);
        }

        @Override
        public double branchingFraction(double mass) {
            return 1;
        }
    }

    private PointResult fitted() {
        SearchCard card = Small.changed(
                folder,
                "masses: [1 GeV,",
                "masses: [0.4 GeV, 1 GeV,",
                "spectrum: diphoton, order: 2,",
                "spectrum: diphoton, order: 0,",
                "  variations: { window: 5 resolution, order: 1 }\n",
                "",
                "systematics:\n  efficiency: { size: 5 % }\n  resolution: { at 0.5 GeV: 8 %, at 5 GeV: 5 %, source: test }\n",
                "");
        String name = "searches/alp-3photon/spectra/m2gg-window-0477.csv";
        ObservedSpectrum s = ObservedSpectrum.read(
                CsvTable.read(name, Small.library().data().read(name).text()));
        ObservedBins data = ObservedBins.window(s.name(), "diphoton", MASS, MASS, 0, s.edges(), s.counts());
        MassFit fit = new MassFit(
                card,
                (FitSettings) card.inference(),
                signal(card),
                List.of(flat()),
                List.of(data),
                false,
                m -> "all",
                new RootOfTheRate());
        return fit.at(MASS).get(0);
    }

    /**
     * Constant background, no systematic uncertainties: 15 events and 2.6 sigma are read off the published figure (the
     * tolerance of one event and 0.1 sigma is its reading and the tail, which is not published); the CLs limit of an
     * independent NumPy fit with this shape is 27.3 events, which is 27.3/(445 /pb 0.25) = 0.245 pb. The expected limit is
     * not published for a constant background; it must be positive, below the observed one of an excess, in the usual order.
     */
    @Test
    void thePublishedExcessComesOut() {
        PointResult p = fitted();
        assertThat(p.observedStatus()).isEqualTo("ok");
        assertThat(p.efficiency()).isCloseTo(0.25, within(1e-6));
        assertThat(p.resolution()).isCloseTo(0.0130, within(2e-4)); // the binned fit of the peak
        assertThat(p.fittedEvents()).isCloseTo(15, within(1.0));
        assertThat(p.localZ()).isCloseTo(2.6, within(0.1));
        assertThat(p.crossSection().observed()).isCloseTo(27.3 / (445 * 0.25), within(0.004));
        assertThat(p.coupling().observed()).isEqualTo(Math.sqrt(p.crossSection().observed()));
        assertThat(p.status()).isEqualTo("ok");
        Band b = p.crossSection();
        assertThat(new double[] {0, b.minus2(), b.minus1(), b.expected(), b.plus1(), b.plus2()})
                .isSorted();
        assertThat(b.expected()).isLessThan(b.observed());
    }
}
