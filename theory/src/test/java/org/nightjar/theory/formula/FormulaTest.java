/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 + 2 * 3 | 7", // arithmetic done by hand
                "2**3**2 | 512",
                "-2^2 | -4",
                "2 * -3 | -6",
                "(1 - 4) / 6 - 1e-1 | -0.6",
                "cmath.sqrt(2)*cmath.sqrt(2) | 2",
                "2*cmath.pi | 6.283185307179586",
                "re(complex(0,1) * complex(0,1)) | -1",
                "abs(complex(3,-4)) | 5",
                "im(sqrt(-9)) | 3",
                "m(mu-) + a.b | 3.5",
                "re(complexconjugate(exp(complex(0,pi)))) | -1",
                "im(log(-1)) | 3.141592653589793",
                "4**-0.5 | 0.5",
                "max(1,2) - min(1,2) | 1"
            })
    void valuesAreThoseOfArithmetic(String text, double expected) {
        Map<String, Complex> names = Map.of("m(mu-)", Complex.of(1.5), "a.b", Complex.of(2));
        Complex z = Formula.parse(text).value(n -> names.getOrDefault(n, Complex.of(Double.NaN)));
        assertThat(z.re()).isCloseTo(expected, within(1e-14 * (1 + Math.abs(expected))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 + | the expression ends too early | 4",
                "2 * (3 | a closing parenthesis is missing | 7",
                "squrt(2) | there is no function squrt | 1",
                "complex(1) | complex takes 2 arguments, not 1 | 1",
                "a if b | 'if b' is not understood | 3",
                "__import__('os') | there is no function __import__ | 1",
                "1e5e | '1e5e' is no number | 5"
            })
    void whatIsWrongIsToldWithItsColumn(String text, String message, int column) {
        assertThatThrownBy(() -> Formula.parse(text)).isInstanceOfSatisfying(FormulaException.class, e -> {
            assertThat(e).hasMessageContaining(message);
            assertThat(e.column()).isEqualTo(column);
        });
        assertThatThrownBy(() -> Formula.parse("(".repeat(100_000))).isInstanceOf(FormulaException.class);
        assertThatThrownBy(() -> Formula.parse("2" + "^2".repeat(100_000))).isInstanceOf(FormulaException.class);
    }
}
