/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.width;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.Process;

class WeakCurrentsTest {
    private static final int STEPS = 2000;

    /** Width of a decay into three by its amplitude: M of the last two by midpoints, the cosine by Simpson, exact for V and A. */
    private static double width(Amplitude a) {
        double[] m = a.masses();
        double low = m[2] + m[3];
        double high = m[0] - m[1];
        MomentumBlock p = new MomentumBlock(4, 3);
        p.resize(3);
        double[] squared = new double[3];
        Amplitude.Workspace workspace = a.workspace(3);
        double sum = 0;
        for (int k = 0; k < STEPS; k++) {
            double pair = low + (high - low) * (k + 0.5) / STEPS;
            double outer = momentum(m[0], m[1], pair);
            double inner = momentum(pair, m[2], m[3]);
            for (int i = 0; i < 3; i++) {
                double c = i - 1;
                double s = Math.sqrt(1 - c * c);
                double e = Math.sqrt(inner * inner + m[2] * m[2]);
                double gamma = Math.sqrt(outer * outer + pair * pair) / pair;
                double flight = outer / pair;
                p.set(0, i, m[0], 0, 0, 0);
                p.set(1, i, Math.sqrt(outer * outer + m[1] * m[1]), 0, 0, -outer);
                p.set(2, i, gamma * e + flight * inner * c, inner * s, 0, gamma * inner * c + flight * e);
                p.set(
                        3,
                        i,
                        gamma * (pair - e) - flight * inner * c,
                        -inner * s,
                        0,
                        flight * (pair - e) - gamma * inner * c);
            }
            a.squared(p, workspace, squared);
            double mean = (squared[0] + 4 * squared[1] + squared[2]) / 6;
            double volume = outer / (4 * Math.PI * m[0]) * inner / (4 * Math.PI * pair) * 2 * pair / (2 * Math.PI);
            sum += mean * volume * (high - low) / STEPS;
        }
        return sum / (2 * m[0]);
    }

    private static double momentum(double m, double a, double b) {
        return Math.sqrt(Electroweak.lambda(m * m, a * a, b * b)) / (2 * m);
    }

    /** Closed forms of the four-fermion interaction; 1e-3: q^2/m_W^2 and the steps, and m_e^2/m^2 where the form has none. */
    @Test
    void widthsAreThoseOfTheFourFermionInteraction() {
        Model hnl = Models.standard().get("hnl");
        for (String values : new String[] {"mN=0.4 GeV", "mN=1.2 GeV", "mN=1.2 GeV, majorana=true"}) {
            ModelPoint point = hnl.point(values + ", Utau2=0.01").forDecays();
            double m = point.mass("N");
            for (String lepton : new String[] {"e", "mu"}) {
                Process process = Process.parse("N -> nu_tau %s+ %s-".formatted(lepton, lepton), hnl);
                double expected = NeutralLeptonWidths.toLeptons(m, 0.01, point.mass(lepton + "-"));
                assertThat(width(Amplitudes.of(process, point)) / expected).isCloseTo(1, within(1e-3));
            }
            Process tau = Process.parse("tau- -> N e- nu_e~", hnl);
            double expected = NeutralLeptonWidths.tauToLepton(point.mass("tau-"), m, 0.01);
            assertThat(width(Amplitudes.of(tau, point)) / expected).isCloseTo(1, within(1e-3));
        }
    }

    /** Weak bosons take no part in collisions: the process has no more diagrams than in QED. */
    @Test
    void collisionsDoNotSeeThem() {
        Model hnl = Models.standard().get("hnl");
        Process process = Process.parse("e+ e- -> mu+ mu-", hnl);
        assertThat(Amplitudes.diagrams(process, hnl.point())).isEqualTo(1);
    }
}
