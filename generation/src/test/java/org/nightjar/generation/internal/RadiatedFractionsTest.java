/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.Streams;
import org.nightjar.generation.Generator;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.generation.StructureFunction;
import org.nightjar.generation.cuts.CutLanguage;
import org.nightjar.theory.Model;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;

class RadiatedFractionsTest {
    private static final StructureFunction D = new StructureFunction(10.58 * 10.58);

    /** Midpoint rule over the unit square of each part, of a function of z1 and z2 that vanishes below the least product. */
    private static double integral(RadiatedFractions map, double least, double power, double tilt, int n) {
        double sum = 0;
        double[] x = new double[2];
        for (int part = 0; part < map.parts(); part++) {
            for (int k = 0; k < n; k++) {
                for (int l = 0; l < n; l++) {
                    double density = map.sample(part, (k + 0.5) / n, (l + 0.5) / n, x);
                    double z1 = 1 - x[0];
                    double z2 = 1 - x[1];
                    sum += z1 * z2 > least ? density * Math.pow(z1 * z2, -power) * (1 + tilt * z1) : 0;
                }
            }
        }
        return sum / n / n;
    }

    /**
     * The divided map and the plain one are the same measure; 1/(z1 z2) with the plain map needs many points near the edge, so it is
     * held to 1 %, a function that is flat there to 1e-3 (midpoints beside the step at the least product).
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1})
    void partsAddUp(double least) {
        RadiatedFractions plain = new RadiatedFractions(D, 1e-12, least, false);
        RadiatedFractions parts = new RadiatedFractions(D, 1e-12, least, true);
        assertThat(plain.parts()).isEqualTo(1);
        assertThat(parts.parts()).isEqualTo(4);
        assertThat(integral(parts, least, 0, 0.5, 400) / integral(plain, least, 0, 0.5, 1200))
                .isCloseTo(1, within(1e-3));
        assertThat(integral(parts, least, 1, 0.5, 400) / integral(plain, least, 1, 0.5, 1200))
                .isCloseTo(1, within(1e-2));
    }

    /** Nothing lies below the border: nothing is divided. */
    @Test
    void heavyFinalStatesHaveOnePart() {
        assertThat(new RadiatedFractions(D, 1e-12, 0.3, true).parts()).isEqualTo(1);
    }

    /** Unweighted pairs that both beams may leave with next to nothing; without parts these were 0.004 to 0.05. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gamma gamma; lab(theta(gamma)) > 30 deg and lab(theta(gamma)) < 130 deg",
                "mu+ mu-; abs(cosTheta(mu)) < 0.9",
                "e+ e-; abs(cosTheta(e)) < 0.8"
            })
    void pairsWithRadiationAreSampledWell(String pair) {
        String[] parts = pair.split(";");
        Model qed = Models.standard().get("qed");
        Process process = Process.parse("e+ e- -> " + parts[0], qed);
        GeneratorSettings settings = GeneratorSettings.of(process, qed.point(), Beams.headOn(10.58))
                .withIsr(true)
                .withCuts(CutLanguage.parse(parts[1].strip(), process.outgoing()));
        for (int seed = 1; seed < 2; seed++) {
            Generator g = GeneratorFactory.prepare(settings, new Streams(seed, new SampleId("pairs")));
            assertThat(g.efficiency()).as(pair).isGreaterThan(0.3);
        }
    }
}
