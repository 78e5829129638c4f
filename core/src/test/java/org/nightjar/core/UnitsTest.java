/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Units;

class UnitsTest {
    /** Expected house values by the definition of the prefixes. */
    @ParameterizedTest
    @CsvSource({
        "445/pb, 445, 1/pb",
        "445 /pb, 445, 1/pb",
        "20/fb, 20000, 1/pb",
        "50 /ab, 5e7, 1/pb",
        "17 deg, 0.29670597283903605, rad",
        "1e-3 /GeV, 1e-3, 1/GeV",
        "1 /TeV, 1e-3, 1/GeV",
        "95 %, 0.95, 1",
        "0.23 GeV^2, 0.23, GeV^2",
        "5 MeV, 0.005, GeV",
        "30 cm/ns, 30, cm/ns",
        "3.5 ns, 3.5, ns",
        "-2 mm, -0.2, cm",
        "1.5 T, 1.5, T",
        "0.5 resolution, 0.5, resolution",
        "7, 7, 1"
    })
    void readsQuantities(String text, double value, String dimension) {
        assertThat(Units.parse(text).value())
                .isCloseTo(value, org.assertj.core.data.Offset.offset(1e-15 * Math.abs(value)));
        assertThat(Units.parse(text).dimension()).hasToString(dimension);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> Units.parse("1e-3", Dimension.ENERGY)).hasMessage("1e-3 has no unit");
        assertThatThrownBy(() -> Units.parse("3 cm", Dimension.ENERGY)).hasMessage("3 cm is in cm, not in GeV");
        assertThatThrownBy(() -> Units.parse("1e400 T")).hasMessage("the number 1e400 is too large");
        assertThatThrownBy(() -> Units.parse("3 parsec")).hasMessage("unknown unit 'parsec'");
        assertThatThrownBy(() -> Units.parse("many")).hasMessage("no number in 'many'");
        assertThatThrownBy(() -> Units.parse("3 GeV^99999999999"))
                .hasMessage("the power 99999999999 of a unit is too large");
    }
}
