/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.core.units.Constants;
import org.nightjar.generation.decay.DecayMode;
import org.nightjar.generation.decay.Decays;
import org.nightjar.generation.decay.ParticleDecay;

class EventTest {
    /** Asymmetric beams with crossing angle, spread and luminous region, of the size of SuperKEKB's; a test's own numbers. */
    private static final Beams LAB = new Beams(7.0, 0.04, 4.0, -0.04, 4e-3, 2e-3, 1e-3, 1e-4, 3e-2, 0);

    private static final double MASS = 1.5;
    private static final double CTAU = 0.3; // cm

    private static GeneratorSettings alp() {
        return GeneratorSettings.of(
                        ClosedForms.gammaAlp(MASS, 1e-3),
                        ClosedForms.BEAMS,
                        List.of(ClosedForms.PHOTON, ClosedForms.alp(MASS)),
                        LAB)
                .withIsr(true)
                .withDecays(Decays.everywhere(ParticleDecay.of(
                        ClosedForms.alp(MASS), CTAU, DecayMode.flat(ClosedForms.PHOTON, ClosedForms.PHOTON))));
    }

    private static GeneratorSettings threePhotons() {
        return GeneratorSettings.of(
                        ClosedForms.threePhotons(),
                        ClosedForms.BEAMS,
                        List.of(ClosedForms.PHOTON, ClosedForms.PHOTON, ClosedForms.PHOTON),
                        LAB)
                .withCuts(List.of(PhaseSpaceCut.atLeast(3, "gamma", 0.5, 0.6, 2.2)));
    }

    private static EventBatch events(Generator g, int first, int n) {
        EventBatch batch = new EventBatch();
        batch.start(first, n);
        g.generate(batch, CrossSectionTest.streams(5), g.workspace());
        return batch;
    }

    private static Generator prepare(GeneratorSettings s) {
        return GeneratorFactory.prepare(s, CrossSectionTest.streams(5));
    }

    @Test
    void eventsDoNotDependOnTheChunk() {
        GeneratorSettings angles = alp().withRadiation(Radiation.NONE.withInitial(Radiation.Initial.ANGLES));
        for (GeneratorSettings s :
                List.of(alp(), angles, threePhotons(), threePhotons().withWeights(true))) {
            Generator g = prepare(s);
            EventBatch whole = events(g, 0, 700);
            for (int size : new int[] {1, 37, 300}) {
                for (int first = 0; first + size <= 700; first += 150) {
                    assertSame(whole, first, events(g, first, size));
                }
            }
        }
    }

    private static void assertSame(EventBatch whole, int first, EventBatch part) {
        Particles a = whole.particles();
        Particles b = part.particles();
        int from = a.first(first);
        int rows = b.rows();
        assertThat(a.first(first + part.size()) - from).isEqualTo(rows);
        assertThat(Arrays.copyOf(b.e, rows)).isEqualTo(Arrays.copyOfRange(a.e, from, from + rows));
        assertThat(Arrays.copyOf(b.px, rows)).isEqualTo(Arrays.copyOfRange(a.px, from, from + rows));
        assertThat(Arrays.copyOf(b.vz, rows)).isEqualTo(Arrays.copyOfRange(a.vz, from, from + rows));
        assertThat(Arrays.copyOf(b.dt, rows)).isEqualTo(Arrays.copyOfRange(a.dt, from, from + rows));
        assertThat(Arrays.copyOf(part.weight(), part.size()))
                .isEqualTo(Arrays.copyOfRange(whole.weight(), first, first + part.size()));
    }

