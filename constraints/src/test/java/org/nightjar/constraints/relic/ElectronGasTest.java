/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.relic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElectronGasTest {
    /** The same integrals by SciPy's adaptive quadrature. */
    @Test
    void agreesWithAnotherQuadrature() {
        ElectronGas gas = ElectronGas.at(1e-4);
        assertThat(gas.energy()).isCloseTo(4.30061, within(1e-4)); // its temperatures are 1.6 % apart
        assertThat(gas.entropy()).isCloseTo(4.77986, within(1e-4));
    }

    /** L. Husdal, arXiv:1609.04979, table of g: neutrinos decouple gradually there, and keep 1 % more energy. */
    @ParameterizedTest
    @CsvSource({
        "1e-5, 3.36, 3.91",
        "5e-5, 3.39, 3.93",
        "5e-4, 10.16, 10.03",
        "1e-3, 10.6, 10.56",
        "2e-3, 10.71, 10.7",
        "5e-3, 10.74, 10.73"
    })
    void agreesWithATable(double temperature, double energy, double entropy) {
        ElectronGas gas = ElectronGas.at(temperature);
        assertThat(gas.energy()).isCloseTo(energy, within(0.016 * energy));
        assertThat(gas.entropy()).isCloseTo(entropy, within(0.002 * entropy));
    }

    @Test
    void theEndsAreThoseOfTextbooks() {
        double cooling = Math.pow(4.0 / 11, 1.0 / 3); // of neutrinos after the electrons are gone
        assertThat(ElectronGas.at(1e-6).entropy()).isCloseTo(2 + 21.0 / 4 * 4 / 11, within(1e-6));
        assertThat(ElectronGas.at(1e-6).energy()).isCloseTo(2 + 21.0 / 4 * Math.pow(cooling, 4), within(1e-6));
        assertThat(ElectronGas.at(1).entropy()).isCloseTo(10.75, within(1e-5)); // all massless
    }
}
