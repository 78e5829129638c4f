/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.units.Constants;

/** Events that no generator should make, through both responses of belle2-2019. */
class RobustnessTest {
    private static final double M = Constants.MUON_MASS;

    private static EventBatch respond(String response, Consumer<Particles> fill) {
        EventBatch b = new EventBatch();
        b.start(0, 2);
        b.particles().endEvent();
        fill.accept(b.particles());
        b.particles().endEvent();
        TestDetector.card("nightjar: detector/1\nname: robust\ntitle: t\nextends: belle2-2019\nresponse: " + response
                        + "\noverlay:\n  clusters: { value: 0, source: test, status: guess }\n")
                .model()
                .respond(b, TestEvents.streams("robust", 1));
        for (int i = 0; i < b.tracks().rows(); i++) {
            assertThat(b.tracks().d0[i] + b.tracks().omega[i] + b.tracks().px[i] + b.tracks().covariance[14][i])
                    .isFinite();
        }
        for (int i = 0; i < b.clusters().rows(); i++) {
            assertThat(b.clusters().energy[i] + b.clusters().theta[i] + b.clusters().time[i])
                    .isFinite();
        }
        return b;
    }

    /** Born outside, in the iron, at rest, along the beam, of an unknown or heavy neutral kind: nothing is seen. */
    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void nothingToSee(String response) {
        EventBatch b = respond(response, p -> {
            for (int pdg : new int[] {22, 11, 13, 211}) {
                int i = p.add(pdg, pdg == 22 ? 0 : M, 2, 1, 1.7, 0);
                p.vx[i] = 300;
                i = p.add(pdg, pdg == 22 ? 0 : M, 2, 1, 1.7, 0);
                p.vz[i] = -1e9;
                p.add(pdg, M, M, 0, 0, 0);
                p.add(pdg, 0, 3, 0, 0, 3);
            }
            p.add(9_900_012, 3, 5, 4, 0, 0);
            p.add(1_000_015, 3, 5, 4, 0, 0);
            p.add(0, 0, 5, 4, 0, 0);
            p.add(Integer.MIN_VALUE, 0, 5, 4, 0, 0);
        });
        assertThat(b.tracks().rows() + b.clusters().rows()).isZero();
    }

    /** A million GeV: the muon, and showers of such an energy, though their maxima lie behind the crystals. */
    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void veryHardParticles(String response) {
        EventBatch b = respond(response, p -> {
            p.add(13, M, 1e6, 1e6, 0, 1e5);
            p.add(22, 0, 1e6, -0.8e6, 0.6e6, 1e5);
            p.add(11, Constants.ELECTRON_MASS, 1e6, 0, -1e6, -2e5);
        });
        double most =
                Arrays.stream(b.clusters().energy, 0, b.clusters().rows()).max().orElse(0);
        assertThat(most).isGreaterThan(1e5);
    }

    /** Hadrons of any energy, made on layers of material, in the end plates, flying inwards, nearly along the axis: finite answers. */
    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void hadronsAnywhere(String response) {
        EventBatch b = respond(response, p -> {
            double[][] places = {
                {0, 0, 0}, {1.1, 0, 0}, {16.27, 0, 0}, {0, 112.3, 20}, {0, 60, 152}, {-120, 0, -67}, {0, 0, 196.5}
            };
            for (int pdg : new int[] {211, -321, 2212, -2212, 2112, -2112, 130, 310, 3122}) {
                for (double[] at : places) {
                    for (double momentum : new double[] {1e-3, 0.05, 1, 1e6}) {
                        for (double theta : new double[] {1e-3, 0.5, 1.57, 3.14}) {
                            double m = Math.abs(pdg) > 1000 ? 0.94 : 0.3;
                            int i = p.add(
                                    pdg,
                                    m,
                                    Math.hypot(m, momentum),
                                    -momentum * Math.sin(theta),
                                    0.3 * momentum * Math.sin(theta),
                                    momentum * Math.cos(theta));
                            p.vx[i] = at[0];
                            p.vy[i] = at[1];
                            p.vz[i] = at[2];
                        }
                    }
                }
            }
        });
        assertThat(b.tracks().rows()).isPositive();
        assertThat(b.clusters().rows()).isPositive();
    }

    /** Ten thousand particles in one event. */
    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void manyParticles(String response) {
        EventBatch b = respond(response, p -> {
            for (int i = 0; i < 10_000; i++) {
                double phi = 2.399963 * i; // golden angle
                double z = 1.4 * (i + 0.5) / 10_000 - 0.7;
                p.add(
                        i % 2 == 0 ? 22 : 211,
                        i % 2 == 0 ? 0 : 0.13957,
                        0.7,
                        0.6 * Math.cos(phi),
                        0.6 * Math.sin(phi),
                        z);
            }
        });
        // 5000 pions less inefficiency and decays, and pairs of 5000 photons
        assertThat(b.tracks().rows()).isBetween(4500, 5600);
        // local maxima of 8736 crystals, most of them hit
        assertThat(b.clusters().rows()).isGreaterThan(500);
    }

    /** What is not finite is refused by event and particle. */
    @ParameterizedTest
    @CsvSource({"22,NaN,1", "13,0,NaN", "-11,Infinity,1", "211,0,-Infinity"})
    void notFinite(int pdg, double vertex, double energy) {
        assertThatThrownBy(() -> respond("parametric", p -> {
                    p.add(12, 0, 1, 1, 0, 0);
                    int i = p.add(pdg, 0, energy, 1, 0, 0);
                    p.vy[i] = vertex;
                }))
                .isInstanceOf(PhysicsException.class)
                .hasMessageContaining("event 1, particle 1 (PDG code " + pdg + ")");
    }
}
