/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected limits of the methods without formulae, and CLs of one value from toys. */
class ExpectedLimitsTest {
    @TempDir
    Path folder;

    /** One bin; modifiers of the background may follow its content. */
    private String count(double observed, double background, String modifiers) throws IOException {
        String text = """
                {"channels": [{"name": "c", "samples": [
                   {"name": "s", "data": [1], "modifiers": [{"name": "mu", "type": "normfactor", "data": null}]},
                   {"name": "b", "data": [%s], "modifiers": [%s]}]}],
                 "observations": [{"name": "c", "data": [%s]}],
                 "measurements": [{"name": "m", "config": {"poi": "mu", "parameters": [
                   {"name": "mu", "bounds": [[0, 1000]]}]}}], "version": "1.0.0"}
                """.formatted(background, modifiers, observed);
        return Files.writeString(folder.resolve("count.json"), text).toString();
    }

    private static double[] band(Map<?, ?> answer, String key) {
        return ((List<?>) answer.get(key))
                .stream().mapToDouble(x -> ((Number) x).doubleValue()).toArray();
    }

    /**
     * Background 3.2: the quantiles of its Poisson distribution are 0, 1, 3, 5, 7 (SciPy). Limits of these counts at 95 %
     * by SciPy's Poisson sums (flat prior and CLs, which are equal) and chi-squared quantiles (exact; no event excludes
     * every signal), 1e-5 as written here.
     */
    @ParameterizedTest
    @CsvSource({
        "bayesian,2.99573,3.61694,5.29919,7.50347,9.98039",
        "cls-count,2.99573,3.61694,5.29919,7.50347,9.98039",
        "exact,0,1.54386,4.55366,7.31303,9.94811"
    })
    void limitsOfBackgroundCounts(String method, double a, double b, double c, double d, double e) throws IOException {
        Map<?, ?> answer = Shell.json("limit", count(5, 3.2, ""), "--method", method);
        assertThat(band(answer, "expected")).containsExactly(new double[] {a, b, c, d, e}, within(1e-5));
        assertThat((String) answer.get("note")).contains("exact sums");
    }

    /** Background 3: counts 0, 1, 3, 5, 7; G. Feldman, R. Cousins, physics/9711021, Table IV: two digits after the point. */
    @Test
    void unifiedBandOfACount() throws IOException {
        Map<?, ?> answer = Shell.json("limit", count(2, 3, ""), "--method", "feldman-cousins", "--level", "90%");
        assertThat(band(answer, "expected"))
                .containsExactly(new double[] {1.08, 1.88, 4.42, 6.99, 9.53}, within(0.0051));
    }

    /**
     * 400 events with a variation that does nothing: chains, toys. The median of the toys' counts is 400 +- 20 * 1.25 / sqrt(60),
     * of the limits 40.95 (SciPy, flat prior) +- 2.4 by their slope of 0.73 there; three errors, and those of the chains.
     */
    @Test
    void chainsTakeToys() throws IOException {
        String idle = "{\"name\": \"n\", \"type\": \"normsys\", \"data\": {\"hi\": 1.0000001, \"lo\": 0.9999999}}";
        String file = count(400, 400, idle);
        Map<?, ?> answer = Shell.json("limit", file, "--method", "bayesian", "--expected-toys", "60");
        double[] band = band(answer, "expected");
        assertThat(band).isSorted();
        assertThat(band[2]).isCloseTo(40.95, within(7.5));
        assertThat((String) answer.get("note")).contains("60 background-only toys");
        assertThat(Shell.json("limit", file, "--method", "bayesian", "--expected-toys", "0")
                        .get("expected"))
                .isNull();
        Shell wrong = Shell.run("limit", file, "--expected-toys", "60");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--expected-toys  is for the limits of --method bayesian and feldman-cousins");
    }

    /**
     * Three events over a known background of 3.2, signal 4: with one bin q~ falls with the count up to mu, so that CLs+b and CLb are
     * P(n <= 3) = 0.07192 of 7.2 and 0.60252 of 3.2 (SciPy); three binomial errors of 20,000 toys. The verb {@code toys} agrees to the bit.
     */
    @Test
    void oneValueWithToys() throws IOException {
        String file = count(3, 3.2, "");
        String[] options = {"limit", file, "--mu", "4", "--method", "cls-toys", "--toys", "20000", "--seed", "5"};
        Map<?, ?> answer = Shell.json(options);
        assertThat(Shell.number(answer, "clsb")).isCloseTo(0.07192, within(0.0055));
        assertThat(Shell.number(answer, "clb")).isCloseTo(0.60252, within(0.0104));
        // CLs of the counts 0, 1, 3, 5, 7, which are the quantiles of the background (SciPy); binomial errors of CLs+b
        // and CLb
        assertThat(band(answer, "clsExpected"))
                .containsExactly(new double[] {0.01832, 0.03576, 0.11936, 0.30841, 0.57868}, within(0.018));
        Map<?, ?> verb = Shell.json("toys", file, "--mu", "4", "--toys", "20000", "--seed", "5");
        assertThat(answer.get("clsObserved")).isEqualTo(verb.get("clsObserved"));
        assertThat(answer.get("clsExpected")).isEqualTo(verb.get("clsExpected"));
        // few events: without a method the same toys answer, and it says why
        Map<?, ?> auto = Shell.json("limit", file, "--mu", "4", "--toys", "20000", "--seed", "5");
        assertThat(auto.get("clsObserved")).isEqualTo(answer.get("clsObserved"));
        assertThat((String) auto.get("why")).contains("too few");
    }
}
