/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.units.Dimension;

class ExpressionTest {
    /** Evaluates with every column holding the given values, row 0 for the first input and so on. */
    static double number(String text, double... inputs) {
        Expression<Toy.Named> e = Expression.parse(text, Toy.NAMES);
        double[] out = new double[1];
        e.compileNumber().evaluate(columns(inputs), 0, 1, out);
        return out[0];
    }

    static byte verdict(String text, double... inputs) {
        Expression<Toy.Named> e = Expression.parse(text, Toy.NAMES);
        ConditionKernel kernel = e.compileCondition();
        byte[] out = new byte[1];
        boolean[] holds = new boolean[1];
        kernel.evaluate(columns(inputs), 0, 1, out);
        kernel.evaluate(columns(inputs), 0, 1, holds);
        assertThat(holds[0]).isEqualTo(out[0] == ConditionKernel.TRUE);
        return out[0];
    }

    private static double[][] columns(double... inputs) {
        double[][] c = new double[inputs.length][1];
        for (int k = 0; k < inputs.length; k++) {
            c[k][0] = inputs[k];
        }
        return c;
    }

    /** Values from school arithmetic; functions at arguments whose values are known in closed form. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 + 2 * 3; 7",
                "(1 + 2) * 3; 9",
                "2 - 3 - 4; -5",
                "24 / 4 / 3; 2",
                "-2 ^ 2; -4",
                "2 ^ -1; 0.5",
                "2 ^ 10; 1024",
                "3 ^ 2 + 3 ^ 3 + 2 ^ 4; 52",
                "abs(-3); 3",
                "min(3, 1, 2); 1",
                "max(3, 1, 2); 3",
                "sqrt(0.16 GeV^2); 0.4",
                "sin(30 deg); 0.5",
                "cos(60 deg); 0.5",
                "tan(45 deg); 1",
                "acos(0.5); 1.0471975511965976",
                "atan2(1 GeV, 1000 MeV); 0.7853981633974483",
                "exp(log(5)); 5",
                "log10(1000); 3",
                "95 %; 0.95",
                "50 % + 2.5 %; 0.525",
                "3 cm / 2 cm; 1.5",
                "17 deg / 1 rad; 0.29670597283903605",
                "400 MeV; 0.4",
                "1e-3 /GeV * 2 GeV; 0.002",
                "1_000_000 keV; 1",
                "30 cm/ns * 2 ns; 60",
                "1 / s; 0.008933644462391144",
                ".5 + 1.; 1.5"
            })
    void arithmetic(String text, double expected) {
        assertThat(number(text))
                .isCloseTo(expected, within(1e-15 * Math.max(1, Math.abs(expected)) * 4)); // few roundings
    }

    @Test
    void dimensionsFollowTheAlgebra() {
        assertThat(Expression.parse("E * E / d0", Toy.NAMES).dimension())
                .isEqualTo(new Dimension(2, -1, 0, 0, 0, 0, 0, 0));
        assertThat(Expression.parse("sqrt(m2Recoil + E^2)", Toy.NAMES).dimension())
                .isEqualTo(Dimension.ENERGY);
        assertThat(Expression.parse("atan2(pt, E)", Toy.NAMES).dimension()).isEqualTo(Dimension.ANGLE);
        assertThat(Expression.parse("E^0", Toy.NAMES).dimension()).isEqualTo(Dimension.PURE);
    }

    /** One row: E = 0.5 GeV. Expected by reading the condition. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "E > 0.4 GeV; 1",
                "E > 0.5 GeV; -1",
                "E >= 500 MeV; 1",
                "E == 0.5 GeV; 1",
                "E != 0.5 GeV; -1",
                "0.4 GeV < E < 0.6 GeV; 1",
                "0.4 GeV < E <= 0.5 GeV; 1",
                "0.6 GeV > E > 0.4 GeV; 1",
                "0.6 GeV < E < 0.8 GeV; -1",
                "not E > 0.4 GeV; -1",
                "not not E > 0.4 GeV; 1",
                "E > 0.4 GeV and E > 0.6 GeV; -1",
                "E > 0.4 GeV or E > 0.6 GeV; 1",
                "E > 0.6 GeV and E > 0 or E > 0; 1",
                "E > 0.6 GeV and (E > 0 or E > 0); -1",
                "not E > 1 GeV and E > 0; 1",
                "-E < 0 < E; 1"
            })
    void conditions(String text, byte expected) {
        assertThat(verdict(text, 0.5)).isEqualTo(expected);
    }

    /** The rule for undefined numbers: undefined unless the other side decides; never passes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "E > 0.4 GeV; 0",
                "not E > 0.4 GeV; 0",
                "E == E; 0",
                "E != E; 0",
                "E < 1 GeV and 1 < 2; 0",
                "E < 1 GeV and 2 < 1; -1",
                "E < 1 GeV or 1 < 2; 1",
                "E < 1 GeV or 2 < 1; 0",
                "min(E, 1 GeV) > 0; 0",
                "sqrt(-1) < 1; 0"
            })
    void undefinedNumbersFail(String text, byte expected) {
        assertThat(verdict(text, Double.NaN)).isEqualTo(expected);
    }

    @Test
    void conditionSymbolsHoldOneZeroOrNaN() {
        assertThat(verdict("isSignal and nTracks == 0", 1, 0)).isEqualTo(ConditionKernel.TRUE);
        assertThat(verdict("not isSignal", 1)).isEqualTo(ConditionKernel.FALSE);
        assertThat(verdict("not isSignal", 0)).isEqualTo(ConditionKernel.TRUE);
        assertThat(verdict("not isSignal", Double.NaN)).isEqualTo(ConditionKernel.UNDEFINED);
    }

    @Test
    void eachInputIsAskedForOnceInOrderOfAppearance() {
        Expression<Toy.Named> e = Expression.parse(
                "count(gamma:good) == 3 and lab(theta) > 17 deg and M(mu+,mu-) / E > 2 and E > 1 GeV and lab(theta + theta) > 1 deg",
                Toy.NAMES);
        assertThat(e.inputs())
                .extracting(Toy.Named::name)
                .containsExactly("count(gamma:good)", "theta@lab", "M(mu+, mu-)", "E");
    }

    @Test
    void rowsOutsideTheRangeStayUntouched() {
        Expression<Toy.Named> e = Expression.parse("2 * E", Toy.NAMES);
        double[] out = {-1, -1, -1, -1};
        e.compileNumber().evaluate(new double[][] {{1, 2, 3, 4}}, 1, 3, out);
        assertThat(out).containsExactly(-1, 4, 6, -1);
    }

    @Test
    void repeatedPartsGiveTheSameAnswerAsTheFormula() {
        // (E + pt)^2 (E + pt + sqrt(E pt)) with E = 1, pt = 4: 25 * 7 = 175, and sqrt(E pt) again: 2
        assertThat(number("(E + pt)^2 * (E + pt + sqrt(E * pt)) + sqrt(E * pt) * 1 GeV^2", 1, 4))
                .isEqualTo(177);
    }

    @Test
    void kernelsTravelAsTextAndGiveTheSameBits() throws Exception {
        Expression<Toy.Named> e = Expression.parse("exp(cosTheta / 3) + 0.1", Toy.NAMES);
        NumberKernel kernel = e.compileNumber();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(kernel);
        Object copy = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        double[] a = new double[1];
        double[] b = new double[1];
        kernel.evaluate(new double[][] {{0.7}}, 0, 1, a);
        ((NumberKernel) copy).evaluate(new double[][] {{0.7}}, 0, 1, b);
        assertThat(b[0]).isEqualTo(a[0]).isEqualTo(Math.exp(0.7 / 3) + 0.1);
    }

    @Test
    void theLongestTextsAreRead() {
        String sum = "E" + " + E".repeat(499);
        assertThat(number(sum, 1)).isEqualTo(500);
        assertThat(number("(".repeat(90) + "1" + ")".repeat(90))).isEqualTo(1);
    }
}
