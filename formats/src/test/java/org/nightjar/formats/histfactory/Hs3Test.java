/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightjar.formats.json.Json;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.limit.ClsAsymptotic;

class Hs3Test {
    static Stream<String> cases() {
        return Reference.cases().keySet().stream().map(String::valueOf).filter(c -> !c.endsWith("code01"));
    }

    private static Analysis analysis(Workspace w) {
        return w.analysis(null, null, Interpolation.CODE4, Interpolation.CODE4P);
    }

    /** All modifiers, and a published file: the document is the same likelihood; 1e-9 for the order of parameters. */
    @ParameterizedTest
    @MethodSource("cases")
    void exportedAndReadAgainItIsTheSameLikelihood(String name) {
        Map<?, ?> values = (Map<?, ?>) Reference.cases().get(name);
        Workspace before = Workspace.of(name, Reference.tree(String.valueOf(values.get("workspace"))));
        Analysis a = analysis(before);
        FitResult best = new NewtonFitter().fit(a.model(), a.observed());
        String text = Json.write(before.hs3(a, best.values()), true);
        Analysis b = analysis(Workspace.of("again", Json.read("again", text)));
        assertThat(b.interest()).isEqualTo(a.interest());
        assertThat(b.observed().counts()).containsExactly(a.observed().counts());
        FitResult again = new NewtonFitter().fit(b.model(), b.observed());
        assertThat(again.twiceNll()).isCloseTo(best.twiceNll(), within(1e-9 * best.twiceNll() + 1e-7));
        ClsAsymptotic method = new ClsAsymptotic();
        double first = method.upperLimit(a.model(), a.observed(), Level.confidence(0.95))
                .observed()
                .orElseThrow();
        double second = method.upperLimit(b.model(), b.observed(), Level.confidence(0.95))
                .observed()
                .orElseThrow();
        assertThat(second).isCloseTo(first, within(1e-6 * first));
    }

    /** As ROOT writes it: Poisson staterror, relative shapesys errors, luminosity with a named constraint. */
    private static final String ROOT_STYLE = """
            {"metadata": {"hs3_version": "0.1.90"},
             "distributions": [
              {"name": "model_c", "type": "histfactory_dist", "axes": [{"name": "x", "min": 0, "max": 1, "nbins": 1}],
               "samples": [
                {"name": "s", "data": {"contents": [10.0]}, "modifiers": [
                  {"name": "Lumi", "parameter": "Lumi", "type": "normfactor", "constraint_name": "lumiConstraint"},
                  {"name": "mu", "parameter": "mu", "type": "normfactor"}]},
                {"name": "b", "data": {"contents": [50.0], "errors": [5.0]}, "modifiers": [
                  {"name": "mcstat", "parameters": ["gamma_stat_c_bin_0"], "type": "staterror", "constraint": "Poisson"}]},
                {"name": "q", "data": {"contents": [20.0]}, "modifiers": [
                  {"name": "u", "parameters": ["gamma_u_0"], "type": "shapesys", "constraint": "Poisson",
                   "data": {"vals": [0.1]}}]}]},
              {"name": "lumiConstraint", "type": "gaussian_dist", "x": "Lumi", "mean": "nominalLumi", "sigma": 0.02}],
             "data": [{"name": "obsData_c", "type": "binned", "contents": [75.0]},
                      {"name": "asimovData_c", "type": "binned", "contents": [80.0]}],
             "likelihoods": [{"name": "simPdf_asimovData", "distributions": ["model_c"], "data": ["asimovData_c"]},
                             {"name": "simPdf_obsData", "distributions": ["model_c"], "data": ["obsData_c"]}],
             "domains": [{"name": "d", "type": "product_domain", "axes": [{"name": "mu", "min": -5, "max": 5}]}],
             "parameter_points": [{"name": "default_values", "parameters": [
                  {"name": "mu", "value": 1.0}, {"name": "nominalLumi", "value": 1.0, "const": true}]}],
             "analyses": [
              {"name": "simPdf_asimovData", "likelihood": "simPdf_asimovData", "parameters_of_interest": ["mu"]},
              {"name": "simPdf_obsData", "likelihood": "simPdf_obsData", "parameters_of_interest": ["mu"]}]}
            """;

    /** 2NLL by hand: Pois(75 | 80), N(1 | 1, 0.02), and two Pois(100 | 100) for ten per cent each. */
    @Test
    void documentsInTheStyleOfRoot() {
        Analysis a = analysis(Workspace.of("root", Json.read("root", ROOT_STYLE)));
        assertThat(a.measurement()).isEqualTo("simPdf_obsData");
        assertThat(a.observed().counts()).containsExactly(75);
        assertThat(a.model().parameters().get(a.model().parameterOfInterest()).lower())
                .isEqualTo(-5);
        double[] x = a.model().start(a.observed());
        double main = -2 * (75 * Math.log(80) - 80 - logFactorial(75));
        double lumi = Math.log(2 * Math.PI * 0.02 * 0.02);
        double gamma = -2 * (100 * Math.log(100) - 100 - logFactorial(100));
        assertThat(a.model().twiceNll(x, a.observed(), new Derivatives(x.length)))
                .isCloseTo(main + lumi + 2 * gamma, within(1e-9));
    }

