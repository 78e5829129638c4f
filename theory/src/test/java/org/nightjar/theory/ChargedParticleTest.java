/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.units.Constants;
import org.nightjar.theory.Vertex.Current;
import org.nightjar.theory.Vertex.Order;

/** New particles with electric charge, from model cards and UFO folders. */
class ChargedParticleTest {
    private static final int POINTS = 10;

    private static CardNode node(Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            Map<String, CardNode> entries = new LinkedHashMap<>();
            map.forEach((k, v) -> entries.put(k.toString(), node(v, path.isEmpty() ? k.toString() : path + "." + k)));
            return CardNode.map("my.yaml", 1, 1, path, entries);
        }
        if (value instanceof List<?> list) {
            List<CardNode> items = new ArrayList<>();
            for (int k = 0; k < list.size(); k++) {
                CardNode item = node(list.get(k), path + "[" + (k + 1) + "]");
                items.add(item.isMap() ? CardNode.map("my.yaml", 10 + k, 1, item.path(), item.entries()) : item);
            }
            return CardNode.list("my.yaml", 1, 1, path, items);
        }
        return CardNode.scalar("my.yaml", 1, 1, path, value.toString());
    }

    private static Map<String, Object> particle(String anti, String mass, String spin, int charge, int pdg) {
        return Map.of("anti", anti, "mass", mass, "spin", spin, "charge", charge, "pdg", pdg);
    }

    private static Model card(Map<String, Object> particles, List<Map<String, Object>> vertices) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("nightjar", "model/1");
        card.put("name", "mine");
        card.put("parameters", Map.of("g", Map.of("default", "0.4", "to", "2")));
        card.put("particles", particles);
        card.put("vertices", vertices);
        return UserModels.read(node(card, ""));
    }

    private static Map<String, Object> vector(String boson, String field, String coupling) {
        return Map.of("vector", boson, "of", List.of(field, field), "coupling", coupling);
    }

    private static double[] squared(String process, Model model, MomentumBlock block) {
        return TestPoints.squared(Amplitudes.of(Process.parse(process, model), model.point()), block);
    }

    private static void assertSame(String process, double[] found, double[] expected) {
        for (int i = 0; i < found.length; i++) {
            // the same diagrams summed in another order: rounding
            assertThat(found[i] / expected[i]).as(process + " at point " + i).isBetween(1 - 1e-11, 1 + 1e-11);
        }
    }

    /** A heavy lepton with the mass of the muon is a muon, photons of both lines and their interference included. */
    @Test
    void newChargedLeptonRadiates() {
        Model mine =
                card(Map.of("L-", particle("L+", "m(mu-)", "1/2", -1, 9900013)), List.of(vector("gamma", "L-", "e")));
        Model qed = Models.standard().get("qed");
        double[] masses = Process.parse("e- e+ -> mu- mu+ gamma", qed).masses(qed.point());
        MomentumBlock one = TestPoints.of(masses, 2, POINTS);
        assertSame(
                "L- L+ gamma", squared("e- e+ -> L- L+ gamma", mine, one), squared("e- e+ -> mu- mu+ gamma", qed, one));
    }

    /** A current of scalars brings what gauge invariance asks for, for each pair of its vectors. */
    @Test
    void currentsOfScalarsBringTheirSeagulls() {
        Model mine = card(
                Map.of(
                        "S+",
                        particle("S-", "1", "0", 1, 9900037),
                        "V",
                        Map.of("mass", "0.2", "spin", "1", "pdg", 9900022)),
                List.of(vector("gamma", "S+", "-e"), vector("V", "S+", "g"), vector("V", "e-", "g")));
        FreeModel free = charged(0.4);
        for (String process : List.of(
                "gamma gamma -> S+ S-",
                "gamma V -> S+ S-",
                "V V -> S+ S-",
                "e- e+ -> S+ S- gamma",
                "e- e+ -> S+ S- V")) {
            MomentumBlock b = TestPoints.of(Process.parse(process, mine).masses(mine.point()), 2, POINTS);
            assertSame(process, squared(process, mine, b), free.squared(process, b));
        }
    }

    /**
     * L = g V (h dA - A dh), massless electrons: |M|^2 averaged is g_e^2 g^2 (2 (p1.q)(p2.q) - (p1.p2) q^2) / |s - M^2 + i M Gamma|^2
     * with q = p_h - p_A, the trace; V -> h A has g^2 p^3 / (6 pi M^2). Both to rounding.
     */
    @Test
    void currentsOfTwoDifferentScalars() {
        Map<String, Object> current = Map.of("vector", "V", "of", List.of("h", "A"), "coupling", "g");
        Map<String, Object> particles = Map.of(
                "V", Map.of("mass", "3", "spin", "1", "pdg", 9900022),
                "h", Map.of("mass", "1", "spin", "0", "pdg", 9900025),
                "A", Map.of("mass", "0.5", "spin", "0", "pdg", 9900036));
        Model mine = card(particles, List.of(current, vector("V", "e-", "g/2")));
        ModelPoint point = mine.point("g=0.4, m(e-)=0 GeV");
        Amplitude amplitude = Amplitudes.of(Process.parse("e- e+ -> h A", mine), point);
        MomentumBlock b = TestPoints.of(amplitude.masses(), 2, POINTS);
        double[] found = TestPoints.squared(amplitude, b);
        for (int i = 0; i < POINTS; i++) {
            double s = 2 * dot(b, i, 0, 1);
            double first = dot(b, i, 0, 2) - dot(b, i, 0, 3);
            double second = dot(b, i, 1, 2) - dot(b, i, 1, 3);
            double q2 = 1 + 0.25 - 2 * dot(b, i, 2, 3);
            double width = point.width("V");
            double line = (s - 9) * (s - 9) + 9 * width * width;
            double expected = 0.04 * 0.16 * (2 * first * second - s / 2 * q2) / line;
            assertThat(found[i] / expected).isBetween(1 - 1e-11, 1 + 1e-11);
        }
        double p2 = (9 - 2.25) * (9 - 0.25) / 36;
        double expected = 0.16 * p2 * Math.sqrt(p2) / (6 * Math.PI * 9);
        assertThat(point.decays("V").branchingFraction("V -> h A") * point.width("V") / expected)
                .isBetween(1 - 1e-12, 1 + 1e-12);
        assertThatThrownBy(() -> card(
                        particles, List.of(current, Map.of("vector", "V", "of", List.of("A", "h"), "coupling", "g"))))
                .hasMessageContaining("is already given in line 10.");
    }

    private static double dot(MomentumBlock b, int i, int k, int l) {
        return b.e(k)[i] * b.e(l)[i] - b.px(k)[i] * b.px(l)[i] - b.py(k)[i] * b.py(l)[i] - b.pz(k)[i] * b.pz(l)[i];
    }

    /** The Lagrangian |(d + i (g V - e A)) S|^2 term by term. */
    private static FreeModel charged(double g) {
        double e = Math.sqrt(4 * Math.PI / Constants.INVERSE_ALPHA);
        List<Vertex> terms = new ArrayList<>(Vertex.scalarQed(Order.QED, "gamma", "S+", "S-", -e, FormFactor.POINT));
        terms.addAll(Vertex.scalarQed(Order.NEW, "V", "S+", "S-", g, FormFactor.POINT));
        terms.add(new Vertex.Contact(Order.NEW, List.of("gamma", "V", "S+", "S-"), -2 * e * g));
        terms.add(new Current(Order.QED, "gamma", "e-", "e-", e, 0));
        terms.add(new Current(Order.NEW, "V", "e-", "e-", g, 0));
        return new FreeModel(
                List.of(
                        ParticleTable.standard().find("e-").orElseThrow(),
                        new ParticleType("S+", "S-", 9900037, 1, 3, 0),
                        new ParticleType("V", "V", 9900022, 0.2, 0, 2)),
                terms);
    }

    /** Feynman rules i g of three and four scalars, in a decay and in scattering without any exchange. */
    @Test
    void productsOfScalars() {
        Model mine = card(
                Map.of(
                        "h", Map.of("mass", "10", "spin", "0", "pdg", 9900025),
                        "h2", Map.of("mass", "2", "spin", "0", "pdg", 9900026),
                        "h3", Map.of("mass", "1", "spin", "0", "pdg", 9900027)),
                List.of(
                        Map.of("scalars", List.of("h", "h2", "h2"), "coupling", "g"),
                        Map.of("scalars", List.of("h3", "h3", "h3", "h3"), "coupling", "g")));
        // Gamma = |M|^2 p / (8 pi m^2) / 2! with M = g
        double expected = 0.16 / 2 * Math.sqrt(21) / (8 * Math.PI * 100);
        assertThat(mine.point().decays("h").partialWidth("h2 h2") / expected).isBetween(1 - 1e-12, 1 + 1e-12);
        MomentumBlock b = TestPoints.of(new double[] {1, 1, 1, 1}, 2, POINTS);
        for (double squared : squared("h3 h3 -> h3 h3", mine, b)) {
            assertThat(squared).isBetween(0.08 * (1 - 1e-12), 0.08 * (1 + 1e-12));
        }
    }

    @Test
    void verticesGivenTwiceAreRefused() {
        Map<String, Object> particles = Map.of(
                "V", Map.of("mass", "0.2", "spin", "1", "pdg", 9900022),
                "S", Map.of("mass", "2", "spin", "0", "pdg", 9900026, "anti", "S~"));
        Map<String, Object> there = Map.of("vector", "V", "of", List.of("e-", "mu-"), "coupling", "g");
        Map<String, Object> back = Map.of("vector", "V", "of", List.of("mu-", "e-"), "coupling", "g");
        assertThatThrownBy(
                        () -> card(particles, List.of(there, vector("V", "e-", "g"), vector("V", "e+", "2*g"), back)))
                .hasMessageContaining("my.yaml:12:1")
                .hasMessageContaining("the vertex of V e+ e+ is already given in line 11.")
                .hasMessageContaining("my.yaml:13:1")
                .hasMessageContaining("the vertex of V mu- e- is already given in line 10.");
        assertThatThrownBy(() -> card(particles, List.of(vector("gamma", "mu-", "g"))))
                .hasMessageContaining("the vertex of gamma mu- mu- is QED, which every model has.");
        // of a complex boson the two directions are different terms
        Map<String, Object> one = Map.of("scalar", "S", "of", List.of("tau-", "mu-"), "coupling", "g");
        Map<String, Object> other = Map.of("scalar", "S", "of", List.of("mu-", "tau-"), "coupling", "g");
        assertThat(card(particles, List.of(one, other)).point().vertices()).hasSize(5);
        assertThatThrownBy(() -> card(
                        particles,
                        List.of(
                                vector("V", "S", "g"),
                                Map.of("vector", "V", "of", List.of("S", "S~"), "coupling", "g"))))
                .hasMessageContaining("a current of scalars is that of one scalar that has an antiparticle");
    }

    private static Map<String, String> folder() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : UserModels.ufoFiles()) {
            try (InputStream in = ChargedParticleTest.class.getResourceAsStream("/ufo/" + file)) {
                texts.put(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        texts.merge("particles.py", """
                Sp = Particle(pdg_code = 9900037, name = 'S+', antiname = 'S-', spin = 1, color = 1, mass = Param.MX, charge = 1)
                Sm = Sp.anti()
                """, String::concat);
        texts.merge("lorentz.py", """
                VSS1 = Lorentz(name = 'VSS1', spins = [ 3, 1, 1 ], structure = 'P(1,2) - P(1,3)')
                SSSS1 = Lorentz(name = 'SSSS1', spins = [ 1, 1, 1, 1 ], structure = '1')
                """, String::concat);
        // the photon as FeynRules writes it: -i e for the electron and for P2 - P3 of (S-, S+)
        texts.merge("couplings.py", """
                GC_20 = Coupling(name = 'GC_20', value = '-(ee*complex(0,1))')
                GC_21 = Coupling(name = 'GC_21', value = '2*ee**2*complex(0,1)')
                GC_22 = Coupling(name = 'GC_22', value = 'gD*complex(0,1)')
                """, String::concat);
        texts.computeIfPresent("vertices.py", (f, text) -> text.substring(0, text.indexOf("V_9 =")) + """
                V_9 = Vertex(name = 'V_9', particles = [P.e__plus__, P.e__minus__, P.a], lorentz = [L.FFV1], couplings = {(0,0):C.GC_20})
                V_20 = Vertex(name = 'V_20', particles = [P.a, P.Sm, P.Sp], lorentz = [L.VSS1], couplings = {(0,0):C.GC_20})
                V_21 = Vertex(name = 'V_21', particles = [P.a, P.a, P.Sm, P.Sp], lorentz = [L.VVSS1], couplings = {(0,0):C.GC_21})
                V_22 = Vertex(name = 'V_22', particles = [P.D__tilde__, P.mu__minus__, P.Sp], lorentz = [L.FFS1], couplings = {(0,0):C.GC_22})
                V_23 = Vertex(name = 'V_23', particles = [P.mu__plus__, P.D, P.Sm], lorentz = [L.FFS1], couplings = {(0,0):C.GC_22})
                V_24 = Vertex(name = 'V_24', particles = [P.Sm, P.Sp, P.Sm, P.Sp], lorentz = [L.SSSS1], couplings = {(0,0):C.GC_22})
                """);
        return texts;
    }

    /** A folder's sign of e is not ours: a charged scalar radiates as ours does, with the right sign beside the electrons. */
    @Test
    void photonsOfFoldersHaveOurSign() {
        Model mine = UserModels.readUfo("tiny", folder());
        ModelPoint point = mine.point("MX=1 GeV, MD=3 GeV");
        assertThat(point.notes()).noneMatch(n -> n.contains("V_2"));
        FreeModel free = charged(0);
        for (String process : List.of("e- e+ -> S+ S- gamma", "gamma gamma -> S+ S-")) {
            MomentumBlock b = TestPoints.of(Process.parse(process, mine).masses(point), 2, POINTS);
            double[] found = TestPoints.squared(Amplitudes.of(Process.parse(process, mine), point), b);
            assertSame(process, found, free.squared(process, b));
        }
    }

    /** Legs of a folder leave the vertex: (D~ mu- S+) is S- -> D~ mu-, y^2 m beta^3 / (8 pi) with both masses. */
    @Test
    void chargedScalarsOfFoldersDecayByTheirCharge() {
        DecayTable decays = UserModels.readUfo("tiny", folder())
                .point("MX=2 GeV, MD=1 GeV, gD=0.3")
                .decays("S-");
        assertThat(decays.channels()).hasSize(1);
        assertThat(decays.channels().get(0).products().stream().map(ParticleType::name))
                .containsExactlyInAnyOrder("mu-", "D~");
        // scalar coupling y of masses m1, m2: Gamma = y^2 (m^2 - (m1 + m2)^2) p / (4 pi m^2)
        double mu = 0.1056583755;
        double e = (4 + mu * mu - 1) / 4;
        double expected = 0.09 * (4 - (1 + mu) * (1 + mu)) * Math.sqrt(e * e - mu * mu) / (16 * Math.PI);
        assertThat(decays.totalWidth() / expected).isBetween(1 - 1e-12, 1 + 1e-12);
    }
}
