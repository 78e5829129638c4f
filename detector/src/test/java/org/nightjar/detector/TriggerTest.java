/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Constants;

class TriggerTest {
    private static final int EVENTS = 4000;
    private static final DetectorModel MODEL = card("");

    private static DetectorModel card(String more) {
        return TestDetector.card("nightjar: detector/1\nname: trigger-test\ntitle: t\nextends: belle2-2019\n"
                        + "overlay:\n  clusters: { value: 0, source: test, status: guess }\n" + more)
                .model();
    }

    /** Particles given by pdg, mass, energy, polar angle (deg) and azimuth (deg) in the centre of mass; share that any of the lines (with commas between) takes. */
    private static double share(DetectorModel m, String line, double[]... particles) {
        Streams s = TestEvents.streams("trigger", 5);
        EventBatch b = new EventBatch();
        b.start(0, EVENTS);
        Frame cm = m.beams().cm();
        for (int k = 0; k < EVENTS; k++) {
            for (double[] q : particles) {
                double p = Math.sqrt(q[2] * q[2] - q[1] * q[1]);
                double theta = Math.toRadians(q[3]);
                double phi = Math.toRadians(q[4]);
                double[] v = {
                    q[2], p * Math.sin(theta) * Math.cos(phi), p * Math.sin(theta) * Math.sin(phi), p * Math.cos(theta)
                };
                cm.toLab(v);
                b.particles().add((int) q[0], q[1], v[0], v[1], v[2], v[3]);
            }
            b.particles().endEvent();
        }
        m.respond(b, s);
        long mask = 0;
        for (String one : line.split(",", -1)) {
            mask |= m.triggerMask(one);
        }
        int fired = 0;
        for (int k = 0; k < EVENTS; k++) {
            fired += (b.triggerBits()[k] & mask) != 0 ? 1 : 0;
        }
        return fired / (double) EVENTS;
    }

    private static double[] photon(double energy, double theta, double phi) {
        return new double[] {22, 0, energy, theta, phi};
    }

    private static double[] muon(double energy, double theta, double phi, int charge) {
        return new double[] {-13 * charge, Constants.MUON_MASS, energy, theta, phi};
    }

    /**
     * Single photons 30 % above a threshold are taken (less 5 % that convert in the tracker or shower away, and the plateau of
     * 0.97 of the 1 GeV line), 30 % below hardly ever; the line of 0.5 GeV covers the middle of the barrel alone.
     */
    @ParameterizedTest
    @CsvSource({
        "photon-0.5gev,0.65,90,1.0", "photon-0.5gev,0.35,90,0", "photon-1gev,1.3,90,0.97", "photon-1gev,0.7,90,0",
        "photon-2gev,2.6,90,0.77", "photon-2gev,1.4,90,0", "photon-0.5gev,0.65,50,0", "photon-2gev-endcap,2.6,30,1.0"
    })
    void singlePhotons(String line, double energy, double theta, double expected) {
        assertThat(share(MODEL, line, photon(energy, theta, 10)))
                .isCloseTo(expected, within(expected > 0 ? 0.06 : 0.02));
    }

    /** A second photon of 0.6 GeV spoils a line for a single one, one of 0.15 GeV does not. */
    @Test
    void singleMeansAlone() {
        assertThat(share(MODEL, "photon-1gev", photon(2, 90, 10), photon(0.6, 80, 120)))
                .isLessThan(0.06);
        assertThat(share(MODEL, "photon-1gev", photon(2, 90, 10), photon(0.15, 80, 120)))
                .isGreaterThan(0.9);
    }

    /** Three clusters of which one above 0.3 GeV; two are too few; three soft ones as well. */
    @Test
    void threeClusters() {
        double[] a = photon(1, 70, 10);
        double[] b = photon(1, 90, 120);
        assertThat(share(MODEL, "three-clusters", a, b, photon(0.25, 110, 240))).isGreaterThan(0.9);
        assertThat(share(MODEL, "three-clusters", a, b)).isLessThan(0.06);
    }

    /** Two back-to-back photons of half the energy look like Bhabha scattering and are refused where there is a veto. */
    @Test
    void bhabhaVeto() {
        double[] a = photon(5.29, 80, 10);
        double[] b = photon(5.29, 100, 190);
        assertThat(share(MODEL, "energy-1gev", a, b)).isLessThan(0.15);
        assertThat(share(MODEL, "photon-2gev", a, b)).isGreaterThan(0.73); // prescaled
        assertThat(share(MODEL, "energy-1gev", a)).isGreaterThan(0.95);
    }

    /** Two muons 150 deg apart: 0.99^2 x 0.89 (arXiv:2207.00509); 60 deg apart: none. One muon reaches the iron: 0.90. */
    @Test
    void tracks() {
        double[] plus = muon(4, 80, 10, 1);
        assertThat(share(MODEL, "two-tracks", plus, muon(4, 90, 160, -1))).isCloseTo(0.89 * 0.98, within(0.03));
        assertThat(share(MODEL, "two-tracks", plus, muon(4, 90, 70, -1))).isZero();
        assertThat(share(MODEL, "muon", plus)).isCloseTo(0.90 * 0.99, within(0.03));
        assertThat(share(MODEL, "muon", muon(0.4, 80, 10, 1))).isZero();
    }

    /** A prescale of 4 keeps a quarter; which events does not depend on how they are divided (seed and event number). */
    @Test
    void prescale() {
        DetectorModel scaled = card(
                "trigger:\n  lines:\n    photon-2gev:\n      prescale: { value: 4, source: test, status: guess }\n");
        assertThat(share(scaled, "photon-2gev", photon(4, 90, 10))).isCloseTo(0.25, within(0.03));
    }

    /** Factor 2 in 46 % of the luminosity: 0.77 are kept (arXiv:2404.04915); two lines with the same history see the same moment. */
    @Test
    void prescaleChangesInTime() {
        assertThat(share(MODEL, "photon-2gev", photon(4, 90, 10))).isCloseTo(0.77, within(0.02));
        DetectorModel never = card("trigger:\n  lines:\n    photon-2gev:\n"
                + "      prescale: { value: [[1e9, 0.3], [1, 0.7]], source: test, status: guess }\n"
                + "    photon-1gev:\n      efficiency: { value: 1, source: test, status: guess }\n"
                + "      prescale: { value: [[1e9, 0.3], [1, 0.7]], source: test, status: guess }\n");
        double one = share(never, "photon-2gev", photon(4, 90, 10));
        assertThat(one).isCloseTo(0.7, within(0.03));
        // at independent moments 0.91
        assertThat(share(never, "photon-1gev,photon-2gev", photon(4, 90, 10))).isCloseTo(one, within(0.001));
        assertThat(never.triggerMenu().stream()
                        .filter(l -> l.name().equals("photon-2gev"))
                        .mapToDouble(TriggerInfo::prescale))
                .allSatisfy(mean -> assertThat(mean).isCloseTo(1 / 0.7, within(1e-6)));
    }

    /** Shares that do not add up to one, and factors below one, are refused. */
    @ParameterizedTest
    @ValueSource(strings = {"[[2, 0.5], [1, 0.4]]", "[[0.5, 0.5], [1, 0.5]]", "[[2], [1]]", "[]"})
    void wrongHistories(String value) {
        assertThatThrownBy(() -> card("trigger:\n  lines:\n    photon-2gev:\n      prescale: { value: " + value
                        + ", source: test, status: guess }\n"))
                .hasMessageContaining("prescale");
    }
}
