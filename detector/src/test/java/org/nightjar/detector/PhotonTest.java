/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.Streams;

/** Single photons. Statistical tolerances are about 4 standard deviations of the sample. */
class PhotonTest {
    private static final double LOW = Math.toRadians(37.3);
    private static final double HIGH = Math.toRadians(123.7);
    private static final String[] NO_MATERIAL = noMaterial();

    private static String[] noMaterial() {
        String text = TestDetector.text("belle2-2018.yaml");
        String section = text.substring(text.indexOf("material:  "), text.indexOf("\ntracker:"));
        return new String[] {
            section,
            "material: { nothing: { kind: disc, z: 1 cm, radius: [0 cm, 1 cm], depth: 0, source: test, status: guess } }\n"
        };
    }

    private static DetectorModel bare(String... more) {
        String[] all = Arrays.copyOf(NO_MATERIAL, NO_MATERIAL.length + more.length);
        System.arraycopy(more, 0, all, NO_MATERIAL.length, more.length);
        return TestDetector.quiet(all);
    }

    /** Relative energy deviations of single clusters. */
    private static double[] deviations(DetectorModel m, double energy, int n) {
        Streams s = TestEvents.streams("single " + energy, 11);
        EventBatch b = TestEvents.photons(s, n, energy, energy, LOW, HIGH);
        m.respond(b, s);
        double[] x = new double[n];
        int k = 0;
        for (int i = 0; i < n; i++) {
            if (b.clusters().count(i) == 1) {
                x[k++] = b.clusters().energy[b.clusters().first(i)] / energy - 1;
            }
        }
        return Arrays.copyOf(x, k);
    }

    /** The card's core table: 2.27 % at 1.46 GeV, 1.20 % at 4.11 GeV. Width of 20000 photons: 1 %; tail correlation: 3 %. */
    @ParameterizedTest
    @ValueSource(strings = {"1.46,2.27", "4.11,1.20"})
    void fittedCoreIsTheCards(String case_) {
        String[] c = case_.split(",");
        CrystalBallFit fit = CrystalBallFit.of(deviations(bare(), Double.parseDouble(c[0]), 20_000));
        assertThat(100 * fit.sigma).isCloseTo(Double.parseDouble(c[1]), within(0.04 * Double.parseDouble(c[1])));
        assertThat(100 * fit.mean).isCloseTo(0, within(0.15));
    }

    /**
     * arXiv:2007.13071 page 6 prints sigma_E/E in simulation as 3 % at 0.65 GeV and 2 % above 1 GeV (rounded to a digit).
     * With the data smearing taken out, our core is 3.1 % at 0.65 GeV; it is 2.55 % at 1 GeV and falls through 2 % at
     * 1.5 GeV. For a tail of alpha 1, n 10 the 68 % width is 1.206 core widths (closed form of the quantiles).
     */
    @Test
    void simulatedWidthsAreThoseInTheText() {
        DetectorModel m = bare("data smearing: { value: included", "data smearing: { value: remove");
        double[] soft = deviations(m, 0.65, 20_000);
        double[] hard = deviations(m, 1.5, 20_000);
        assertThat(100 * CrystalBallFit.of(soft).sigma).isCloseTo(3, within(0.3));
        assertThat(100 * CrystalBallFit.of(hard).sigma).isCloseTo(2, within(0.2));
        assertThat(CrystalBallFit.halfWidth(soft) / CrystalBallFit.of(soft).sigma)
                .isCloseTo(1.206, within(0.04));
    }

    /** Rows of belle2/basf2 ECLCovarianceMatrixModule, barrel, low background: 3.9 and 4.5 mrad at 1 GeV (DETECTOR notes). */
    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void anglesHaveTheWidthsOfTheCovarianceTable(String mode) {
        DetectorModel m = bare("response: parametric", "response: " + mode);
        int n = 10_000;
        Streams s = TestEvents.streams("angles", 3);
        EventBatch b = TestEvents.photons(s, n, 1, 1, Math.toRadians(45), Math.toRadians(115));
        m.respond(b, s);
        double[] dTheta = new double[n];
        double[] dPhi = new double[n];
        int k = 0;
        for (int i = 0; i < n; i++) {
            if (b.clusters().count(i) == 1) {
                int c = b.clusters().first(i);
                var p = b.particles();
                dTheta[k] = b.clusters().theta[c] - Math.atan2(Math.hypot(p.px[i], p.py[i]), p.pz[i]);
                dPhi[k++] = Math.IEEEremainder(b.clusters().phi[c] - Math.atan2(p.py[i], p.px[i]), 2 * Math.PI);
            }
        }
        double tolerance = mode.equals("parametric") ? 0.04 : 0.08; // sharing adds its own width
        assertThat(1e3 * CrystalBallFit.halfWidth(Arrays.copyOf(dTheta, k))).isCloseTo(3.9, within(3.9 * tolerance));
        assertThat(1e3 * CrystalBallFit.halfWidth(Arrays.copyOf(dPhi, k))).isCloseTo(4.5, within(4.5 * tolerance));
    }

    /** Photons into the gaps of arXiv:2305.07555 (31.4 to 32.2, 128.7 to 130.7 degrees) leave nothing, beside them they do. */
    @Test
    void gapsAreWhereTheyAre() {
        DetectorModel m = bare("inefficiency: { value: 0.005", "inefficiency: { value: 0.0");
        double[][] ranges = {{31.41, 32.19, 0}, {128.71, 130.69, 0}, {12.5, 31.39, 1}, {32.3, 128.6, 1}, {130.8, 155, 1}
        };
        for (double[] r : ranges) {
            Streams s = TestEvents.streams("gap", 1);
            EventBatch b = TestEvents.photons(s, 2000, 1, 5, Math.toRadians(r[0]), Math.toRadians(r[1]));
            m.respond(b, s);
            assertThat(b.clusters().rows()).as("%s degrees", Arrays.toString(r)).isEqualTo((int) (2000 * r[2]));
        }
    }

