/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;

/** Model cards; the tree is built here by hand, as {@code theory} never sees YAML. */
class UserModelTest {
    private static CardNode node(Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            Map<String, CardNode> entries = new LinkedHashMap<>();
            map.forEach((k, v) -> entries.put(k.toString(), node(v, path.isEmpty() ? k.toString() : path + "." + k)));
            return CardNode.map("my.yaml", 1, 1, path, entries);
        }
        if (value instanceof List<?> list) {
            return CardNode.list(
                    "my.yaml",
                    1,
                    1,
                    path,
                    list.stream().map(v -> node(v, path + "[]")).toList());
        }
        return CardNode.scalar("my.yaml", 1, 1, path, value.toString());
    }

    private static Map<String, Object> card(String coupling) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("nightjar", "model/1");
        card.put("name", "my-photon");
        card.put(
                "parameters",
                Map.of("mA", Map.of("default", "1 GeV", "to", "100 GeV"), "eps", Map.of("default", "1e-3", "to", "1")));
        card.put("define", Map.of("g", "eps * e"));
        card.put("particles", Map.of("A'", Map.of("mass", "mA", "spin", "1", "pdg", "55")));
        card.put(
                "vertices",
                List.of(
                        Map.of("vector", "A'", "of", List.of("e-", "e-"), "coupling", coupling),
                        Map.of("vector", "A'", "of", List.of("mu-", "mu-"), "coupling", coupling),
                        Map.of("vector", "A'", "of", List.of("tau-", "tau-"), "coupling", coupling)));
        card.put(
                "decays",
                Map.of("A'", List.of(Map.of("to", List.of("hadrons"), "width", "g^2 * mA / (12 * pi) * R(mA)"))));
        return card;
    }

    /** The card of a dark photon is the built-in dark photon: widths through vertices, hadrons by formula, amplitudes. */
    @Test
    void cardOfADarkPhotonIsTheDarkPhoton() {
        Model ours = UserModels.read(node(card("g"), ""));
        Model builtIn = Models.standard().get("dark-photon");
        for (String values : List.of("mA=0.3 GeV", "mA=1.5 GeV", "mA=5 GeV, eps=1e-2")) {
            DecayTable found = ours.point(values).decays("A'");
            DecayTable expected = builtIn.point(values).decays("A'");
            assertThat(found.totalWidth() / expected.totalWidth()).isCloseTo(1, within(1e-12)); // rounding
            for (String channel : List.of("e+ e-", "mu+ mu-", "hadrons")) {
                assertThat(found.branchingFraction(channel))
                        .isCloseTo(expected.branchingFraction(channel), within(1e-12));
            }
        }
        Process process = Process.parse("e+ e- -> gamma A'", ours);
        MomentumBlock block = TestPoints.of(process.masses(ours.point("")), 2, 3);
        double[] found = TestPoints.squared(Amplitudes.of(process, ours.point("")), block);
        double[] expected = TestPoints.squared(Amplitudes.of(process, builtIn.point("")), block);
        for (int k = 0; k < 3; k++) {
            assertThat(found[k] / expected[k]).isCloseTo(1, within(1e-12));
        }
        assertThat(ours.point("width=0.1 GeV").width("A'")).isEqualTo(0.1);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Map<String, Object> card = card("gg * e");
        card.put("particle", "x");
        card.put("particles", Map.of("A'", Map.of("mass", "mA +", "spin", "2", "pdg", "55")));
        assertThatThrownBy(() -> UserModels.read(node(card, "")))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("particle: this key is not known here.\n   Maybe particles")
                .hasMessageContaining("particles.A'.spin: '2' is not known here.")
                .hasMessageContaining("particles.A'.mass: 'mA +': the expression ends too early (column 5).")
                .hasMessageContaining("vertices[].coupling: 'gg' in 'gg * e' is not known.\n   Maybe g")
                .hasMessageContaining("my.yaml:1:1")
                .hasMessageEndingWith("nothing was run.");
    }

    /** What the parts of a card must have to do with each other and with the known particles. */
    @Test
    void partsThatDoNotFitAreTold() {
        Map<String, Object> card = card("g");
        card.put("define", Map.of("mA", "2", "g", "eps * e"));
        card.put(
                "parameters",
                Map.of("mA", Map.of("default", "many"), "eps", Map.of("default", "1", "from", "3", "to", "2")));
        Map<String, Object> particles = new LinkedHashMap<>();
        particles.put("A'", Map.of("mass", "mA", "spin", "1", "pdg", "22"));
        particles.put("B'", Map.of("mass", "1 GeV", "spin", "1", "pdg", "55", "charge", "0.5"));
        particles.put("C'", Map.of("mass", "mA", "spin", "1", "pdg", "55", "charge", "1"));
        particles.put("mu-", Map.of("mass", "mA", "spin", "1/2", "pdg", "56"));
        particles.put("D E", Map.of("mass", "mA", "spin", "0", "pdg", "57"));
        card.put("particles", particles);
        card.put(
                "vertices",
                List.of(
                        Map.of("vector", "A'", "of", List.of("tau-", "nu_mu"), "coupling", "g"),
                        Map.of("vector", "A'", "of", List.of("e-", "e-"), "coupling", "g")));
        card.put(
                "decays",
                Map.of(
                        "A'",
                        List.of(
                                Map.of("to", List.of("e+", "e-"), "width", "1"),
                                Map.of("to", List.of("mu+", "e+"), "width", "1"))));
        assertThatThrownBy(() -> UserModels.read(node(card, "")))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("define.mA: 'mA' is defined already.")
                .hasMessageContaining("parameters.eps: the range from 3.0 to 2.0 is empty.")
                .hasMessageContaining("particles.A': 22 is the code of gamma.\n   Maybe 9900022?")
                .hasMessageContaining("particles.B': the charge 0.5 is no multiple of 1/3.")
                .hasMessageContaining("'1 GeV': 'GeV' is not understood (column 3).\n   Maybe the number alone")
                .hasMessageContaining("particles.C': 55 is the code of B'.")
                .hasMessageContaining("particles.C': 'C'' has a charge and is its own antiparticle.")
                .hasMessageContaining("particles.mu-: 'mu-' is a known particle.")
                .hasMessageContaining("particles.D E: 'D E' cannot be the name of a particle.")
                .hasMessageContaining("vertices[]: charge is not conserved: A' of psi-bar tau- and psi nu_mu.")
                .hasMessageContaining("decays.A'[]: A' -> e+ e- is computed from a vertex.")
                .hasMessageContaining("decays.A'[]: charge is not conserved in A' -> mu+ e+.")
                .matches(e -> !e.getMessage().contains("'mA' in 'mA' is not known")); // a broken default is one problem
    }

    @Test
    void numbersThatAreNoneHaveNoAnswer() {
        assertThatThrownBy(
                        () -> UserModels.read(node(card("1/(eps - eps)"), "")).point())
                .hasMessageContaining("= 1/(eps - eps) is no finite number.\n   Maybe other parameters?");
    }

    @Test
    void imaginaryCouplingsAndNegativeWidthsHaveNoAnswer() {
        assertThatThrownBy(() -> UserModels.read(node(card("complex(0,1)"), "")).point())
                .hasMessageContaining("has an imaginary part");
        Map<String, Object> card = card("g");
        card.put("decays", Map.of("A'", List.of(Map.of("to", List.of("hadrons"), "width", "-1"))));
        assertThatThrownBy(() -> UserModels.read(node(card, "")).point()).hasMessageContaining("a width of -1.0 GeV");
    }
}
