/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopologyTest {
    private static ModelPoint dark() {
        return new DarkTestModel()
                .point("mA=0.6 GeV, mh=1.5 GeV, mChi1=0.3 GeV, mChi2=0.4 GeV, eps=0.001, gD=0.5, width=0.01 GeV, "
                        + "alphaInv=137.036, m(e-)=0.00051099895 GeV");
    }

    /** Two roads to one number: the recursion counts the diagrams it sums, the list is grown tree by tree. */
    @ParameterizedTest
    @CsvSource({
        "e+ e- -> gamma gamma, 2",
        "e+ e- -> e+ e- gamma, 16",
        "e+ e- -> mu+ mu- mu+ mu-, 48",
        "e+ e- -> e+ e- mu+ mu- gamma, 336",
        "e+ e- -> gamma gamma gamma gamma, 24",
        "e+ e- -> A' h', 1",
        "e+ e- -> gamma chi1 chi2~, 2",
        "chi2 -> chi1 mu+ mu-, 1"
    })
    void everyDiagramIsListedOnce(String text, long expected) {
        // derived: MadGraph counts 2, 8, 12, 12 x 7 places for a photon, 24 in QED; an A' may replace every photon line
        ModelPoint point = dark();
        Process process = Process.parse(text, point.model());
        List<Topology> all = Amplitudes.topologies(process, point);
        assertThat((long) all.size()).isEqualTo(Amplitudes.diagrams(process, point));
        assertThat(Set.copyOf(all)).hasSize(all.size());
        assertThat(all).isEqualTo(Amplitudes.topologies(process, point));
        int legs = process.legs().size();
        for (Topology t : all) {
            // a tree of three-line vertices with n legs
            assertThat(t.lines()).hasSize(legs - 3);
            assertThat(t.nodes()).hasSize(legs - 2);
            for (Topology.Node node : t.nodes()) {
                assertThat(node.branches().stream().mapToInt(b -> b).sum()).isEqualTo((1 << legs) - 1);
            }
        }
        assertThat((long) all.size()).isEqualTo(expected);
    }

    /** Bhabha scattering: a photon of s and one of t, each also as A'. */
    @Test
    void linesAreWhatFlowsIntoTheirLegs() {
        ModelPoint point = dark();
        List<Topology> all = Amplitudes.topologies(Process.parse("e+ e- -> e+ e-", point.model()), point);
        Set<Topology.Line> lines = all.stream().flatMap(t -> t.lines().stream()).collect(Collectors.toSet());
        assertThat(lines)
                .containsExactlyInAnyOrder(
                        new Topology.Line(0b1100, "gamma", 0, 0),
                        new Topology.Line(0b1100, "A'", 0.6, 0.01),
                        new Topology.Line(0b1010, "gamma", 0, 0),
                        new Topology.Line(0b1010, "A'", 0.6, 0.01));
        assertThat(lines.stream().filter(l -> l.isExchange(2))).hasSize(2);
        Process radiative = Process.parse("e+ e- -> mu+ mu- gamma", point.model());
        assertThat(Amplitudes.topologies(radiative, point).stream()
                        .flatMap(t -> t.lines().stream())
                        .filter(l -> l.legs() == 0b10100)
                        .map(Topology.Line::particle))
                .containsOnly("mu+");
    }

    /** A chain keeps the diagrams with the named lines. */
    @Test
    void aChainHasItsLinesInEveryDiagram() {
        ModelPoint point = dark();
        Process chain = Process.parse("e+ e- -> A' h', h' -> A' A', A' -> mu+ mu-", point.model());
        List<Topology> all = Amplitudes.chainTopologies(chain, point);
        assertThat(all).hasSize(1);
        assertThat(all.get(0).lines().stream().map(l -> l.legs() + " " + l.particle()))
                .containsExactlyInAnyOrder(
                        0b11111100 + " A'", 0b1100 + " A'", 0b11110000 + " h'", 0b110000 + " A'", 0b11000000 + " A'");
        Process simple = Process.parse("e+ e- -> gamma A', A' -> mu+ mu-", point.model());
        assertThat(Amplitudes.chainTopologies(simple, point))
                .hasSize(2)
                .allMatch(t -> t.lines().stream()
                        .anyMatch(l -> l.legs() == 0b11000 && l.particle().equals("A'")));
    }
}
