/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CountVerbTest {
    private static final String ONE = "\n1 problem; nothing was run.";

    /** SciPy, 96 x 96 Gauss-Legendre nodes: n 3, b 2.8 +- 0.9, K 13.9 +- 1.7, 95 %; K here as 278/pb times 5 %. */
    @Test
    void bayesianWithErrorsIsTheDefault() {
        double relative = 1.7 / 13.9;
        Map<?, ?> d = Shell.json(
                "count",
                "--observed",
                "3",
                "--background",
                "2.8±0.9",
                "--efficiency",
                "5%",
                "--luminosity",
                "278±" + 278 * relative + "/pb");
        assertThat(Shell.number(d, "upperLimit")).isCloseTo(0.4338409237025357, within(1e-6));
        assertThat(Shell.number(d, "lowerLimit")).isZero();
        assertThat(d.get("method")).isEqualTo("bayesian");
        assertThat(d.get("unit")).isEqualTo("pb");
        assertThat((String) d.get("why")).contains("too few for asymptotic");
    }

    /** physics/9711021 Table IV: n 0, b 0, 90 %: 2.44. Closed forms: 2.3026 and -ln 0.05. */
    @Test
    void everyMethodAnswers() {
        assertThat(upper("feldman-cousins", "90%")).isCloseTo(2.44, within(0.006));
        assertThat(upper("bayesian", "90%")).isCloseTo(Math.log(10), within(1e-9));
        assertThat(upper("cls", "0.95")).isCloseTo(-Math.log(0.05), within(1e-9));
        assertThat(upper("exact", "95 %")).isCloseTo(-Math.log(0.05), within(1e-9));
    }

    private static double upper(String method, String level) {
        return Shell.number(
                Shell.json("count", "--observed", "0", "--background", "0", "--level", level, "--method", method),
                "upperLimit");
    }

    @Test
    void relativeErrorsAndPlusMinusInAscii() {
        Map<?, ?> a = Shell.json("count", "--observed", "5", "--background", "3+-0.3", "--efficiency", "0.2±10%");
        Map<?, ?> b = Shell.json("count", "--observed", "5", "--background", "3±10%", "--efficiency", "20%±2%");
        assertThat(Shell.number(a, "upperLimit"))
                .isCloseTo(Shell.number(b, "upperLimit"), within(1e-12)); // the same input, rounded differently
        assertThat(Shell.number(b, "scaleError")).isCloseTo(0.02, within(1e-15));
    }

    @Test
    void wrongInputIsToldExactly() {
        Shell.fails(
                2,
                "--background  no number in 'x'.\n   Maybe 3.2±0.6?" + ONE,
                "count",
                "--observed",
                "3",
                "--background",
                "x");
        Shell.fails(
                2,
                "--level  95 is not between 50% and 100%.\n   Maybe 95%?" + ONE,
                "count",
                "--observed",
                "3",
                "--background",
                "1",
                "--level",
                "95");
        Shell.fails(
                2,
                "--luminosity  445 has no unit, but 1/pb is needed.\n   Maybe 445±3/pb?" + ONE,
                "count",
                "--observed",
                "3",
                "--background",
                "1",
                "--luminosity",
                "445");
        Shell.fails(
                2,
                "--method  feldman-cousins needs background and scale without errors.\n"
                        + "   Maybe bayesian or cls, which average over them?"
                        + ONE,
                "count",
                "--observed",
                "3",
                "--background",
                "1±1",
                "--method",
                "feldman-cousins");
    }

    /** Ten over 23/10: Li-Ma 3.4434 in the table of the statistics room; Asimov sqrt(2 (12 ln 6 - 10)) for 10 over 2. */
    @Test
    void controlRegionAndExpectedSignificance() {
        Map<?, ?> d = Shell.json("count", "--observed", "10", "--off", "23", "--tau", "10");
        assertThat(Shell.number(d, "liMa")).isCloseTo(3.443415522820396, within(1e-9));
        assertThat(Shell.number(d, "background")).isCloseTo(2.3, within(1e-12));
        assertThat(d.get("backgroundShape")).isEqualTo("gamma");
        // root of the ratio of two sums over Poisson(s) + negative binomial(24, 10/11), found with SciPy 1.17.1
        assertThat(Shell.number(d, "upperLimit")).isCloseTo(14.61059541637694, within(1e-7));
        Map<?, ?> s = Shell.json("count", "--observed", "2", "--background", "2", "--signal", "10");
        assertThat(Shell.number(s, "asimovSignificance"))
                .isCloseTo(Math.sqrt(2 * (12 * Math.log(6) - 10)), within(1e-9));
    }

    /**
     * Gamma densities: for 3 events without background the limit of 1/s is half the chi-square quantile of 6 degrees of
     * freedom, 6.2958; flat in g of a signal that goes as g^2 and Jeffreys' rule have seven, 7.0336.
     */
    @Test
    void priorsAreOffered() {
        assertThat(withPrior("0", "1/s")).isCloseTo(6.29579, within(1e-5));
        for (String half : new String[] {"jeffreys", "1/sqrt(s)", "flat in g, s=g^2"}) {
            assertThat(withPrior("0", half)).isCloseTo(7.03357, within(1e-5));
        }
        assertThat(refusal("--prior", "1/s")).contains("no integral").contains("Maybe");
        assertThat(refusal("--prior", "uniform")).contains("flat in g");
        assertThat(refusal("--prior", "jeffreys", "--method", "exact")).contains("--method bayesian");
    }

    private static double withPrior(String background, String prior) {
        return Shell.number(
                Shell.json("count", "--observed", "3", "--background", background, "--prior", prior), "upperLimit");
    }

    private static String refusal(String... more) {
        Shell s = Shell.run(Stream.concat(Stream.of("count", "--observed", "3", "--background", "1"), Stream.of(more))
                .toArray(String[]::new));
        assertThat(s.code()).isEqualTo(2);
        return s.err();
    }

    /** 95 % is the number 0.95, and the example of a message can be copied: one sign of per cent. */
    @Test
    void levelsAndExamplesArePlain() {
        assertThat(Shell.number(Shell.json("count", "--observed", "1", "--background", "1", "--level", "95%"), "level"))
                .isEqualTo(0.95);
        assertThat(Shell.run("count", "--background", "1").err()).contains("--efficiency 0.05±12% --luminosity");
    }
}
