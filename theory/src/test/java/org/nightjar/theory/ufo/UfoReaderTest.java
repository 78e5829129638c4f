/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.ufo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.core.NightjarException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.DecayTable;
import org.nightjar.theory.FormFactor;
import org.nightjar.theory.FreeModel;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.Process;
import org.nightjar.theory.TestPoints;
import org.nightjar.theory.UserModels;
import org.nightjar.theory.Vertex;

class UfoReaderTest {
    private static Map<String, String> tiny() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : UserModels.ufoFiles()) {
            try (InputStream in = UfoReaderTest.class.getResourceAsStream("/ufo/" + file)) {
                texts.put(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    /** The vector of the folder is the built-in dark photon with another name; the scalar is its dark Higgs boson. */
    @Test
    void widthsAreThoseOfTheSameModelsBuiltIn() {
        ModelPoint point = UserModels.readUfo("tiny", tiny()).point("MX=2 GeV");
        DecayTable x = point.decays("X");
        DecayTable dark = Models.standard().get("dark-photon").point("mA=2 GeV").decays("A'");
        for (String channel : new String[] {"e+ e-", "mu+ mu-"}) {
            assertThat(x.partialWidth(channel) / dark.partialWidth(channel)).isCloseTo(1, within(1e-12));
        }
        String values = "mA=2 GeV, mh=5 GeV, alphaD=" + 0.25 / (4 * Math.PI);
        DecayTable higgs =
                Models.standard().get("dark-higgs-strahlung").point(values).decays("h'");
        DecayTable s = point.decays("s");
        assertThat(s.partialWidth("X X") / higgs.partialWidth("A' A'")).isCloseTo(1, within(1e-12));
        // -(2/4) kap a F Ftilde, g^2 m^3 / (64 pi), arXiv:1709.00009: VVS2 is -2 epsilon k1 k2.
        assertThat(s.partialWidth("gamma gamma")).isCloseTo(4e-6 * 125 / (64 * Math.PI), within(1e-17));
        // V - A and V + A parts: (g/2)(2 P_L + 2 P_R) gamma = g gamma: g^2 m (1 + 2 r^2) sqrt(1 - 4 r^2) / 12 pi.
        double r2 = 0.0625;
        double expected = 0.25 * 2 / (12 * Math.PI) * (1 + 2 * r2) * Math.sqrt(1 - 4 * r2);
        assertThat(x.partialWidth("D D~") / expected).isCloseTo(1, within(1e-12));
    }

    @Test
    void whatIsNotSupportedIsNamed() {
        Map<String, String> texts = tiny();
        texts.merge("lorentz.py", """
                VVSS9 = Lorentz(name = 'VVSS9', spins = [ 3, 3, 1, 1 ], structure = 'P(1,2)*P(2,1)')
                """, String::concat);
        texts.computeIfPresent("vertices.py", (file, text) -> text.replace("L.VVSS1", "L.VVSS9"));
        Model model = UserModels.readUfo("tiny", texts);
        assertThat(model.point().notes())
                .contains(
                        "vertex V_7 (X X s s) is left out: its structure (VVSS9) is not supported",
                        "vertex V_8 (u__tilde__ u X) is left out: it has quarks, gluons, weak bosons or spins above 1")
                .noneMatch(n -> n.contains("V_9"));
        assertThat(model.parameters().stream().map(p -> p.name()))
                .contains("MX", "kap", "width")
                .doesNotContain("WX");
    }

    /** A complex scalar of charge g, g^2 m beta^3/(48 pi); its seagull counts as two couplings. */
    @Test
    void complexScalars() {
        Map<String, String> texts = tiny();
        texts.merge("particles.py", """
                c = Particle(pdg_code = 9900055, name = 'c', antiname = 'c~', spin = 1, color = 1, mass = Param.MD, charge = 0)
                c__tilde__ = c.anti()
                """, String::concat);
        texts.merge(
                "lorentz.py",
                "VSS1 = Lorentz(name = 'VSS1', spins = [ 3, 1, 1 ], structure = 'P(1,2) - P(1,3)')\n",
                String::concat);
        texts.merge("couplings.py", """
                GC_6 = Coupling(name = 'GC_6', value = 'complex(0,1)*gD')
                GC_7 = Coupling(name = 'GC_7', value = '2*complex(0,1)*gD**2')
                """, String::concat);
        texts.merge("vertices.py", """
                V_10 = Vertex(name = 'V_10', particles = [P.X, P.c__tilde__, P.c], lorentz = [L.VSS1], couplings = {(0,0):C.GC_6})
                V_11 = Vertex(name = 'V_11', particles = [P.X, P.X, P.c__tilde__, P.c], lorentz = [L.VVSS1], couplings = {(0,0):C.GC_7})
                """, String::concat);
        Model model = UserModels.readUfo("tiny", texts);
        ModelPoint point = model.point("MX=2 GeV, MD=0.5 GeV, gD=0.3");
        double expected = 0.09 * 2 * Math.pow(0.75, 1.5) / (48 * Math.PI);
        assertThat(point.decays("X").partialWidth("c c~") / expected).isCloseTo(1, within(1e-12));
        assertThat(point.notes()).noneMatch(n -> n.contains("V_1"));
        // current and seagull are scalar QED of the vector
        FreeModel free = new FreeModel(
                List.of(new ParticleType("X", "X", 9900032, 2, 0, 2), new ParticleType("c", "c~", 9900055, 0.5, 0, 0)),
                Vertex.scalarQed(Vertex.Order.NEW, "X", "c", "c~", 0.3, FormFactor.POINT));
        MomentumBlock b = TestPoints.of(new double[] {0.5, 0.5, 2, 2}, 2, 5);
        double[] expectedPairs = free.squared("c c~ -> X X", b);
        double[] pairs = TestPoints.squared(Amplitudes.of(Process.parse("c c~ -> X X", model), point), b);
        for (int i = 0; i < pairs.length; i++) {
            assertThat(pairs[i] / expectedPairs[i]).isCloseTo(1, within(1e-11)); // rounding
        }
    }

    /** What is given twice, word for word, as edited folders have it, is taken once. */
    @Test
    void repeatedObjects() {
        Map<String, String> texts = tiny();
        texts.computeIfPresent("vertices.py", (file, text) -> text + text);
        texts.computeIfPresent("parameters.py", (file, text) -> text + text);
        ModelPoint once = UserModels.readUfo("tiny", tiny()).point("MX=2 GeV");
        ModelPoint twice = UserModels.readUfo("tiny", texts).point("MX=2 GeV");
        assertThat(twice.decays("X").partialWidth("mu+ mu-"))
                .isEqualTo(once.decays("X").partialWidth("mu+ mu-"));
    }

    @Test
    void brokenFilesAreToldWithTheirLine() {
        Map<String, String> texts = tiny();
        texts.put("couplings.py", "GC_1 = Coupling(name = 'GC_1',\n   value = ;)");
        assertThatThrownBy(() -> UserModels.readUfo("tiny", texts))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("tiny/couplings.py:2:12  a value is expected here.");
        texts.remove("couplings.py");
        assertThatThrownBy(() -> UserModels.readUfo("tiny", texts)).hasMessageContaining("couplings.py is missing.");
    }

    /** One mistake per file, all told at once, each with its line. */
    @Test
    void allMistakesAreToldAtOnce() {
        Map<String, String> texts = tiny();
        texts.merge("parameters.py", """
                bad = Parameter(name = 'bad', nature = 'external', value = 'much', lhablock = 'DARK')
                odd = Parameter(name = 'odd', nature = 'strange', value = 1)
                kap = Parameter(name = 'kap', nature = 'external', value = 1)
                i1 = Parameter(name = 'i1', nature = 'internal', value = 'i2 + 1')
                i2 = Parameter(name = 'i2', nature = 'internal', value = '2*i1')
                i3 = Parameter(name = 'i3', nature = 'internal', value = 'nothing + 1')
                width = Parameter(name = 'width', nature = 'external', value = 1)
                """, String::concat);
        texts.merge("particles.py", """
                Y = Particle(pdg_code = 9900032, name = 'Y', antiname = 'Y', spin = 3, mass = Param.MY, charge = 0)
                Q = Particle(name = 'Q', antiname = 'Q', spin = 3, mass = Param.MX, charge = 0.5)
                """, String::concat);
        texts.merge("couplings.py", """
                GC_6 = Coupling(name = 'GC_6', value = 'complex(0,1)*gX')
                GC_7 = Coupling(name = 'GC_7')
                GC_8 = Coupling(name = 'GC_8', value = 'import os')
                """, String::concat);
        texts.merge("vertices.py", """
                V_10 = Vertex(name = 'V_10', particles = [P.D__tilde__, P.D, P.X], lorentz = [L.FFV1], couplings = {(0,0):C.GC_6})
                V_11 = Vertex(name = 'V_11', particles = [P.D__tilde__, P.E, P.X], lorentz = [L.FFV9], couplings = {(0,0):C.GC_9})
                V_12 = Vertex(name = 'V_12', particles = [P.e__plus__, P.D, P.X], lorentz = [L.FFV1], couplings = {(0,0):C.GC_1})
                V_13 = Vertex(name = 'V_13', particles = [P.D__tilde__, P.D, P.X], lorentz = [L.FFV1], couplings = {(0,0):C.GC_8})
                """, String::concat);
        assertThatThrownBy(() -> UserModels.readUfo("tiny", texts))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("tiny/parameters.py:13:1  bad: the value 'much' is no number.")
                .hasMessageContaining("odd: the nature 'strange' is not external or internal.")
                .hasMessageContaining("'kap' is already given in line 3.")
                .hasMessageContaining("i1: it is made of itself: i1, i2, i1.")
                .hasMessageContaining("i3: 'nothing' is not a parameter.")
                .hasMessageContaining("width: this name is taken by Nightjar.")
                .hasMessageContaining("Y: 9900032 is the code of X.")
                .hasMessageContaining("Y: the mass 'MY' is not a parameter.")
                .hasMessageContaining("Q: 'pdg_code' is missing or no number.")
                .hasMessageContaining("tiny/couplings.py:7:1  GC_6: 'gX' is not a parameter.")
                .hasMessageContaining("GC_7: 'value' is missing or no text.")
                .hasMessageContaining("'import os': 'os' is not understood (column 8).")
                .hasMessageContaining("V_11: 'E' is not in particles.py.")
                .hasMessageContaining("V_11: 'FFV9' is not in lorentz.py.")
                .hasMessageContaining("V_11: 'GC_9' is not in couplings.py.")
                .hasMessageContaining("charge is not conserved in V_12 (e__plus__ D X).")
                .hasMessageEndingWith("nothing was run.");
    }

    /** Statements of Python are no data: they are passed over or refused, and nothing happens. */
    @Test
    void pythonIsNeverRun() {
        for (String hostile : new String[] {
            "import os; os.system('touch /tmp/x')\n",
            "x = os.system('touch /tmp/x')\n",
            "x = __import__('os').system('touch /tmp/x')\n",
            "for i in range(10**9): pass\n",
            "y = Parameter(name = 'y', nature = 'internal', value = '__import__(1)')\n",
            "y = Parameter(name = 'y', nature = 'internal', value = '9**9**9**9**9')\n",
            "y = Parameter(name = [[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]])\n",
            "y = Parameter(name = 'y"
        }) {
            Map<String, String> texts = tiny();
            texts.merge("parameters.py", hostile, String::concat);
            assertThatCode(() -> attempt(texts)).doesNotThrowAnyException();
        }
    }

    /** Each of 20,000 parameters is twice the one before: read and computed once each (2^64 is kept finite by halving). */
    @Test
    void longChainsOfParametersAreComputedOnce() {
        StringBuilder chain = new StringBuilder("p0 = Parameter(name = 'p0', nature = 'internal', value = 'kap')\n");
        for (int k = 1; k <= 20_000; k++) {
            chain.append("p%d = Parameter(name = 'p%d', nature = 'internal', value = '(p%d + p%d)/2')%n"
                    .formatted(k, k, k - 1, k - 1));
        }
        Map<String, String> texts = tiny();
        texts.merge("parameters.py", chain.toString(), String::concat);
        texts.computeIfPresent(
                "couplings.py", (file, text) -> text.replace("'ee*complex(0,1)*kap'", "'ee*complex(0,1)*p20000'"));
        double width = UserModels.readUfo("tiny", tiny()).point().decays("X").partialWidth("e+ e-");
        assertThat(UserModels.readUfo("tiny", texts).point().decays("X").partialWidth("e+ e-"))
                .isEqualTo(width);
    }

    /** Files cut anywhere give a message or a model, never another failure. */
    @Test
    void cutFilesNeverBreakTheReader() {
        for (String file : UserModels.ufoFiles()) {
            Map<String, String> texts = tiny();
            String whole = texts.getOrDefault(file, "");
            for (int end = 0; end < whole.length(); end += 7) {
                texts.put(file, whole.substring(0, end));
                assertThatCode(() -> attempt(texts)).doesNotThrowAnyException();
            }
        }
    }

    private static void attempt(Map<String, String> texts) {
        try {
            UserModels.readUfo("tiny", texts);
        } catch (NightjarException e) {
            assertThat(e).hasMessageContaining("tiny");
        }
    }
}
