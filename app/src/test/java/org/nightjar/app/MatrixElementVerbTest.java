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
import org.nightjar.formats.json.Json;

class MatrixElementVerbTest {
    private static final String ONE = "\n1 problem; nothing was run.";
    private static final String GOOD = "[[[5.29,0,0,5.29],[5.29,0,0,-5.29],[5.29,5.29,0,0],[5.29,-5.29,0,0]]]";

    @TempDir
    Path folder;

    private String file(String text) throws IOException {
        Path file = folder.resolve("momenta.json");
        Files.writeString(file, text);
        return file.toString();
    }

    /** MadGraph5_aMC@NLO 3.1.1, reference/matrix-elements.json; both sides are good to about 1e-13. */
    @Test
    void squaresAgreeWithMadGraph() throws IOException {
        String text = new String(
                MatrixElementVerbTest.class
                        .getResourceAsStream("/reference/matrix-elements.json")
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        Map<?, ?> reference = (Map<?, ?>) Json.read("reference", text);
        List<?> cases = (List<?>) reference.get("cases");
        assertThat(cases).hasSize(5);
        for (Object o : cases) {
            Map<?, ?> c = (Map<?, ?>) o;
            Map<?, ?> d = Shell.json(
                    "matrix-element",
                    (String) c.get("process"),
                    "--set",
                    (String) c.get("set"),
                    "--momenta",
                    file(Json.write(c.get("momenta"), false)));
            List<?> ours = (List<?>) d.get("matrixElements");
            List<?> theirs = (List<?>) c.get("msq");
            assertThat(ours).hasSameSizeAs(theirs);
            for (int k = 0; k < ours.size(); k++) {
                double expected = ((Number) theirs.get(k)).doubleValue();
                assertThat(((Number) ours.get(k)).doubleValue())
                        .as("%s, point %d", c.get("process"), k)
                        .isCloseTo(expected, within(1e-11 * expected));
            }
            assertThat((List<?>) d.get("notes")).isEmpty();
        }
    }

    /** Massless electrons, gamma gamma at 90 degrees: |M|^2 = 2 e^4 (t/u + u/t) / 2! = 2 e^4; textbook (Peskin 5.107). */
    @Test
    void twoPhotonsAtRightAngles() throws IOException {
        Map<?, ?> d = Shell.json(
                "matrix-element",
                "e- e+ -> gamma gamma",
                "--momenta",
                file(GOOD),
                "--set",
                "m(e-)=0 GeV, alphaInv=137");
        double e2 = 4 * Math.PI / 137;
        assertThat((double) ((List<?>) d.get("matrixElements")).get(0))
                .isCloseTo(2 * e2 * e2, within(1e-12)); // rounding, in units of e^4 about 1e-10
    }

    /**
     * Three photons at 120 degrees through an ALP of given width: two vertices of the coupling, so that twice the coupling is 16
     * times |M|^2, to rounding; the legs are those after the decay.
     */
    @Test
    void aChainAsOneAmplitude() throws IOException {
        double half = 10 / 3.0 / 2;
        double side = half * Math.sqrt(3);
        String momenta = file("[[[5,0,0,5],[5,0,0,-5],[%1$s,%1$s,0,0],[%1$s,-%2$s,%3$s,0],[%1$s,-%2$s,-%3$s,0]]]"
                .formatted(10 / 3.0, half, side));
        double[] squared = new double[2];
        for (int k = 0; k < 2; k++) {
            Map<?, ?> d = Shell.json(
                    "matrix-element",
                    "e+ e- -> gamma a, a -> gamma gamma",
                    "--full",
                    "--set",
                    "width=0.1 GeV, gagg=%d e-3 /GeV, m(e-)=0 GeV"
                            .formatted(k + 1)
                            .replace(" e", "e"),
                    "--momenta",
                    momenta);
            squared[k] = (double) ((List<?>) d.get("matrixElements")).get(0);
            assertThat(d.get("unit")).isEqualTo("GeV^-2");
        }
        assertThat(squared[1] / squared[0]).isCloseTo(16, within(1e-11));
    }

    @Test
    void momentaOffTheirShellAreNotedOrRefused() throws IOException {
        String slightly = GOOD.replace("[5.29,5.29,0,0],[5.29,-5.29,0,0]", "[5.29,5.2899,0,0],[5.29,-5.2899,0,0]");
        Shell s = Shell.run("matrix-element", "e- e+ -> gamma gamma", "--momenta", file(slightly));
        assertThat(s.code()).isZero();
        assertThat(s.err().strip())
                .isEqualTo(
                        "note: particles are off their mass shells by up to 3.78068e-05 of E^2; |M|^2 is then only approximate");
        String f = file(GOOD);
        Shell.fails(
                2,
                f + "  point 1: momentum 3 (mu+) is off its mass shell: E^2 - p^2 = 0 GeV^2, its mass is 1 GeV.\n"
                        + "   Maybe [E, px, py, pz] in another order, or another order of the particles?"
                        + ONE,
                "matrix-element",
                "e- e+ -> mu+ mu-",
                "--set",
                "m(mu-)=1 GeV",
                "--momenta",
                f);
    }

    @Test
    void wrongFilesAreToldExactly() throws IOException {
        refused("", "  the file is empty.\n   Maybe it was not saved, or another file was meant?");
        refused("{}", "  holds no JSON array of points.\n   Maybe [[[E, px, py, pz], ...], ...]?");
        refused("[]", "  holds no point.\n   Maybe [[[E, px, py, pz], ...], ...]?");
        refused(
                GOOD.substring(1, GOOD.length() - 1),
                "  holds one point, not an array of points.\n   Maybe one more pair of brackets?");
        refused(
                "[[[5.29,0,0,5.29],[5.29,0,0,-5.29],[10.58,0,0,0]]]",
                "  point 1: has 3 momenta, the process has 4 particles (e- e+ gamma gamma).");
        refused(
                GOOD.replace("-5.29,0,0]", "5.29,0,0]"),
                "  point 1: energy and momentum are not conserved:"
                        + " incoming minus outgoing is (0, -10.58, 0, 0) GeV.\n"
                        + "   Maybe incoming particles first, with their own momenta (not reversed)?");
        refused(
                GOOD.replace("[[[5.29", "[[[1e400"),
                "  point 1: momentum 1 (e-) is not four finite numbers.\n   Maybe [E, px, py, pz] in GeV?");
        refused(
                GOOD.replace("[[[5.29", "[[[-5.29"),
                "  point 1: momentum 1 (e-) has the energy -5.29 GeV.\n"
                        + "   Maybe energies in GeV, those of incoming particles positive, too?");
        refused(
                GOOD.replace("[[[5.29", "[[[NaN"),
                ":1:7  is not JSON: 'NaN' is no value.\n   Maybe null, true, false, a number, or a text in double quotes?");
    }

    private void refused(String text, String message) throws IOException {
        String f = file(text);
        Shell.fails(2, f + message + ONE, "matrix-element", "e- e+ -> gamma gamma", "--momenta", f);
    }

    @Test
    void wrongQuestionsAreToldExactly() throws IOException {
        String f = file(GOOD);
        Shell.fails(
                2,
                "nightjar matrix-element  missing required option: '--momenta=FILE'.\n"
                        + "   Maybe nightjar matrix-element \"e- e+ -> gamma gamma\" --momenta momenta.json?",
                "matrix-element",
                "e- e+ -> gamma gamma");
        String missing = folder.resolve("momenta.jsn").toString();
        Shell.fails(
                2,
                missing + "  there is no such file.\n   Maybe " + f + "?" + ONE,
                "matrix-element",
                "e- e+ -> gamma gamma",
                "--momenta",
                missing);
        Shell.fails(
                2,
                "process  matrix-element takes the first process alone ('e+ e- -> gamma a, a -> gamma gamma').\n"
                        + "   Maybe \"e+ e- -> gamma a\", or --full?"
                        + ONE,
                "matrix-element",
                "e+ e- -> gamma a, a -> gamma gamma",
                "--momenta",
                f);
        Shell.fails(
                3,
                "nu_e nu_e~ -> gamma gamma: model qed has no tree diagram for this process.\n"
                        + "   Maybe another model, or more particles?",
                "matrix-element",
                "nu_e nu_e~ -> gamma gamma",
                "--set",
                "m(e-)=0 GeV",
                "--momenta",
                f);
    }
}
