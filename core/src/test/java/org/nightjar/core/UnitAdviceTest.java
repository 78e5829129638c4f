/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.card.UnitAdvice;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Units;

/** What is suggested for wrong units; the expected words are what a reader would have written. */
class UnitAdviceTest {
    @ParameterizedTest
    @CsvSource({
        "3 Gev, GeV, 3 GeV?",
        "3 MEV, GeV, 3 MeV?",
        "10 mm/GeV, GeV, 10 GeV?",
        "10 mm/GeV, cm, 10 mm?",
        "1.5 Tesla, T, 1.5 T?",
        "2 meters, cm, 2 m?",
        "17 degrees, rad, 17 deg?",
        "30 mRad, rad, 30 mrad?",
        "0.2 GeV2, GeV^2, 0.2 GeV^2?",
        "0.2 Gev**2, GeV^2, 0.2 GeV^2?",
        "112 GeV, GeV^2, 112 GeV^2?",
        "1e-3 Gev, 1/GeV, 1e-3 /GeV?",
        "445 pb, 1/pb, 445 /pb?",
        "5 mm2, cm, 5 mm?",
        "50 /Ab, /pb, 50 /ab?",
        "1e-3 Gev-1, 1/GeV, 1e-3 GeV^-1?",
        "3 parsec, cm, a value in cm?",
        "3.57 GeV, cm, a value in cm?",
        "3 GeV, 1, a pure number?",
        "three GeV, GeV, ''",
        ".nan T, T, ''"
    })
    void nearestOfTheDimensionNeeded(String text, String needed, String expected) {
        assertThat(UnitAdvice.maybe(text, Units.unit(needed).dimension())).isEqualTo(expected);
    }

    @Test
    void whateverTheDimension() {
        assertThat(UnitAdvice.maybe("3 Gev")).isEqualTo("3 GeV?");
        assertThat(UnitAdvice.maybe("3 parsec")).isEmpty();
        assertThat(UnitAdvice.maybe("x")).isEmpty();
        assertThat(UnitAdvice.maybe("-2e-3 MEV", Dimension.ENERGY)).isEqualTo("-2e-3 MeV?");
    }
}
