/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.radiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Constants;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.Process;

class PairRadiationTest {
    private static double squared(Amplitude a, double[]... momenta) {
        MomentumBlock block = new MomentumBlock(momenta.length, 1);
        block.resize(1);
        for (int leg = 0; leg < momenta.length; leg++) {
            block.set(leg, 0, momenta[leg][0], momenta[leg][1], momenta[leg][2], momenta[leg][3]);
        }
        double[] out = new double[1];
        a.squared(block, a.workspace(1), out);
        return out[0];
    }

    /**
     * |M(A' -> l+ l- gamma)|^2 M^2 / |M(A' -> l+ l-)|^2 = 2 pi alpha T/(3 - v^2) for unpolarised A', by the amplitude engine: the
     * phase spaces are |M|^2 dA dB/(256 pi^3 M^3) and |M|^2 v/(16 pi M).
     */
    @ParameterizedTest
    @CsvSource({
        "mu, 10.58, 0.3, 0.2",
        "mu, 0.4, 0.2, 0.6",
        "tau, 10.58, 0.5, 0.45",
        "e, 3, 0.9, 0.01",
        "tau, 4, 0.05, 0.5"
    })
    void rateIsThatOfTheAmplitudes(String lepton, double m, double x, double u) {
        Model model = Models.standard().get("dark-photon");
        ModelPoint point = model.point("mA=%s GeV, eps=1e-3".formatted(m));
        String decay = "A' -> %s+ %s-".formatted(lepton, lepton);
        double mass = point.mass(lepton + "-");
        double mu = mass * mass / (m * m);
        double e1 = 0.5 * m * (1 - x * u);
        double p1 = Math.sqrt(e1 * e1 - mass * mass);
        double k = 0.5 * m * x;
        double cos = (e1 - m * (1 - u)) / p1;
        double sin = Math.sqrt(1 - cos * cos);
        double[] first = {e1, p1 * 0.6, 0, p1 * 0.8};
        double[] photon = {k, k * (cos * 0.6 - sin * 0.8), 0, k * (cos * 0.8 + sin * 0.6)};
        double[] second = {m - e1 - k, -first[1] - photon[1], 0, -first[3] - photon[3]};
        double[] rest = {m, 0, 0, 0};
        double one = squared(Amplitudes.of(Process.parse(decay + " gamma", model), point), rest, first, second, photon);
        double half = Math.sqrt(m * m / 4 - mass * mass);
        double born = squared(
                Amplitudes.of(Process.parse(decay, model), point),
                rest,
                new double[] {m / 2, 0, 0, half},
                new double[] {m / 2, 0, 0, -half});
        double t = PairRadiation.shape(mu, x, u, 1 - u) / (x * x * u * (1 - u));
        double expected = 2 * Math.PI * t / (Constants.INVERSE_ALPHA * (2 + 4 * mu));
        assertThat(one * m * m / born / expected).isCloseTo(1, within(1e-7)); // rounding at small angles, squared
    }

    /** Integral of the first-order rate above x, midpoint rule in ln x and in the logarithm of u/(1 - u). */
    private static double above(double mu, double from) {
        double v = Math.sqrt(1 - 4 * mu);
        int n = 600;
        double top = 1 - 4 * mu;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double x = from * Math.pow(top / from, (i + 0.5) / n);
            double w = Math.sqrt(1 - 4 * mu / (1 - x));
            double range = 2 * Math.log((1 + w) / 2 / Math.sqrt(mu / (1 - x)));
            for (int j = 0; j < n; j++) {
                double odds = Math.exp(range * (2 * (j + 0.5) / n - 1));
                double u = odds / (1 + odds);
                sum += PairRadiation.shape(mu, x, u, 1 / (1 + odds)) * 2 * range / n * Math.log(top / from) / n;
            }
        }
        return sum / (8 * Math.PI * Constants.INVERSE_ALPHA * v * (3 - v * v));
    }

    /** The hardest photon is harder than x with probability 1 - exp(-rate above x), six values of x, 5 sigma of 1e5 events each. */
    @ParameterizedTest
    @CsvSource({"0.1056583755, 10.58", "1.77686, 10.58", "0.51099895e-3, 1"})
    void hardestPhotonHasTheExactFirstOrder(double mass, double w) {
        double[] edges = {1e-3, 1e-2, 0.05, 0.2, 0.5, 0.8};
        int[] seen = new int[edges.length];
        int n = 100_000;
        PairRadiation pair = new PairRadiation();
        RandomStream random = new Streams(3, new SampleId("pairs")).of(Stage.RADIATION);
        double p = Math.sqrt(w * w / 4 - mass * mass);
        for (int i = 0; i < n; i++) {
            random.at(i, 0);
            double[] first = {w / 2, p, 0, 0};
            double[] second = {w / 2, -p, 0, 0};
            pair.radiate(first, second, mass, Double.POSITIVE_INFINITY, random);
            for (int k = 0; k < edges.length; k++) {
                seen[k] += pair.count() > 0 && pair.photons()[0] > edges[k] * w / 2 ? 1 : 0;
            }
        }
        for (int k = 0; k < edges.length; k++) {
            double expected = -Math.expm1(-above(mass * mass / (w * w), edges[k]));
            assertThat((double) seen[k] / n).isCloseTo(expected, within(5 * Math.sqrt(expected / n)));
        }
    }

    @Test
    void momentumAndMassesAreKept() {
        double mass = Constants.MUON_MASS;
        PairRadiation pair = new PairRadiation();
        RandomStream random = new Streams(4, new SampleId("pairs")).of(Stage.RADIATION);
        int photons = 0;
        for (int i = 0; i < 20_000; i++) {
            random.at(i, 0);
            double[] first = {Math.sqrt(9 + 4 + 1 + mass * mass), 3, 2, 1};
            double[] second = {Math.sqrt(16 + mass * mass), 0, 0, -4};
            double[] sum = {first[0] + second[0], 3, 2, -3};
            pair.radiate(first, second, mass, Double.POSITIVE_INFINITY, random);
            for (int c = 0; c < 4; c++) {
                double after = first[c] + second[c];
                for (int k = 0; k < pair.count(); k++) {
                    after += pair.photons()[4 * k + c];
                }
                assertThat(after).isCloseTo(sum[c], within(1e-13)); // rounding of 8 GeV
            }
            for (double[] l : new double[][] {first, second}) {
                double m2 = l[0] * l[0] - l[1] * l[1] - l[2] * l[2] - l[3] * l[3];
                assertThat(m2)
                        .isCloseTo(mass * mass, within(1e-11)); // rounding of E^2 of 16 GeV^2 through a few boosts
            }
            photons += pair.count();
        }
        assertThat(photons).isGreaterThan(2000);
    }

    @Test
    void photonsThatAreThereBoundTheOthers() {
        PairRadiation pair = new PairRadiation();
        RandomStream random = new Streams(5, new SampleId("pairs")).of(Stage.RADIATION);
        double p = Math.sqrt(25 - Constants.MUON_MASS * Constants.MUON_MASS);
        for (int i = 0; i < 20_000; i++) {
            random.at(i, 0);
            pair.radiate(new double[] {5, 0, 0, p}, new double[] {5, 0, 0, -p}, Constants.MUON_MASS, 0.5, random);
            assertThat(pair.count() == 0 || pair.photons()[0] <= 0.5 + 1e-12).isTrue();
        }
    }
}
