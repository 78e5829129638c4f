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

/** Numbers: pyhf 0.7.0.post398 on the two-bin model of its documentation; see the tests of the formats room. */
class WorkspaceVerbsTest {
    private static final String TWO_BINS = """
            {"channels": [{"name": "SR", "samples": [
               {"name": "sig", "data": [12.0, 11.0], "modifiers": [{"name": "mu", "type": "normfactor", "data": null}]},
               {"name": "bkg", "data": [50.0, 52.0], "modifiers": [{"name": "bunc", "type": "shapesys", "data": [3.0, 7.0]}]}]}],
             "observations": [{"name": "SR", "data": [51.0, 48.0]}],
             "measurements": [{"name": "meas", "config": {"poi": "mu", "parameters": []}}], "version": "1.0.0"}
            """;

    @TempDir
    Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("w.json"), text).toString();
    }

    @Test
    void fitGivesParametersAndTwiceNll() throws IOException {
        Map<?, ?> d = Shell.json("fit", file(TWO_BINS));
        assertThat(Shell.number(d, "twiceNll")).isCloseTo(24.98393520034074, within(1e-6));
        Map<?, ?> parameters = (Map<?, ?>) d.get("parameters");
        Map<?, ?> gamma = (Map<?, ?>) parameters.get("bunc[1]");
        assertThat(Shell.number(gamma, "value")).isCloseTo(0.96268088348681, within(1e-5));
        assertThat(((Map<?, ?>) parameters.get("mu")).get("atBound")).isEqualTo(true);
    }

    @Test
    void limitAndTestOfOneValue() throws IOException {
        String file = file(TWO_BINS);
        Map<?, ?> d = Shell.json("limit", file);
        assertThat(Shell.number(d, "observed")).isCloseTo(1.0115718806503473, within(1e-4));
        double[] band = {0.5598842550807677, 0.7570289425764724, 1.062355041445213, 1.5011808274233314, 2.05080203272829
        };
        for (int k = 0; k < 5; k++) {
            assertThat(((Number) ((List<?>) d.get("expected")).get(k)).doubleValue())
                    .isCloseTo(band[k], within(1e-3 * band[k]));
        }
        assertThat(d.get("method")).isEqualTo("cls-asymptotic");
        Map<?, ?> t = Shell.json("limit", file, "--mu", "1");
        assertThat(Shell.number(t, "clsObserved")).isCloseTo(0.05251497423736956, within(2e-5));
        assertThat(((Number) ((List<?>) t.get("clsExpected")).get(2)).doubleValue())
                .isCloseTo(0.06445320535890459, within(2e-5));
    }

    /** A tenth of the signal: ten times the limit, beyond the default bound 10. */
    @Test
    void limitBeyondTheBoundIsFound() throws IOException {
        Map<?, ?> d = Shell.json("limit", file(TWO_BINS.replace("[12.0, 11.0]", "[0.12, 0.11]")));
        assertThat(Shell.number(d, "observed")).isCloseTo(101.15718806503473, within(1e-2));
        assertThat((String) d.get("note")).contains("beyond the declared bound 10");
    }

    /** What cannot have a limit is said with its place, at once and not after toys. */
    @Test
    void impossibleWorkspacesAreNamed() throws IOException {
        String blind = file(TWO_BINS.replace("[12.0, 11.0]", "[0, 0]"));
        Shell.fails(
                2,
                "mu  no bin changes with it: the signal is zero everywhere.\n   Maybe another --patch, or --poi?\n"
                        + "1 problem; nothing was run.",
                "limit",
                blind);
        Shell s = Shell.run("significance", file(TWO_BINS.replace("[50.0, 52.0]", "[0, 52.0]")));
        assertThat(s.code()).isEqualTo(3);
        assertThat(s.err()).contains("SR[0]: 51 observed, but").contains("without mu");
    }

    /** Ten times the signal by a patch of a set: a tenth of the limit. */
    @Test
    void patchesOfASetAreChosenByName() throws IOException {
        String set = """
                {"metadata": {}, "patches": [
                  {"metadata": {"name": "ten", "values": [10]}, "patch":
                    [{"op": "replace", "path": "/channels/0/samples/0/data", "value": [120.0, 110.0]}]},
                  {"metadata": {"name": "none", "values": [0]}, "patch": []}]}
                """;
        String patches = Files.writeString(folder.resolve("p.json"), set).toString();
        String file = file(TWO_BINS);
        Map<?, ?> d = Shell.json("limit", file, "--patch", patches, "--patch-name", "ten");
        assertThat(Shell.number(d, "observed")).isCloseTo(0.10115718806503473, within(1e-5));
        Shell.fails(
                2,
                "--patch-name  " + patches
                        + " holds 2 patches; one must be named.\n   Maybe ten, none?\n1 problem; nothing was run.",
                "limit",
                file,
                "--patch",
                patches);
    }

    /** A deficit at its bound: the upper end is the one-sided limit at the doubled exclusion, the lower end 0. */
    @Test
    void twoSidedIntervals() throws IOException {
        String file = file(TWO_BINS);
        Map<?, ?> two = Shell.json("limit", file, "--method", "profile-two-sided", "--level", "90%");
        Map<?, ?> one = Shell.json("limit", file, "--method", "profile-one-sided", "--level", "95%");
        assertThat(Shell.number(two, "observed")).isCloseTo(Shell.number(one, "observed"), within(1e-9));
        assertThat(Shell.number(two, "lowerLimit")).isZero();
        Shell.fails(
                2,
                "--method  --mu is answered with CLs, not with clsb-toys.\n   Maybe cls-asymptotic or cls-toys?\n"
                        + "1 problem; nothing was run.",
                "limit",
                file,
                "--mu",
                "2",
                "--method",
                "clsb-toys");
    }

    @Test
    void significanceOfADeficitIsZero() throws IOException {
        Map<?, ?> d = Shell.json("significance", file(TWO_BINS));
        assertThat(Shell.number(d, "q0")).isZero();
        assertThat(Shell.number(d, "localP")).isEqualTo(0.5);
    }

    /** The same numbers for any number of threads; pyhf's toys: CLs 0.0515 +- 0.005. */
    @Test
    void toysDoNotDependOnThreads() throws IOException {
        String file = file(TWO_BINS);
        Map<?, ?> one = Shell.json("toys", file, "--toys", "2000", "--threads", "1", "--seed", "3");
        Map<?, ?> two = Shell.json("toys", file, "--toys", "2000", "--threads", "2", "--seed", "3");
        assertThat(one).isEqualTo(two);
        double error = Math.hypot(0.005, Shell.number(one, "clsError"));
        assertThat(Shell.number(one, "clsObserved")).isCloseTo(0.0515, within(3 * error));
    }

    @Test
    void allProblemsAreToldWithTheirPath() throws IOException {
        String broken = TWO_BINS.replace("normfactor", "normfaktor")
                .replace("[3.0, 7.0]", "[3.0]")
                .replace("\"data\": [51.0", "\"data\": [-51.0");
        String file = file(broken);
        Shell s = Shell.run("limit", file);
        assertThat(s.code()).isEqualTo(2);
        assertThat(s.err())
                .contains(
                        "channels[0].samples[0].modifiers[0]: 'normfaktor' is no type of modifier.\n   Maybe normfactor")
                .contains("channels[0].samples[1].modifiers[0].data: 1 numbers, but 2 are needed.")
                .contains("observations[0].data: item 0 is negative (-51.0).")
                .contains("3 problems");
    }

    @Test
    void missingInterestIsAnErrorOnlyWhenItIsNeeded() throws IOException {
        String file = file(TWO_BINS.replace("\"poi\": \"mu\"", "\"poi\": \"mu_SIG\""));
        assertThat(Shell.run("fit", file).code()).isZero();
        Shell.fails(
                2,
                file + "  the parameter of interest 'mu_SIG' is not in the model.\n"
                        + "   Maybe a signal patch is missing (--patch FILE), or --poi NAME?\n1 problem; nothing was run.",
                "limit",
                file);
        assertThat(Shell.run("limit", file, "--poi", "mu").code()).isZero();
    }

    /** An excess of ten: MINOS ends where the profile has risen by one; the two gammas are the nuisance parameters. */
    @Test
    void profilesContoursAndImpacts() throws IOException {
        String file = file(TWO_BINS.replace("[51.0, 48.0]", "[61.0, 60.0]"));
        Map<?, ?> d = Shell.json("fit", file, "--minos", "mu", "--scan", "mu", "--contour", "mu,bunc[0]", "--impacts");
        Map<?, ?> minos = (Map<?, ?>) ((Map<?, ?>) d.get("minos")).get("mu");
        assertThat(minos.get("upperStatus")).isEqualTo("crossing");
        double hesse = Shell.number((Map<?, ?>) ((Map<?, ?>) d.get("parameters")).get("mu"), "error");
        assertThat(Shell.number(minos, "upper")).isBetween(hesse, 1.1 * hesse);
        List<?> points = (List<?>) ((Map<?, ?>) d.get("scan")).get("points");
        assertThat(points).hasSize(41);
        assertThat(((List<?>) ((Map<?, ?>) d.get("contour")).get("points"))).hasSize(72);
        List<?> impacts = (List<?>) d.get("impacts");
        assertThat(impacts).hasSize(2);
        Map<?, ?> largest = (Map<?, ?>) impacts.get(0);
        assertThat(largest.get("name")).isEqualTo("bunc[1]");
        assertThat(Shell.number(largest, "up")).isNegative();
        assertThat(Shell.json("significance", file).get("expectedSignificance")).isNotNull();
    }

    /** Five observed over 3.2: chi2(0.95; 12)/2 - 3.2, the classical Poisson limit. */
    @Test
    void exactLimitOfOneCount() throws IOException {
        String count = """
                {"channels": [{"name": "c", "samples": [
                   {"name": "s", "data": [1.0], "modifiers": [{"name": "mu", "type": "normfactor", "data": null}]},
                   {"name": "b", "data": [3.2], "modifiers": []}]}],
                 "observations": [{"name": "c", "data": [5.0]}],
                 "measurements": [{"name": "m", "config": {"poi": "mu", "parameters": []}}], "version": "1.0.0"}
                """;
        Map<?, ?> d = Shell.json("limit", file(count), "--method", "exact");
        assertThat(Shell.number(d, "observed")).isCloseTo(7.313034, within(1e-5));
        assertThat(d.get("method")).isEqualTo("exact");
        Shell other = Shell.run("limit", file(TWO_BINS), "--method", "exact");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("exact is for a workspace that is one count");
    }

    /** The three regions of an excess agree in size where counts are large; names are checked before anything is fitted. */
    @Test
    void regionsOfTwoParameters() throws IOException {
        String file = file(TWO_BINS.replace("[51.0, 48.0]", "[61.0, 60.0]"));
        double likelihood = reach(file, "likelihood");
        // 1000 toys give the edge to 5 %, draws of 50,000 steps likewise; counts of 60 differ from Gaussian ones by
        // about as much.
        assertThat(reach(file, "feldman-cousins")).isCloseTo(likelihood, within(0.15 * likelihood));
        assertThat(reach(file, "posterior")).isCloseTo(likelihood, within(0.25 * likelihood));
        Shell wrong = Shell.run("fit", file, "--scan", "nosuch", "--contour", "mu,mu", "--contour-level", "150%");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("--scan", "--contour-level", "3 problems");
    }

    /** The largest signal strength on the contour above the best fit. */
    private static double reach(String file, String method) {
        Map<?, ?> d = Shell.json("fit", file, "--contour", "mu,bunc[1]", "--contour-method", method);
        Map<?, ?> contour = (Map<?, ?>) d.get("contour");
        List<?> points = (List<?>)
                (method.equals("posterior") ? ((List<?>) contour.get("lines")).get(0) : contour.get("points"));
        double most = points.stream()
                .mapToDouble(p -> Shell.number((Map<?, ?>) p, "x"))
                .max()
                .orElseThrow();
        return most - Shell.number((Map<?, ?>) ((Map<?, ?>) d.get("parameters")).get("mu"), "value");
    }

    /** Two bins of one and two background events: auto takes toys and says why. */
    @Test
    void autoTakesToysWhereEventsAreFew() throws IOException {
        String few = TWO_BINS.replace("[12.0, 11.0]", "[2.0, 1.0]")
                .replace("[50.0, 52.0]", "[1.0, 2.0]")
                .replace("[3.0, 7.0]", "[0.1, 0.2]")
                .replace("[51.0, 48.0]", "[1.0, 2.0]");
        Map<?, ?> d = Shell.json("limit", file(few), "--toys", "500");
        assertThat(d.get("method")).isEqualTo("cls-toys");
        assertThat((String) d.get("why")).contains("too few");
        assertThat(Shell.json("limit", file(TWO_BINS)).get("method")).isEqualTo("cls-asymptotic");
        Map<?, ?> t = Shell.json("limit", file(TWO_BINS), "--mu", "1", "--statistic", "t~");
        assertThat(t.get("statistic")).isEqualTo("t~");
    }

    /** Written as HS3 and read again: the same limit. */
    @Test
    void hs3IsWrittenAndRead() throws IOException {
        String out = folder.resolve("w.hs3.json").toString();
        String file = file(TWO_BINS);
        Map<?, ?> d = Shell.json("fit", file, "--hs3", out);
        assertThat(d.get("written")).isEqualTo(List.of(out));
        double before = Shell.number(Shell.json("limit", file), "observed");
        assertThat(Shell.number(Shell.json("limit", out), "observed")).isCloseTo(before, within(1e-6));
    }

    /** Killed half-way and called again: the same numbers. */
    @Test
    void toysAreKeptAndResumed() throws IOException {
        Path out = folder.resolve("toys.txt");
        String file = file(TWO_BINS);
        Map<?, ?> first = Shell.json("toys", file, "--toys", "600", "-o", out.toString(), "--threads", "1");
        String text = Files.readString(out);
        Files.writeString(out, text.substring(0, text.length() / 2));
        Map<?, ?> again = Shell.json("toys", file, "--toys", "600", "-o", out.toString(), "--threads", "2");
        assertThat(again.get("clsObserved")).isEqualTo(first.get("clsObserved"));
        assertThat(Shell.number(again, "restored")).isBetween(100.0, 1199.0);
    }

    @Test
    void resultsAreDrawn() throws IOException {
        String file = file(TWO_BINS.replace("[51.0, 48.0]", "[61.0, 60.0]"));
        String out = folder.resolve("figures").toString();
        Shell.json("fit", file, "--scan", "mu", "--contour", "mu,bunc[0]", "--impacts", "--plots", out);
        Shell.json("limit", file, "--plots", out);
        Shell.json("toys", file, "--toys", "500", "--plots", out);
        for (String name : List.of("profile", "contour", "pulls", "impacts", "cls-scan", "toys")) {
            String svg = Files.readString(folder.resolve("figures").resolve(name + ".svg"));
            assertThat(svg.length()).as(name).isGreaterThan(5000);
            assertThat(svg).as(name).doesNotContain("NaN");
            assertThat(folder.resolve("figures").resolve(name + ".png")).isNotEmptyFile();
        }
    }

    /** Flat prior and unified interval lie near the asymptotic CLs limit 1.01 of this model; both name their errors. */
    @Test
    void bayesianAndUnifiedLimits() throws IOException {
        String file = file(TWO_BINS);
        Map<?, ?> b = Shell.json("limit", file, "--method", "bayesian");
        assertThat(Shell.number(b, "observed")).isBetween(0.9, 1.2);
        assertThat((String) b.get("note")).contains("R-hat");
        Map<?, ?> f = Shell.json("limit", file, "--method", "feldman-cousins", "--toys", "300");
        assertThat(Shell.number(f, "observed")).isBetween(0.5, 1.2);
        assertThat(Shell.number(f, "lowerLimit")).isZero();
    }
}
