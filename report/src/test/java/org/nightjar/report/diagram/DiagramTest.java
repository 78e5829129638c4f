/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;
import org.nightjar.theory.Topology;

class DiagramTest {
    /** A tree of n legs and v vertices has n + v - 1 lines, and no two lines without a common end may cross. */
    @ParameterizedTest
    @CsvSource({
        "qed, e+ e- -> e+ e- gamma gamma, 40",
        "qed, e+ e- -> e+ e- mu+ mu-, 12",
        "qed, e- e+ -> gamma gamma gamma gamma, 24",
        "lmu-ltau, e+ e- -> mu+ mu- Z', 2",
        "alp-photon, e+ e- -> gamma a, 1",
        "lmu-ltau, Z' -> mu+ mu-, 1"
    })
    void treesAreDrawnWithoutCrossings(String model, String text, int number) {
        Model m = Models.standard().get(model);
        ModelPoint point = m.point();
        Process process = Process.parse(text, m);
        List<Topology> diagrams = Amplitudes.topologies(process, point);
        assertThat(diagrams).hasSize(number);
        for (Topology t : diagrams) {
            int legs = process.legs().size();
            DiagramLayout layout = new DiagramLayout(t, legs, process.initial().size());
            assertThat(layout.edges()).hasSize(legs + t.nodes().size() - 1);
            assertThat(crossings(layout)).isZero();
        }
        assertThat(DiagramFigure.of(process, point).description()).startsWith(text + ": " + number);
    }

    private static int crossings(DiagramLayout l) {
        int n = 0;
        List<DiagramLayout.Edge> edges = l.edges();
        for (int i = 0; i < edges.size(); i++) {
            for (int j = i + 1; j < edges.size(); j++) {
                n += crossing(l, edges.get(i), edges.get(j)) ? 1 : 0;
            }
        }
        return n;
    }

    private static boolean crossing(DiagramLayout l, DiagramLayout.Edge a, DiagramLayout.Edge b) {
        boolean joined = a.from() == b.from() || a.from() == b.to() || a.to() == b.from() || a.to() == b.to();
        return !joined
                && Line2D.linesIntersect(
                        l.x(a.from()),
                        l.y(a.from()),
                        l.x(a.to()),
                        l.y(a.to()),
                        l.x(b.from()),
                        l.y(b.from()),
                        l.x(b.to()),
                        l.y(b.to()));
    }

    @Test
    void namesAreTypeset() {
        assertThat(ParticleTex.of("mu+")).isEqualTo("$\\mu^{+}$");
        assertThat(ParticleTex.of("gamma")).isEqualTo("$\\gamma$");
        assertThat(ParticleTex.of("A'")).isEqualTo("$A'$");
        assertThat(ParticleTex.of("chi1")).isEqualTo("$\\chi_{1}$");
        assertThat(ParticleTex.of("nu_mu~")).isEqualTo("$\\bar{\\nu}_{\\mu}$");
    }
}
