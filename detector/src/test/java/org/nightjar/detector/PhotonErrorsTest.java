/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.Streams;

/** The errors that reconstruction gives a photon against how photons of one energy scatter. */
class PhotonErrorsTest {
    /**
     * Photons of 0.5 and 3 GeV in the barrel and the forward endcap. Angles are drawn from the widths, which the errors are: 5 %,
     * statistics of 10,000 photons 1 %. The energy has a tail, with which half of the central 68 % is 1.21 core widths
     * (docs/detector.md): 5 %.
     */
    @ParameterizedTest
    @CsvSource({"0.5, 60, 110", "3, 60, 110", "1, 18, 28"})
    void pulls(double energy, double low, double high) {
        DetectorModel m = TestDetector.quiet();
        Streams s = TestEvents.streams("photon errors", 1);
        EventBatch b = TestEvents.photons(s, 10_000, energy, energy, Math.toRadians(low), Math.toRadians(high));
        m.respond(b, s);
        Clusters c = b.clusters();
        double[][] pull = new double[3][c.rows()];
        double[] errors = new double[3];
        int n = 0;
        for (int k = 0; k < b.size(); k++) {
            if (c.count(k) == 1 && b.tracks().count(k) == 0) {
                int i = c.first(k);
                int g = b.particles().first(k);
                double px = b.particles().px[g];
                double py = b.particles().py[g];
                m.photonErrors(c.region[i], c.energy[i], errors);
                pull[0][n] = (c.energy[i] - energy) / errors[0];
                pull[1][n] = (c.theta[i] - Math.atan2(Math.hypot(px, py), b.particles().pz[g])) / errors[1];
                pull[2][n] = Math.IEEEremainder(c.phi[i] - Math.atan2(py, px), 2 * Math.PI) / errors[2];
                n++;
            }
        }
        assertThat(n).isGreaterThan(5000);
        double[] expected = {1.21, 1, 1};
        for (int k = 0; k < 3; k++) {
            double width = TwoTracks.halfWidth(java.util.Arrays.copyOf(pull[k], n));
            assertThat(width / expected[k]).as("value %d", k).isCloseTo(1, within(0.05));
        }
    }
}
