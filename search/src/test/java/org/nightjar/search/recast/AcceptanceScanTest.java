/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.recast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.Engine;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.core.engine.Progress;
import org.nightjar.detector.DetectorModel;
import org.nightjar.formats.files.DataFolder;
import org.nightjar.search.Library;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.card.SignalSpec;

/** The three-photon search with axion-like particles that couple to photons, or to W bosons and by them to photons. */
class AcceptanceScanTest {
    private static final Library LIBRARY = new Library(DataFolder.of(List.of(Path.of("../data"))));
    private static final SearchCard CARD = LIBRARY.search("alp-3photon");
    private static final DetectorModel DETECTOR =
            LIBRARY.detector(CARD.detector(), CARD.response()).card().model();
    private static final double SIN2 = 0.23122; // sin^2 theta_W: g_aW sin^2 theta_W is the coupling to photons
    private static final int EVENTS = 400;

    private static Hypothesis weak() {
        SignalSpec s = CARD.signal();
        return new Hypothesis(
                new SignalSpec("alp-w", "", s.process(), "gaWW", Map.of(), List.of(), s.radiation(), s.rate(), 1, 1),
                "ma");
    }

    @Test
    void theSameStateGivesTheSameEventsWhateverTheThreads() {
        double[] masses = {1, 5};
        double[] ours = {1e-3, 1e-3};
        double[] theirs = {1e-3 / SIN2, 1e-3 / SIN2};
        try (Engine one = new LocalEngine(1);
                Engine two = new LocalEngine(2)) {
            AcceptanceScan scan = new AcceptanceScan(CARD, DETECTOR, one, Progress.NONE);
            List<Acceptance> own = scan.of(AcceptanceScan.own(CARD), masses, ours, EVENTS);
            List<Acceptance> other = scan.of(weak(), masses, theirs, EVENTS);
            List<Acceptance> again = new AcceptanceScan(CARD, DETECTOR, two, Progress.NONE)
                    .of(AcceptanceScan.own(CARD), masses, ours, EVENTS);
            assertThat(again).isEqualTo(own);
            for (int k = 0; k < masses.length; k++) {
                // a third of the events, as the search itself: 20 % to 40 %
                assertThat(own.get(k).efficiency()).isBetween(0.1, 0.5);
                assertThat(other.get(k).efficiency() / own.get(k).efficiency()).isCloseTo(1, within(0.02));
                // the rounding of sin^2 theta_W to five digits
                assertThat(other.get(k).rate() / own.get(k).rate()).isCloseTo(1, within(1e-3));
                assertThat(scan.equivalent(weak(), own.get(k), 1e-3)).isCloseTo(1e-3 / SIN2, within(5e-6));
            }
        }
    }

    /** At 0.5 GeV and 3e-6 /GeV the particle flies metres: few photon pairs come from the calorimeter's inside. */
    @Test
    void longLivesCostAcceptance() {
        double[] mass = {0.5};
        try (Engine engine = new LocalEngine(2)) {
            AcceptanceScan scan = new AcceptanceScan(CARD, DETECTOR, engine, Progress.NONE);
            double prompt =
                    scan.of(weak(), mass, new double[] {1e-2}, EVENTS).get(0).efficiency();
            double late =
                    scan.of(weak(), mass, new double[] {3e-6}, EVENTS).get(0).efficiency();
            assertThat(prompt).isGreaterThan(0.1);
            assertThat(late).isLessThan(0.5 * prompt);
        }
    }

    /** eps^2 alphaD of the dark photon and its Higgs boson: the mixing moves, alphaD stays; the rate goes with the product. */
    @Test
    void aProductOfCouplingsIsMovedByItsFirstFactor() {
        SignalSpec s = CARD.signal();
        Map<String, Double> assumed = Map.of("eps", 1e-3, "alphaD", 0.1, "mh", 1.0);
        Hypothesis product = new Hypothesis(
                new SignalSpec(
                        "dark-higgs-strahlung",
                        "",
                        "e+ e- -> A' h', A' -> mu+ mu-",
                        "eps^2 alphaD",
                        assumed,
                        List.of(),
                        s.radiation(),
                        s.rate(),
                        1,
                        1),
                "mA");
        assertThat(product.reference()).isCloseTo(1e-7, within(1e-20));
        assertThat(product.power()).isEqualTo(1);
        assertThat(product.point(3, 4e-7).value("eps")).isCloseTo(2e-3, within(1e-15));
        assertThat(product.point(3, 4e-7).value("alphaD")).isEqualTo(0.1);
        double once = product.rate(3, 1e-7, 10.58, 1);
        assertThat(product.rate(3, 4e-7, 10.58, 1) / once).isCloseTo(4, within(1e-9)); // the same points, tree level
    }

    @Test
    void whatIsSeenIsTold() {
        assertThat(AcceptanceScan.own(CARD).seen(DETECTOR)).containsExactly("gamma", "gamma", "gamma");
    }
}
