/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.random.Streams;
import org.nightjar.generation.cuts.CutLanguage;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.Orders;
import org.nightjar.theory.Process;

/**
 * A chain, gamma A' with A' to mu+ mu- of its spins, against the final state gamma mu+ mu- written out, which has the width of
 * the A' in its propagator, A' radiated by the muons and the interference with QED. eps is large, so that the A' stands out of
 * QED. The two share matrix elements but neither phase space, nor propagator, nor the spin density.
 */
class ChainAndFullTest {
    private static final Beams B = Beams.headOn(10.58);
    private static final Model MODEL = Models.standard().get("dark-photon");
    private static final ModelPoint POINT = MODEL.point("mA=3 GeV, eps=0.3");
    private static final String PHOTON = "E(gamma) > 1 GeV and abs(cosTheta(gamma)) < 0.9";

    /** Half of the window of the dimuon mass, in widths. */
    private static final double WIDTHS = 20;

    private static Estimate full(Orders orders, String muon) {
        Process process = Process.parse("e+ e- -> gamma mu+ mu-", MODEL);
        double half = WIDTHS * POINT.width("A'");
        List<ParticleType> outgoing = process.outgoing().stream()
                .map(t -> t.withMass(POINT.mass(t.name())))
                .toList();
        GeneratorSettings s = GeneratorSettings.of(
                        Amplitudes.of(process, POINT, orders), process.initial(), outgoing, B)
                .withTopologies(Amplitudes.topologies(process, POINT));
        String cuts = PHOTON + " and M(mu+,mu-) > %s GeV and M(mu+,mu-) < %s GeV".formatted(3 - half, 3 + half) + muon;
        return GeneratorFactory.crossSection(
                s.withCuts(new ArrayList<>(CutLanguage.parse(cuts, outgoing)))
                        .withWeights(true)
                        .withPrecision(0.002),
                CrossSectionTest.streams(1));
    }

    private static GeneratorSettings chain() {
        GeneratorSettings s = GeneratorSettings.of(Process.parse("e+ e- -> gamma A', A' -> mu+ mu-", MODEL), POINT, B);
        return s.withCuts(new ArrayList<>(CutLanguage.parse(PHOTON, s.outgoing())));
    }

    /** Part of the chain's events with a mu- inside the range of cos theta (CM), and its error. */
    private static double[] partOfChain(double low, double high) {
        Streams streams = CrossSectionTest.streams(2);
        Generator g = GeneratorFactory.prepare(chain(), streams);
        EventBatch batch = new EventBatch();
        int n = 100_000;
        batch.start(0, n);
        g.generate(batch, streams, g.workspace());
        Particles p = batch.particles();
        double inside = 0;
        double all = 0;
        for (int event = 0; event < n; event++) {
            for (int k = p.first(event); k < p.end(event); k++) {
                if (p.pdg[k] == 13) {
                    double c = p.pz[k] / Math.sqrt(p.px[k] * p.px[k] + p.py[k] * p.py[k] + p.pz[k] * p.pz[k]);
                    inside += c > low && c < high ? 1 : 0;
                    all++;
                }
            }
        }
        double part = inside / all;
        return new double[] {part, Math.sqrt(part * (1 - part) / all)};
    }

    private static double withoutQed(String muon) {
        return full(Orders.ALL, muon).value() - full(Orders.QED, muon).value();
    }

    /**
     * The window of 20 widths to each side holds (2/pi) atan(40) of the Breit-Wigner. Sampling has 0.15 %, the rest (radiation off
     * the muons, the change of phase space over the window) is of the order of width/mass, 0.1 %: 3 errors and that. Of the parts
     * by the muon's angle, the events have 0.0016 and the integrals 0.0012: 3 errors.
     */
    @Test
    void writtenOutWithoutQedIsTheChain() {
        double written = withoutQed("");
        Estimate narrow = GeneratorFactory.crossSection(chain(), CrossSectionTest.streams(1));
        double fraction = POINT.findDecays("A'").orElseThrow().branchingFraction("mu+ mu-");
        double window = 2 / Math.PI * Math.atan(2 * WIDTHS);
        assertThat(written / (narrow.value() * fraction * window)).isCloseTo(1, within(3 * 0.0015 + 0.001));
        double middle = withoutQed(" and abs(cosTheta(mu-)) < 0.5") / written;
        double[] ofChain = partOfChain(-0.5, 0.5);
        assertThat(middle).isCloseTo(ofChain[0], within(3 * Math.hypot(ofChain[1], 0.0012)));
        double forward = withoutQed(" and cosTheta(mu-) > 0.5") / written;
        ofChain = partOfChain(0.5, 2);
        assertThat(forward).isCloseTo(ofChain[0], within(3 * Math.hypot(ofChain[1], 0.0012)));
    }
}
