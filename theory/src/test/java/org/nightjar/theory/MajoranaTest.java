/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.Vertex.Current;
import org.nightjar.theory.Vertex.Order;
import org.nightjar.theory.Vertex.Yukawa;

/**
 * A Dirac fermion psi is the pair of Majorana fermions chi1, chi2 of equal mass, psi = (chi1 + i chi2) / sqrt 2, and g V
 * psi-bar gamma psi = i g V chi1-bar gamma chi2: at any momenta the sum of |M|^2 over all ways to call the final fermions
 * psi, psi~ equals that over chi1, chi2. This tests all relative signs against the rules for Dirac fermions.
 */
class MajoranaTest {
    private static final int POINTS = 10;
    private static final double MASS = 0.8;

    private static FreeModel model() {
        return new FreeModel(
                List.of(
                        new ParticleType("A'", "A'", 55, 0.6, 0, 2),
                        new ParticleType("phi", "phi", 54, 0.7, 0, 0),
                        new ParticleType("psi", "psi~", 52, MASS, 0, 1),
                        new ParticleType("chi1", "chi1", 57, MASS, 0, 1),
                        new ParticleType("chi2", "chi2", 58, MASS, 0, 1)),
                List.of(
                        new Current(Order.NEW, "A'", "e-", "e-", 0.1, 0),
                        new Current(Order.NEW, "A'", "psi", "psi", 0.7, 0),
                        new Current(Order.NEW, "A'", "chi1", "chi2", 0.7, 0),
                        new Yukawa(Order.NEW, "phi", "psi", "psi", 0.4, 0.2),
                        // phi psi-bar psi = phi (chi1-bar chi1 + chi2-bar chi2) / 2
                        new Yukawa(Order.NEW, "phi", "chi1", "chi1", 0.2, 0.1),
                        new Yukawa(Order.NEW, "phi", "chi2", "chi2", 0.2, 0.1)));
    }

    /** Sum of |M|^2 without factors for identical particles over all ways to name the last {@code number} particles. */
    private static double[] sum(String start, String first, String second, int number, MomentumBlock block) {
        double[] total = new double[block.size()];
        for (int code = 0; code < 1 << number; code++) {
            StringBuilder text = new StringBuilder(start);
            for (int k = 0; k < number; k++) {
                text.append(' ').append((code >> k & 1) == 0 ? first : second);
            }
            int ones = Integer.bitCount(code);
            double identical = factorial(ones) * factorial(number - ones);
            double[] one;
            try {
                one = model().squared(text.toString(), block);
            } catch (PhysicsException noDiagram) {
                continue;
            }
            for (int i = 0; i < total.length; i++) {
                total[i] += identical * one[i];
            }
        }
        return total;
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    @Test
    void aMajoranaPairIsADiracFermion() {
        for (String start : List.of("e- e+ ->", "e- e+ -> A'", "e- e+ -> phi", "e- e+ -> phi A'")) {
            double[] masses = new double[start.split(" ").length - 1 + 2];
            masses[0] = 0.51099895e-3;
            masses[1] = masses[0];
            for (int k = 2; k < masses.length; k++) {
                masses[k] = k >= masses.length - 2 ? MASS : k == 2 && start.contains("phi") ? 0.7 : 0.6;
            }
            MomentumBlock b = TestPoints.of(masses, 2, POINTS);
            double[] dirac = sum(start, "psi", "psi~", 2, b);
            double[] majorana = sum(start, "chi1", "chi2", 2, b);
            for (int i = 0; i < POINTS; i++) {
                assertThat(majorana[i] / dirac[i]).as(start).isBetween(1 - 1e-10, 1 + 1e-10); // rounding
            }
        }
    }

    @Test
    void fourMajoranaFermionsAreFourDiracFermions() {
        MomentumBlock b = TestPoints.of(new double[] {0.51099895e-3, 0.51099895e-3, MASS, MASS, MASS, MASS}, 2, POINTS);
        double[] dirac = sum("e- e+ ->", "psi", "psi~", 4, b);
        double[] majorana = sum("e- e+ ->", "chi1", "chi2", 4, b);
        for (int i = 0; i < POINTS; i++) {
            assertThat(majorana[i] / dirac[i]).isBetween(1 - 1e-10, 1 + 1e-10); // rounding
        }
    }
}
