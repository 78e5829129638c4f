/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Widths of the published search (figure 2 of arXiv:2007.13071). The recoil width is a closure, because the card's energy
 * core comes from that curve; the diphoton width below about 6 GeV is a prediction from that core and the covariance
 * table's angles.
 */
@Tag("physics")
class AlpResolutionTest {
    private static List<double[]> published() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AlpResolutionTest.class.getResourceAsStream("/reference/alp-2018-widths.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(l -> !l.startsWith("#") && !l.startsWith("mass"))
                    .map(l -> Arrays.stream(l.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }

    @Test
    void widthsOverPublishedOnes() throws IOException {
        DetectorModel m = TestDetector.model();
        for (double[] row : published()) {
            AlpToy toy = AlpToy.run(m, row[0], 25_000, 7);
            String mass = "m_a = " + row[0] + " GeV";
            // 15 % of the 68 % width: the acceptance target of the detector
            assertThat(CrystalBallFit.halfWidth(toy.diphoton) / row[1]).as(mass).isCloseTo(1, within(0.15));
            // the core with all tail parameters free is 2 to 4 % uncertain; from 8 GeV on the sum of two equal photons
            // of
            // 1.1 % cannot be as wide as the figure (docs/detector.md), so there only the size of that gap is held
            double core = CrystalBallFit.of(toy.diphoton).sigma / row[1];
            assertThat(core).as(mass).isCloseTo(1, within(row[0] < 7.5 ? 0.17 : 0.27));
            if (row[2] > 0) {
                double[] recoil = toy.recoil;
                for (int i = 0; i < recoil.length; i++) {
                    recoil[i] = -recoil[i]; // its tail is on the high side
                }
                assertThat(CrystalBallFit.of(recoil).sigma / row[2]).as(mass).isCloseTo(1, within(0.08));
            }
        }
    }

    /** Page 5: 20 % (low) to 34 % (high mass). Without radiation (8 to 10 %) ours must be above, below the acceptance 40 %. */
    @Test
    void efficiencyWithoutRadiationBracketsThePublishedOne() {
        DetectorModel m = TestDetector.model();
        double low = AlpToy.run(m, 0.2, 20_000, 5).efficiency();
        double high = AlpToy.run(m, 9.7, 20_000, 5).efficiency();
        assertThat(low).isBetween(0.20, 0.31);
        assertThat(high).isBetween(0.33, 0.40);
    }
}
