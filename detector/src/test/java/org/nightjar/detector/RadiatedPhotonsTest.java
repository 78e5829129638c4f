/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Constants;

/** Photons that electrons radiate in the silicon leave along the bent track. Simulation, no background. */
class RadiatedPhotonsTest {
    private static final double R = 125.16;

    /**
     * Electrons of 0.6 GeV at 90 deg (radius of 133 cm): a photon made at a distance r from the axis leaves at r/133 cm, starts half of
     * that off and is seen at an azimuth of r/133 cm (1 - r/2R) in the calorimeter. Mean over the layers before the chamber, weighted by
     * their depth (beam pipe 0.79 %, pixels 0.25 % and a sixth of it, four strips of 0.7 %, wall 0.29 %): 7.4 cm, 54 mrad. Each photon
     * scatters by 10 to 15 mrad (resolution) and 35 mrad (layers): 1 mrad for 2000 photons; harder losses bend more: 4 mrad allowed.
     */
    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void leaveAlongTheTrack(String response) {
        double[] r = {1.1, 1.421, 2.179, 3.899, 8, 10.4, 13.515, 16.27};
        double[] depth = {0.79, 0.25, 0.25 / 6, 0.7, 0.7, 0.7, 0.7, 0.29};
        double sum = 0;
        double all = 0;
        for (int i = 0; i < r.length; i++) {
            sum += depth[i] * r[i] / 133.4 * (1 - r[i] / (2 * R));
            all += depth[i];
        }
        EventBatch batch = new EventBatch();
        Streams s = TestEvents.streams("radiated", 1);
        batch.start(0, 20_000);
        RandomStream random = s.of(Stage.PHASE_SPACE);
        for (int k = 0; k < batch.size(); k++) {
            random.at(k, 0);
            double phi = 2 * Math.PI * random.uniform();
            double m = Constants.ELECTRON_MASS;
            double[] v = {Math.hypot(0.6, m), 0.6 * Math.cos(phi), 0.6 * Math.sin(phi), 0};
            Chains.add(batch.particles(), 11, m, v, new double[3]);
            batch.particles().endEvent();
        }
        Chains.model(response).respond(batch, s);
        Clusters c = batch.clusters();
        double bent = 0;
        int n = 0;
        for (int k = 0; k < batch.size(); k++) {
            double phi = Math.atan2(batch.particles().py[k], batch.particles().px[k]);
            for (int i = c.first(k); i < c.end(k); i++) {
                double off = Math.IEEEremainder(c.phi[i] - phi, 2 * Math.PI);
                // the electron itself arrives at asin(R/2 133 cm) = 0.49
                if (c.track[i] < 0 && c.energy[i] > 0.05 && c.energy[i] < 0.2 && off > -0.1 && off < 0.25) {
                    bent += off;
                    n++;
                }
            }
        }
        assertThat(n).isGreaterThan(500);
        assertThat(bent / n).isCloseTo(sum / all, within(0.004));
    }
}
