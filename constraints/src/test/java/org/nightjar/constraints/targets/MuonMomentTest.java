/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MuonMomentTest {
    @ParameterizedTest
    @CsvSource({
        // independent quadrature of the same formula in another language: CHECKS 66 to 69
        "0.0005, 0.01, 2.4780764e-09",
        "0.001, 0.1, 2.8035576e-09",
        "0.01, 1, 8.6002794e-09",
        "0.05, 5, 9.3546809e-09"
    })
    void theLoopOfAVectorBoson(double coupling, double mass, double expected) {
        assertThat(MuonMoment.vector(coupling, mass)).isCloseTo(expected, within(1e-6 * expected));
    }

    @Test
    void lightAndHeavyBosonsHaveClosedForms() {
        // g^2 / 8 pi^2 for a massless boson; g^2 m^2 / (12 pi^2 M^2) for a heavy one, up to logarithms of (m / M)^2
        assertThat(MuonMoment.vector(1e-3, 1e-6)).isCloseTo(1e-6 / (8 * Math.PI * Math.PI), within(1e-4 * 1.3e-8));
        double heavy = 1e-6 * 0.1056583755 * 0.1056583755 / (12 * Math.PI * Math.PI * 1e4);
        assertThat(MuonMoment.vector(1e-3, 100)).isCloseTo(heavy, within(1e-4 * heavy));
    }

    @ParameterizedTest
    @CsvSource({
        // the same formula by adaptive quadrature in another language (SciPy, to 1e-10)
        "0.001, 0.01, 1.6068763e-08",
        "0.001, 0.1, 6.5938746e-09",
        "0.01, 1, 4.8731550e-08",
        "0.05, 5, 9.2697880e-08",
        "0.05, 12, 2.0374334e-08"
    })
    void theLoopOfAScalar(double coupling, double mass, double expected) {
        assertThat(MuonMoment.scalar(coupling, mass))
                .isCloseTo(expected, within(1e-4 * expected)); // 2000 steps of Simpson's rule near a step
    }

    @Test
    void lightAndHeavyScalarsHaveClosedForms() {
        // 3 y^2 / 16 pi^2 for a massless scalar; y^2 / 8 pi^2 (m / M)^2 (ln (M / m)^2 - 7 / 6) for a heavy one
        double light = 3e-6 / (16 * Math.PI * Math.PI);
        assertThat(MuonMoment.scalar(1e-3, 1e-6)).isCloseTo(light, within(1e-4 * light));
        double r2 = Math.pow(0.1056583755 / 20, 2);
        double heavy = 1e-6 / (8 * Math.PI * Math.PI) * r2 * (-Math.log(r2) - 7.0 / 6);
        assertThat(MuonMoment.scalar(1e-3, 20))
                .isCloseTo(heavy, within(2e-3 * heavy)); // terms of relative order r2 ln r2
    }

    @Test
    void xiIsTheCouplingInUnitsOfMassOverVacuum() {
        double xi = MuonMoment.leptophilic(251e-11, 1);
        assertThat(MuonMoment.scalar(xi * 0.1056583755 / 246.22, 1)).isCloseTo(251e-11, within(1e-21));
        assertThat(MuonMoment.leptophilic(-1e-11, 1)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.0005032103", "1, 0.0054023234"}) // CHECKS 70 and 71, 251e-11
    void theCouplingThatExplainsADifference(double mass, double coupling) {
        assertThat(MuonMoment.coupling(MuonMoment.Y2021.difference(), mass))
                .isCloseTo(coupling, within(1e-6 * coupling));
    }

    @Test
    void theComparisonOf2025IsNoDeviation() {
        assertThat(MuonMoment.Y2025.lower(1)).isNegative();
        assertThat(MuonMoment.Y2025.upper(2)).isCloseTo(164e-11, within(1e-15));
        assertThat(MuonMoment.coupling(MuonMoment.Y2025.lower(1), 1)).isNaN();
    }
}
