/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.identification;

import java.io.Serializable;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;

/**
 * Scores in [0, 1] for five hypotheses (electron, muon, pion, kaon, proton) such that a cut at 0.5 has the tabulated
 * probability e. The score is u^g with u uniform and g = ln 0.5/ln(1 - e): one family for all cuts, in which a tighter cut
 * keeps a part of what a looser one keeps. Hypotheses are drawn independently.
 */
public final class ScoreTable implements Serializable {
    private static final long serialVersionUID = 1;
    /** Number of species. */
    public static final int SPECIES = 5;

    private static final double LOG_HALF = Math.log(0.5);

    /**
     * One entry.
     *
     * @param species the true species, 0 to 4
     * @param hypothesis the score, 0 to 4
     * @param low lowest momentum, GeV
     * @param high highest momentum, GeV
     * @param thetaLow lowest polar angle, rad
     * @param thetaHigh highest polar angle, rad
     * @param probability of a score above 0.5
     */
    public record Entry(
            int species, int hypothesis, double low, double high, double thetaLow, double thetaHigh, double probability)
            implements Serializable {}

    private final Entry[][] entries = new Entry[SPECIES * SPECIES][];

    /** Entries; where several hold for a track the first counts, where none does the score is 0. */
    public ScoreTable(java.util.List<Entry> all) {
        for (int k = 0; k < entries.length; k++) {
            int which = k;
            entries[k] = all.stream()
                    .filter(e -> SPECIES * e.species + e.hypothesis == which)
                    .toArray(Entry[]::new);
        }
    }

    /** Probability of a score above 0.5. */
    public double probability(int species, int hypothesis, double momentum, double theta) {
        for (Entry e : entries[SPECIES * species + hypothesis]) {
            if (momentum >= e.low && momentum < e.high && theta >= e.thetaLow && theta < e.thetaHigh) {
                return e.probability;
            }
        }
        return 0;
    }

    /** Draws a score. */
    public double score(int species, int hypothesis, double momentum, double theta, RandomStream random) {
        double e = probability(species, hypothesis, momentum, theta);
        double u = random.uniform();
        if (e <= 0) {
            return 0;
        }
        return e >= 1 ? 1 : Quick.exp(Quick.log(u) * LOG_HALF / Quick.log(1 - e));
    }
}