    @Test
    void preparationAndSerialisationRepeat() throws IOException, ClassNotFoundException {
        Generator g = prepare(threePhotons());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(g);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertSame(events(g, 0, 300), 0, events((Generator) in.readObject(), 0, 300));
        }
        assertSame(events(g, 0, 300), 0, events(prepare(threePhotons()), 0, 300));
    }

    /** Beams in, final particles out: nothing is missing but rounding, sums of a dozen numbers below 11 GeV. */
    @ParameterizedTest
    @EnumSource(Radiation.Initial.class)
    void fourMomentumIsConserved(Radiation.Initial initial) {
        EventBatch batch = events(prepare(alp().withRadiation(Radiation.NONE.withInitial(initial))), 0, 2000);
        Particles p = batch.particles();
        for (int k = 0; k < batch.size(); k++) {
            double[] sum = new double[4];
            for (int row = p.first(k); row < p.end(k); row++) {
                int sign = p.status[row] == 4 ? 1 : p.status[row] == 1 ? -1 : 0;
                sum[0] += sign * p.e[row];
                sum[1] += sign * p.px[row];
                sum[2] += sign * p.py[row];
                sum[3] += sign * p.pz[row];
            }
            for (double component : sum) {
                assertThat(component).isCloseTo(0, within(2e-6)); // m_e^2/E of the beams, massless in the hard frame
            }
        }
    }

    @Test
    void recordHasBeamsMothersAndVertices() {
        EventBatch batch = events(prepare(alp()), 0, 500);
        Particles p = batch.particles();
        for (int k = 0; k < batch.size(); k++) {
            int beam = p.first(k);
            assertThat(p.pdg[beam]).isEqualTo(11);
            assertThat(p.pdg[beam + 1]).isEqualTo(-11);
            int alp = p.end(k) - 3;
            assertThat(p.pdg[alp]).isEqualTo(51);
            assertThat(p.status[alp]).isEqualTo(2);
            for (int row = alp + 1; row < p.end(k); row++) {
                assertThat(p.parent[row]).isEqualTo(alp);
                assertThat(p.vx[row]).isEqualTo(p.dx[alp]);
                assertThat(p.vt[row]).isEqualTo(p.dt[alp]);
            }
            FourMomentum pair = momentum(p, alp + 1).plus(momentum(p, alp + 2));
            assertThat(pair.mass2()).isCloseTo(MASS * MASS, within(1e-11)); // rounding of E^2 of 50 GeV^2
        }
    }

    private static FourMomentum momentum(Particles p, int row) {
        return new FourMomentum(p.e[row], p.px[row], p.py[row], p.pz[row]);
    }

    /** Proper decay length is exponential with mean c tau; flight along the momentum with velocity p/E. */
    @Test
    void decayLengthsAreExponential() {
        int n = 20_000;
        EventBatch batch = events(prepare(alp().withIsr(false)), 0, n);
        Particles p = batch.particles();
        double sum = 0;
        double sum2 = 0;
        for (int k = 0; k < n; k++) {
            int a = p.end(k) - 3;
            double d = Math.hypot(Math.hypot(p.dx[a] - p.vx[a], p.dy[a] - p.vy[a]), p.dz[a] - p.vz[a]);
            double momentum = momentum(p, a).p();
            double proper = d * MASS / momentum;
            assertThat(p.dt[a]).isCloseTo(d / (momentum / p.e[a]) / Constants.C_CM_PER_NS, within(1e-12));
            sum += proper;
            sum2 += proper * proper;
        }
        assertThat(sum / n).isCloseTo(CTAU, within(4 * CTAU / Math.sqrt(n))); // 4 sigma
        assertThat(sum2 / n).isCloseTo(2 * CTAU * CTAU, within(4 * CTAU * CTAU * Math.sqrt(20.0 / n))); // var 20 tau^4
    }

    /** Photon direction in the CM frame of the event's own beams: (3/8)(1 + cos^2), 20 bins, ten seeds tried when written. */
    @Test
    void photonOfAlpFollowsOnePlusCosineSquared() {
        int n = 50_000;
        int bins = 20;
        EventBatch batch = events(prepare(alp().withIsr(false)), 0, n);
        Particles p = batch.particles();
        double[] seen = new double[bins];
        for (int k = 0; k < n; k++) {
            int beam = p.first(k);
            FourMomentum photon = momentum(p, beam + 2).in(LAB.cm(p.e[beam], p.e[beam + 1]));
            seen[(int) ((photon.pz() / photon.e() + 1) / 2 * bins)] += batch.weight()[k];
        }
        double chi2 = 0;
        for (int b = 0; b < bins; b++) {
            double lo = -1 + 2.0 * b / bins;
            double hi = lo + 2.0 / bins;
            double expected = n * 3.0 / 8 * (hi - lo + (hi * hi * hi - lo * lo * lo) / 3);
            chi2 += Math.pow(seen[b] - expected, 2) / expected;
        }
        assertThat(chi2).isLessThan(44); // 19 degrees of freedom: probability 1e-3 of more
    }

    /** Beam energies and vertices have the widths of the beams. */
    @Test
    void beamsAreSmeared() {
        int n = 20_000;
        EventBatch batch = events(prepare(alp().withIsr(false)), 0, n);
        Particles p = batch.particles();
        double energy = 0;
        double z = 0;
        for (int k = 0; k < n; k++) {
            energy += Math.pow(p.e[p.first(k)] - 7.0, 2);
            z += Math.pow(p.vz[p.first(k)], 2);
        }
        double relative = 4 / Math.sqrt(2.0 * n); // 4 sigma of a standard deviation
        assertThat(Math.sqrt(energy / n) / 4e-3).isCloseTo(1, within(relative));
        assertThat(Math.sqrt(z / n) / 3e-2).isCloseTo(1, within(relative));
    }

    /** Weighted and unweighted samples give the same visible cross section; both count weight x sigma/N. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void weightsAddUpToTheCrossSection(boolean weighted) {
        Generator g = prepare(threePhotons().withWeights(weighted));
        int n = 40_000;
        EventBatch batch = events(g, 0, n);
        double sum = 0;
        double sum2 = 0;
        for (int k = 0; k < n; k++) {
            sum += batch.weight()[k];
            sum2 += batch.weight()[k] * batch.weight()[k];
        }
        double spread = Math.sqrt(Math.max(0, sum2 / n - sum * sum / n / n) / n);
        double prepared = g.crossSection().relativeError() + g.overweight();
        assertThat(sum / n).isCloseTo(1, within(4 * (spread + prepared)));
        if (!weighted) {
            assertThat(g.overweight()).isLessThan(1e-3);
            assertThat(batch.weight()[0]).isEqualTo(1);
        }
    }

    /** Every generated event passes the cut. */
    @Test
    void eventsPassTheCuts() {
        EventBatch batch = events(prepare(threePhotons()), 0, 2000);
        Particles p = batch.particles();
        for (int row = 0; row < p.rows(); row++) {
            if (p.status[row] == 1) {
                assertThat(p.e[row]).isGreaterThan(0.5);
                assertThat(momentum(p, row).theta()).isBetween(0.6, 2.2);
            }
        }
    }
}