    /**
     * One wall of t = 0.5 X0 at 16 cm and photons at 90 degrees: P = 1 - exp(-7/9 * 0.5) = 0.322 convert. Legs above 0.1
     * GeV are always found here (efficiency table and ratio set to one), softer ones rarely matter at 4 GeV.
     */
    @Test
    void conversionProbabilityIsTheIntegral() {
        String[] wall = noMaterial();
        wall[1] =
                "material: { wall: { kind: cylinder, radius: 16 cm, z: [-100 cm, 100 cm], depth: 50 %, source: test, status: guess } }\n";
        DetectorModel m = TestDetector.quiet(
                wall[0],
                wall[1],
                "data over simulation: { value: 0.949",
                "data over simulation: { value: 1.0",
                "inefficiency: { value: 0.005",
                "inefficiency: { value: 0.0");
        int n = 40_000;
        Streams s = TestEvents.streams("wall", 2);
        EventBatch b = TestEvents.photons(s, n, 4, 4, Math.PI / 2, Math.PI / 2);
        m.respond(b, s);
        int converted = 0;
        int twoTracks = 0;
        for (int i = 0; i < n; i++) {
            converted += b.tracks().count(i) > 0 ? 1 : 0;
            twoTracks += b.tracks().count(i) == 2 ? 1 : 0;
        }
        double expected = 1 - Math.exp(-7.0 / 9 * 0.5);
        assertThat(converted / (double) n).isCloseTo(expected, within(4 * Math.sqrt(expected / n)));
        assertThat(twoTracks).isGreaterThan((int) (0.85 * converted));
        int displaced = 0;
        for (int i = 0; i < b.tracks().rows(); i++) {
            displaced += Math.abs(b.tracks().d0[i]) > 0.1 ? 1 : 0;
            assertThat(b.tracks().truth[i]).isGreaterThanOrEqualTo(0);
        }
        // d0 = sqrt(r^2 + R^2) - R with r = 16 cm and p below 4 GeV: above 0.14 cm, smeared by 0.02 cm (5 %: 0.06 cm)
        assertThat(displaced / (double) b.tracks().rows()).isGreaterThan(0.97);
    }

    /** dt99/2.576 is the standard deviation; 3 ns at high and 15 ns at low energy (arXiv:2007.13071, page 5). */
    @Test
    void timesFollowTheirRange() {
        DetectorModel m = bare();
        for (double[] c : new double[][] {{4, 3}, {0.1, 15}}) {
            Streams s = TestEvents.streams("times", 4);
            EventBatch b = TestEvents.photons(s, 10_000, c[0], c[0], LOW, HIGH);
            m.respond(b, s);
            double[] t = Arrays.copyOf(b.clusters().time, b.clusters().rows());
            assertThat(b.clusters().timeRange99[0]).isCloseTo(c[1], within(0.5));
            assertThat(CrystalBallFit.halfWidth(t)).isCloseTo(c[1] / 2.576, within(0.04 * c[1] / 2.576));
        }
    }

    /** Made at (0, 60, 40) cm along +y: it enters the barrel at z = 40 cm, whatever its angle from the origin would be. */
    @Test
    void displacedPhotonsStartWhereTheyAreMade() {
        EventBatch b = new EventBatch();
        b.start(0, 2);
        var p = b.particles();
        for (double y : new double[] {60, 140}) {
            int i = p.add(22, 0, 3, 0, 3, 0);
            p.vy[i] = y;
            p.vz[i] = 40;
            p.vt[i] = 2;
            p.endEvent();
        }
        bare("inefficiency: { value: 0.005", "inefficiency: { value: 0.0")
                .respond(b, TestEvents.streams("displaced", 1));
        Clusters c = b.clusters();
        assertThat(c.count(0)).isEqualTo(1);
        assertThat(c.distance[0] * Math.cos(c.theta[0])).isCloseTo(40, within(4.0)); // 6 sigma of 4 mrad
        assertThat(c.phi[0]).isCloseTo(Math.PI / 2, within(0.03));
        // 2 ns late, path 76 cm instead of 142 cm from the origin: 2 + 2.5 - 4.7 ns, within 5 sigma of 1.2 ns
        assertThat(c.time[0]).isCloseTo(-0.2, within(6.0));
        assertThat(c.count(1)).as("made inside the calorimeter").isZero();
    }

    /** Mean 2.0 clusters per event above 20 MeV in a window of +-1000 ns (card); late soft ones are dropped. */
    @Test
    void backgroundHasItsMultiplicity() {
        int n = 40_000;
        EventBatch b = new EventBatch();
        b.start(0, n);
        for (int k = 0; k < n; k++) {
            b.particles().endEvent();
        }
        TestDetector.model().respond(b, TestEvents.streams("empty", 1));
        int above100 = 0;
        for (int i = 0; i < b.clusters().rows(); i++) {
            above100 += b.clusters().energy[i] > 0.1 ? 1 : 0;
            assertThat(b.clusters().truth[i]).isEqualTo(-1);
        }
        // exp(-80/26.7) = 5 % of 2.0
        assertThat(above100 / (double) n).isCloseTo(0.1, within(0.008));
        // exp(-30/26.7) = 32.5 % of 2.0 are above 50 MeV; softer ones stay only within +-15 ns of +-1000 ns
        assertThat(b.clusters().rows() / (double) n).isCloseTo(2 * (0.325 + 0.675 * 0.015), within(0.02));
        assertThat(Arrays.stream(b.triggerBits(), 0, n).sum()).isZero();
    }
}
