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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.core.NightjarException;
import org.nightjar.core.card.CardException;
import org.nightjar.theory.DecayTable;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.UserModels;

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
        Model model = UserModels.readUfo("tiny", tiny());
        assertThat(model.point().notes())
                .contains(
                        "vertex V_7 (X X s s) is left out: its structure (VVSS1) is not supported",
                        "vertex V_8 (u__tilde__ u X) is left out: it has quarks, gluons or weak bosons")
                .noneMatch(n -> n.contains("V_9"));
        assertThat(model.parameters().stream().map(p -> p.name()))
                .contains("MX", "kap", "width")
                .doesNotContain("WX");
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
