/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.formats.json.Json;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.bayes.MarkovChains;
import org.nightjar.statistics.counting.CountingExperiment;
import org.nightjar.statistics.counting.Uncertain;
import org.nightjar.statistics.histfactory.Interpolation;

/** A count written for other programs and read again is the same count. */
class CountWorkspaceTest {
    private static final Level LEVEL = Level.credibility(0.90);

    private static Analysis analysis(Workspace w) {
        return w.analysis(null, null, Interpolation.CODE4, Interpolation.CODE4P);
    }

    private static Workspace read(Map<String, Object> document, boolean hs3) {
        Workspace w = Workspace.of("w", Json.read("w", Json.write(document, true)));
        return hs3 ? Workspace.of("hs3", Json.read("hs3", Json.write(w.hs3(analysis(w), null), true))) : w;
    }

    @Test
    void bothFormatsGiveTheLimitBack() {
        double[][] cases = {
            {4, 2.8, 0.9, 276 * 0.05, 0.12}, {0, 1.2, 0, 3, 0.2}, {7, 0.4, 0.6, 12, 0}, {25, 31, 4, 100, 0.05}
        };
        for (double[] c : cases) {
            double limit = new CountingExperiment(
                            (int) c[0], Uncertain.gaussian(c[1], c[2]), Uncertain.gaussian(c[3], c[4] * c[3]))
                    .bayesian(LEVEL)
                    .upper();
            Map<String, Object> document = CountWorkspace.of((long) c[0], c[1], c[2], c[3], c[4], "limit");
            for (boolean hs3 : new boolean[] {false, true}) {
                Workspace w = read(document, hs3);
                // The same sums over the same nodes; only b and K pass through a text and through (hi - lo)/2.
                assertThat(w.count(analysis(w)).orElseThrow().bayesian(LEVEL).upper())
                        .isCloseTo(limit, within(1e-9 * limit));
            }
        }
    }

    /** The likelihood that other programs see has the same posterior: Markov chains on it, four standard errors. */
    @Test
    void theLikelihoodItselfIsTheSame() {
        Workspace w = read(CountWorkspace.of(4, 2.8, 0.9, 13.8, 0.12, "limit"), false);
        double limit = w.count(analysis(w)).orElseThrow().bayesian(LEVEL).upper();
        MarkovChains.Posterior p =
                new MarkovChains(analysis(w).model(), analysis(w).observed(), 1).upperLimit(LEVEL, 20_000);
        assertThat(p.status().usable()).isTrue();
        assertThat(p.upper()).isCloseTo(limit, within(4 * p.error()));
        assertThat(p.error()).isLessThan(0.02 * limit);
    }

    @Test
    void whatIsMoreThanACountIsNot() {
        Workspace two = Workspace.of("h05", Reference.tree("h05_mixed_3ch.json"));
        assertThat(two.count(analysis(two))).isEmpty();
        assertThatThrownBy(() -> CountWorkspace.of(3, -1, 0, 1, 0, "m")).hasMessageContaining("over -1.0");
    }
}
