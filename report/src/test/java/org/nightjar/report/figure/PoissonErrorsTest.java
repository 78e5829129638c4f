/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonErrorsTest {
    /** N. Gehrels, ApJ 303 (1986) 336, tables 1 and 2, S = 1: limits of 84.13 % confidence, three or four digits printed [from memory]. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1.841",
        "1, 0.173, 3.300",
        "2, 0.708, 4.638",
        "3, 1.367, 5.918",
        "5, 2.840, 8.382",
        "10, 6.891, 14.27"
    })
    void intervalsAreThoseOfGehrels(int n, double lower, double upper) {
        // 0.005: the tables are rounded in the last digit.
        assertThat(n - PoissonErrors.down(n)).isCloseTo(lower, within(0.005));
        assertThat(n + PoissonErrors.up(n)).isCloseTo(upper, within(0.005));
    }

    /** The approximation takes over at 100 counts: the jump is below 1e-3 of the error, so nobody sees it. */
    @Test
    void exactAndApproximateErrorsMeet() {
        double downStep = PoissonErrors.down(101) - PoissonErrors.down(100);
        double upStep = PoissonErrors.up(101) - PoissonErrors.up(100);
        // d sqrt(n) = 0.05 at n = 100
        assertThat(downStep).isCloseTo(0.05, within(0.01));
        assertThat(upStep).isCloseTo(0.05, within(0.01));
    }

    @Test
    void manyCountsTendToTheSquareRoot() {
        assertThat(PoissonErrors.down(1e6)).isCloseTo(1000, within(1.0)); // corrections of order one count
        assertThat(PoissonErrors.up(1e6)).isCloseTo(1000, within(1.5));
    }

    @Test
    void pullsAreZeroWhereFitAndDataAgreeAndSignedElsewhere() {
        double[] pulls = SpectrumFitFigure.pulls(new double[] {0, 100, 100, 4}, new double[] {0, 100, 90, 9});
        assertThat(pulls[0]).isZero();
        assertThat(pulls[1]).isZero();
        assertThat(pulls[2])
                .isCloseTo(10 / PoissonErrors.down(100), within(1e-12)); // above the fit: error towards the fit
        assertThat(pulls[3]).isCloseTo(-5 / PoissonErrors.up(4), within(1e-12));
    }
}
