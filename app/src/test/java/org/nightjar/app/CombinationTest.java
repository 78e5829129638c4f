/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several workspaces as one likelihood, beside the same channels written into one workspace by hand. */
class CombinationTest {
    private static final String CHANNEL = """
            {"name": "%s", "samples": [
               {"name": "sig", "data": [%s], "modifiers": [{"name": "mu", "type": "normfactor", "data": null}, {"name": "%s", "type": "normsys", "data": {"lo": 0.95, "hi": 1.06}}]},
               {"name": "bkg", "data": [%s], "modifiers": [{"name": "%s", "type": "shapesys", "data": [3.0, 7.0]}, {"name": "%s", "type": "normsys", "data": {"lo": 0.9, "hi": 1.1}}]}]}""";

    @TempDir
    Path folder;

    private String file(String name, List<String> channels, List<String> counts) throws IOException {
        StringBuilder observed = new StringBuilder();
        for (int k = 0; k < counts.size(); k++) {
            observed.append(k == 0 ? "" : ", ").append(counts.get(k));
        }
        String text =
                "{\"channels\": [%s], \"observations\": [%s], \"measurements\": [{\"name\": \"m\", \"config\": {\"poi\": \"mu\", \"parameters\": []}}], \"version\": \"1.0.0\"}"
                        .formatted(String.join(", ", channels), observed);
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String one(
            String name, String channel, String signal, String eff, String bkg, String gamma, String scale, String n)
            throws IOException {
        return file(
                name,
                List.of(CHANNEL.formatted(channel, signal, eff, bkg, gamma, scale)),
                List.of("{\"name\": \"%s\", \"data\": [%s]}".formatted(channel, n)));
    }

    private String both(String... names) throws IOException {
        return file(
                "both.json",
                List.of(
                        CHANNEL.formatted("SR", "12.0, 11.0", names[0], "50.0, 52.0", "g1", names[1]),
                        CHANNEL.formatted("VR", "4.0, 9.0", names[2], "30.0, 40.0", "g2", names[3])),
                List.of("{\"name\": \"SR\", \"data\": [51, 48]}", "{\"name\": \"VR\", \"data\": [33, 45]}"));
    }

    private String first() throws IOException {
        return one("A.json", "SR", "12.0, 11.0", "eff", "50.0, 52.0", "g", "norm", "51, 48");
    }

    private String second() throws IOException {
        return one("B.json", "SR", "4.0, 9.0", "eff", "30.0, 40.0", "g", "norm", "33, 45");
    }

    private static void same(Map<?, ?> a, Map<?, ?> b, double tolerance) {
        assertThat(Shell.number(a, "observed") / Shell.number(b, "observed")).isCloseTo(1, within(tolerance));
        for (int k = 0; k < 5; k++) {
            double x = ((Number) ((List<?>) a.get("expected")).get(k)).doubleValue();
            double y = ((Number) ((List<?>) b.get("expected")).get(k)).doubleValue();
            assertThat(x / y).isCloseTo(1, within(tolerance));
        }
    }

    /** Only the signal is common: the channels side by side with names of their own; limits stop at 1e-6 or so. */
    @Test
    void commonSignalIsTheSameAsOneWorkspaceWithOwnNames() throws IOException {
        Map<?, ?> ours = Shell.json("limit", first(), second(), "--combine", "signal");
        same(ours, Shell.json("limit", both("e1", "n1", "e2", "n2")), 1e-5);
        assertThat(((Map<?, ?>) ours.get("combination")).get("rule")).isEqualTo("signal");
        Map<?, ?> fit = Shell.json("fit", first(), second(), "--combine", "signal");
        assertThat(((Map<?, ?>) fit.get("parameters")).keySet().toString()).contains("A:eff", "B:eff", "B:g[1]");
    }

    @Test
    void sharedNamesAreOneParameter() throws IOException {
        Map<?, ?> ours = Shell.json("limit", first(), second(), "--combine", "signal", "--share", "norm");
        same(ours, Shell.json("limit", both("e1", "n", "e2", "n")), 1e-5);
        assertThat(Shell.number(Shell.json("significance", first(), second(), "--combine", "signal"), "signed"))
                .isCloseTo(
                        Shell.number(Shell.json("significance", both("e1", "n1", "e2", "n2")), "signed"), within(1e-5));
    }

    /** g^2 everywhere: the root of the limit on the strength. */
    @Test
    void limitsOnACoupling() throws IOException {
        Map<?, ?> strength = Shell.json("limit", first(), second(), "--combine", "signal");
        Map<?, ?> coupling = Shell.json("limit", first(), second(), "--combine", "signal", "--coupling", "*: g^2");
        assertThat(Shell.number(coupling, "observed"))
                .isCloseTo(Math.sqrt(Shell.number(strength, "observed")), within(1e-4));
        // eps^2 alphaD with alphaD = 0.5: eps is the root of twice the strength
        Map<?, ?> dark = Shell.json(
                "limit",
                first(),
                second(),
                "--combine",
                "signal",
                "--coupling",
                "*: eps^2 alphaD",
                "--fix",
                "alphaD=0.5");
        assertThat(dark.get("poi")).isEqualTo("eps");
        assertThat(Shell.number(dark, "observed"))
                .isCloseTo(Math.sqrt(2 * Shell.number(strength, "observed")), within(2e-4));
        // a stronger dependence of the second channel changes the limit
        Map<?, ?> mixed = Shell.json(
                "limit",
                first(),
                second(),
                "--combine",
                "signal",
                "--coupling",
                "A: g^2",
                "--coupling",
                "B: 0.2 g + g^4");
        assertThat(Shell.number(mixed, "observed")).isBetween(0.5, 1.2);
    }

    @Test
    void whatIsMissingIsAskedFor() throws IOException {
        String a = first();
        String b = second();
        Shell.fails(
                2,
                "WORKSPACE  there are 2 workspaces; what they share must be said.\n   Maybe --combine signal (only the parameter of interest), or --combine names?\n1 problem; nothing was run.",
                "limit",
                a,
                b);
        assertThat(Shell.run("limit", a, b, "--combine", "signal", "--share", "nrom")
                        .err())
                .contains("'nrom' is in no workspace", "Maybe norm?");
        assertThat(Shell.run("limit", a, b, "--combine", "signal", "--coupling", "C: g")
                        .err())
                .contains("'C' is no workspace here");
        assertThat(Shell.run("limit", a, b, "--combine", "signal", "--coupling", "A: g")
                        .err())
                .contains("only [A] of [A, B]");
        assertThat(Shell.run("limit", a, b, "--combine", "signal", "--coupling", "*: g^2 h")
                        .err())
                .contains("'h' is not the parameter of interest", "--fix h=0.5");
        assertThat(Shell.run("limit", a, "--combine", "signal").err()).contains("there is one workspace");
        String again = Files.copy(Path.of(a), folder.resolve("C.json")).toString();
        assertThat(Shell.run("limit", a, again, "--combine", "signal").err()).contains("data must not be used twice");
    }

    /** Signals 2^(x + y) times as large: the limit falls by that, and the border is a straight line between grid points. */
    @Test
    void aSetOfPatchesIsAPlane() throws IOException {
        StringBuilder patches = new StringBuilder();
        for (int x = 0; x < 3; x++) {
            for (int y = 0; y < 3; y++) {
                double f = 0.25 * Math.pow(2, x + y);
                patches.append(patches.length() == 0 ? "" : ", ")
                        .append(
                                "{\"metadata\": {\"name\": \"p%d%d\", \"values\": [%d, %d]}, \"patch\": [{\"op\": \"replace\", \"path\": \"/channels/0/samples/0/data\", \"value\": [%s, %s]}]}"
                                        .formatted(x, y, x, y, 12 * f, 11 * f));
            }
        }
        String set = Files.writeString(
                        folder.resolve("set.json"),
                        "{\"metadata\": {\"labels\": [\"m1\", \"m2\"]}, \"patches\": [" + patches + "]}")
                .toString();
        Map<?, ?> d = Shell.json("limit", first(), "--patch", set, "--plane");
        assertThat(d.get("labels")).isEqualTo(List.of("m1", "m2"));
        double base = Shell.number(Shell.json("limit", first()), "observed");
        for (Object o : (List<?>) d.get("points")) {
            Map<?, ?> p = (Map<?, ?>) o;
            List<?> v = (List<?>) p.get("values");
            double f = 0.25 * Math.pow(2, ((Number) v.get(0)).doubleValue() + ((Number) v.get(1)).doubleValue());
            assertThat(Shell.number(p, "observed")).isCloseTo(base / f, within(1e-4 * base / f));
        }
        List<?> border = (List<?>) ((Map<?, ?>) d.get("borders")).get("observed");
        assertThat(border).hasSize(1);
        for (Object o : (List<?>) border.get(0)) {
            List<?> p = (List<?>) o;
            double sum = ((Number) p.get(0)).doubleValue() + ((Number) p.get(1)).doubleValue();
            assertThat(sum).isCloseTo(Math.log(4 * base) / Math.log(2), within(1e-3));
        }
        assertThat(Shell.run("limit", first(), "--plane").err()).contains("there is no set of patches");
    }

    /** What a hostile or careless user asks of one workspace: an answer or a refusal, never a crash or a lost file. */
    @Test
    void impossibleQuestionsAreRefusedOrAnswered() throws IOException {
        String good = Files.readString(Path.of(first()));
        Path file = folder.resolve("other.json");
        assertThat(Shell.run("fit", first(), "--hs3", first()).err()).contains("is the workspace that is read");
        assertThat(Files.readString(Path.of(first()))).isEqualTo(good);

        String bounds = "\"parameters\": [{\"name\": \"mu\", \"inits\": [3], \"bounds\": [[2, 5]]}";
        Files.writeString(file, good.replace("\"parameters\": [", bounds));
        assertThat(Shell.run("limit", file.toString()).err()).contains("mu = 0 is outside of the bounds 2.0 to 5.0");
        assertThat(Shell.run("count", "--observed", "0", "--background", "1e300")
                        .err())
                .contains("is above 1e+08");
    }

    /** Three hypotheses on a triangle, of which one cannot be applied: the others have limits, and all are drawn. */
    @Test
    void aPlaneIsDrawnAndDoesNotDieOfOnePatch() throws IOException {
        String one =
                "{\"metadata\": {\"name\": \"%s\", \"values\": [%d, %d]}, \"patch\": [{\"op\": \"replace\", \"path\": \"%s\", \"value\": [%d, 30]}]}";
        String data = "/channels/0/samples/0/data";
        String patches = String.join(
                ", ",
                one.formatted("strong", 1, 1, data, 40),
                one.formatted("weak", 2, 1, data, 3),
                one.formatted("broken", 2, 2, "/channels/7/samples", 1));
        String set = Files.writeString(folder.resolve("triangle.json"), "{\"patches\": [" + patches + "]}")
                .toString();
        Path plots = folder.resolve("plots");
        Map<?, ?> d = Shell.json("limit", first(), "--patch", set, "--plane", "--plots", plots.toString());
        assertThat(d.get("failed")).isEqualTo(List.of("broken"));
        List<?> points = (List<?>) d.get("points");
        assertThat(Shell.number((Map<?, ?>) points.get(0), "observed")).isLessThan(1);
        assertThat(String.valueOf(((Map<?, ?>) points.get(2)).get("status"))).contains("/channels/7");
        assertThat(plots.resolve("limit-plane.svg")).isNotEmptyFile();
        assertThat(plots.resolve("limit-plane.png")).isNotEmptyFile();
    }

    /** Written as one HS3 document and read again: the same likelihood, with names of its own; limits stop at 1e-6 or so. */
    @Test
    void aCombinationIsWrittenAndReadAgain() throws IOException {
        List<List<String>> cases = List.of(
                List.of("--combine", "signal"),
                List.of("--combine", "signal", "--share", "eff"),
                List.of("--combine", "signal", "--coupling", "A: g^2", "--coupling", "B: 0.2 g + 5e-1 g^4"),
                List.of("--combine", "signal", "--coupling", "*: eps^2 alphaD", "--fix", "alphaD=0.5"));
        String hs3 = folder.resolve("both.hs3.json").toString();
        for (List<String> options : cases) {
            Map<?, ?> fit = Shell.json(call("fit", options, "--hs3", hs3));
            Map<?, ?> again = Shell.json("fit", hs3);
            assertThat(Shell.number(again, "twiceNll")).isCloseTo(Shell.number(fit, "twiceNll"), within(1e-8));
            assertThat(((Map<?, ?>) again.get("parameters")).keySet().toString())
                    .contains("B_norm", "A_g[1]");
            same(Shell.json("limit", hs3), Shell.json(call("limit", options)), 1e-6);
        }
        assertThat(Files.readString(Path.of(hs3))).contains("\"expression\": \"1.0*eps^2*alphaD\"");
    }

    private String[] call(String verb, List<String> options, String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of(verb, first(), second()));
        all.addAll(options);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