    private static double logFactorial(int n) {
        double sum = 0;
        for (int k = 2; k <= n; k++) {
            sum += Math.log(k);
        }
        return sum;
    }

    /** Names given twice, contents that do not fill their axes, domains that do not exist, numbers beyond all counts. */
    @Test
    void whatDoesNotBelongTogetherIsRefused() {
        refuses(
                "\"nbins\": 1",
                "\"nbins\": 2",
                "distributions[0].samples[0].data.contents: 1 numbers, but the axes have 2");
        refuses("\"name\": \"lumiConstraint\"", "\"name\": \"model_c\"", "distributions[1]: the name 'model_c'");
        refuses(
                "\"likelihood\": \"simPdf_obsData\",",
                "\"likelihood\": \"simPdf_obsData\", \"domains\": [\"e\"],",
                "analyses[1].domains[0]: there is no domain 'e'");
        refuses(
                "\"contents\": [50.0]",
                "\"contents\": [1e200]",
                "distributions[0].samples[1].data.contents[0]: nothing");
        refuses("\"contents\": [50.0]", "\"contents\": [\"50\"]", "(the text '50')");
    }

    private static void refuses(String good, String bad, String message) {
        assertThat(ROOT_STYLE).contains(good);
        String text = ROOT_STYLE.replaceFirst(java.util.regex.Pattern.quote(good), bad);
        assertThatThrownBy(() -> Workspace.of("f", Json.read("f", text))).hasMessageContaining(message);
    }

    @Test
    void otherDistributionsAreRefusedWithTheirPath() {
        String other = ROOT_STYLE.replace("histfactory_dist", "mixture_dist");
        assertThatThrownBy(() -> Workspace.of("f", Json.read("f", other)))
                .hasMessageContaining("distributions[0]")
                .hasMessageContaining("mixture_dist");
        String lost = ROOT_STYLE.replace("\"simPdf_obsData\", \"distributions\"", "\"else\", \"distributions\"");
        assertThatThrownBy(() -> Workspace.of("f", Json.read("f", lost))).hasMessageContaining("there is no");
        assertThat(List.of(other, lost)).doesNotContain(ROOT_STYLE);
    }

    private static String withFunctions(String functions) {
        return """
            {"metadata": {"hs3_version": "0.2"},
             "distributions": [
              {"name": "c", "type": "histfactory_dist", "axes": [{"name": "x", "min": 0, "max": 1, "nbins": 1}],
               "samples": [
                 {"name": "s", "data": {"contents": [10], "errors": [0]},
                  "modifiers": [{"name": "mu", "type": "normfactor", "parameter": "strength"}]},
                 {"name": "b", "data": {"contents": [50], "errors": [0]}, "modifiers": []}]}],
             "functions": [%s],
             "data": [{"name": "d", "type": "binned", "axes": [{"name": "x", "min": 0, "max": 1, "nbins": 1}], "contents": [55]}],
             "likelihoods": [{"name": "l", "distributions": ["c"], "data": ["d"]}],
             "parameter_points": [{"name": "init", "parameters": [
                {"name": "g", "value": 1}, {"name": "h", "value": 0.5, "const": true}]}],
             "domains": [{"name": "dom", "type": "product_domain", "axes": [{"name": "g", "min": 0, "max": 4}]}],
             "analyses": [{"name": "a", "likelihood": "l", "parameters_of_interest": ["g"], "domains": ["dom"], "init": "init"}]}
            """.formatted(functions);
    }

    /** A strength of g^2 h with h = 1/2 is 5/10 at the best fit of 55 events: g = 1; by three kinds of functions. */
    @Test
    void strengthsMayBeFunctionsOfCouplings() {
        List<String> same = List.of(
                "{\"name\": \"strength\", \"type\": \"generic_function\", \"expression\": \"g^2*h\"}",
                "{\"name\": \"strength\", \"type\": \"product\", \"factors\": [\"square\", \"h\"]},"
                        + "{\"name\": \"square\", \"type\": \"product\", \"factors\": [\"g\", 1.0, \"g\"]}",
                "{\"name\": \"strength\", \"type\": \"sum\", \"summands\": [\"part\", \"part\"]},"
                        + "{\"name\": \"part\", \"type\": \"generic_function\", \"expression\": \"0.5 * h * g^2\"}");
        for (String functions : same) {
            Analysis a = analysis(Workspace.of("f", Json.read("f", withFunctions(functions))));
            FitResult best = new NewtonFitter().fit(a.model(), a.observed());
            assertThat(a.interest()).isEqualTo("g");
            assertThat(best.value("g")).isCloseTo(1, within(1e-5)); // a thousandth of a per mille of the error
        }
    }

    @Test
    void otherFunctionsAreRefused() {
        assertThatThrownBy(
                        () -> Workspace.of(
                                "f",
                                Json.read(
                                        "f",
                                        withFunctions(
                                                "{\"name\": \"strength\", \"type\": \"generic_function\", \"expression\": \"sqrt(g)\"}"))))
                .hasMessageContaining("functions[0].expression")
                .hasMessageContaining("no polynomial of parameters");
        assertThatThrownBy(
                        () -> Workspace.of(
                                "f",
                                Json.read(
                                        "f",
                                        withFunctions(
                                                "{\"name\": \"strength\", \"type\": \"product\", \"factors\": [\"strength\", 2]}"))))
                .hasMessageContaining("a function of itself");
    }
}
