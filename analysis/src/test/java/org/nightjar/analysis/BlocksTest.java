/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

/** The answer does not depend on how events are cut into blocks, on the thread's earlier work, or on travel. */
class BlocksTest {
    private static final int EVENTS = 500;

    /** Event k: a smeared star and soft photons, a pure function of k. */
    private static void event(ToyEvents e, long k) {
        java.util.function.IntToDoubleFunction u = j -> (HashMix.of(k, j) >>> 11) * 0x1p-53;
        for (int j = 0; j < 3; j++) {
            int c = e.cluster(
                    AlpSelectionTest.THIRD * (0.85 + 0.2 * u.applyAsDouble(j)),
                    90,
                    120 * j + 5 * u.applyAsDouble(3 + j));
            e.batch.clusters().time[c] = 60 * u.applyAsDouble(6 + j);
        }
        if (u.applyAsDouble(9) < 0.3) {
            e.cluster(2 * u.applyAsDouble(10), 40, 60);
        }
        if (u.applyAsDouble(11) < 0.2) {
            e.track(1, 1, 0, 0);
        }
        e.end(u.applyAsDouble(12), u.applyAsDouble(13) < 0.9 ? 2 : 0);
    }

    private static AnalysisOutput inBlocks(Analysis analysis, int size) {
        Workspace workspace = analysis.newWorkspace();
        AnalysisOutput all = null;
        for (int first = 0; first < EVENTS; first += size) {
            int n = Math.min(size, EVENTS - first);
            ToyEvents e = new ToyEvents(first, n);
            for (int k = 0; k < n; k++) {
                event(e, first + k);
            }
            AnalysisOutput one = analysis.run(e.batch, workspace);
            all = all == null ? one : all.merge(one);
        }
        return java.util.Objects.requireNonNull(all);
    }

    private static void assertSame(AnalysisOutput a, AnalysisOutput b) {
        for (int k = 0; k < a.cutFlow().steps().size(); k++) {
            assertThat(b.cutFlow().passed(k)).isEqualTo(a.cutFlow().passed(k));
            assertThat(b.cutFlow().candidates(k)).isEqualTo(a.cutFlow().candidates(k));
        }
        assertThat(b.selected().size()).isEqualTo(a.selected().size()).isGreaterThan(100);
        for (int i = 0; i < a.selected().size(); i++) {
            assertThat(b.selected().eventNumber(i)).isEqualTo(a.selected().eventNumber(i));
            assertThat(b.selected().weight(i)).isEqualTo(a.selected().weight(i));
        }
        for (String name : a.selected().names()) {
            assertThat(b.selected().values(name)).containsExactly(a.selected().values(name));
        }
    }

    @Test
    void blocksOfAnySizeMergeToTheSameCandidates() {
        Analysis analysis = AlpSelectionTest.analysis(1);
        AnalysisOutput whole = inBlocks(analysis, EVENTS);
        assertSame(whole, inBlocks(analysis, 64));
        assertSame(whole, inBlocks(analysis, 1));
        assertSame(whole, inBlocks(analysis, EVENTS));
        double sum = 0;
        for (int k = 0; k < EVENTS; k++) {
            sum += (HashMix.of(k, 12) >>> 11) * 0x1p-53;
        }
        assertThat(whole.cutFlow().sumOfWeights(0)).isEqualTo(sum);
    }

    @Test
    void anAnalysisTravelsAsItsCard() throws Exception {
        Analysis analysis = AlpSelectionTest.analysis(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(analysis);
        Analysis copy = (Analysis) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertThat(copy.variant()).isEqualTo(analysis.variant());
        assertSame(inBlocks(analysis, 100), inBlocks(copy, 100));
    }

    @Test
    void aWorkspaceServesItsAnalysisOnly() {
        Workspace other = AlpSelectionTest.analysis(1).newWorkspace();
        assertThatThrownBy(() -> AlpSelectionTest.analysis(2).run(new ToyEvents(0).batch, other))
                .hasMessage("the workspace belongs to another analysis");
    }

    @Test
    void anEmptyBlockGivesNothing() {
        Analysis analysis = AlpSelectionTest.analysis(1);
        AnalysisOutput out = analysis.run(new ToyEvents(0).batch, analysis.newWorkspace());
        assertThat(out.selected().size()).isZero();
        assertThat(out.cutFlow().passed(0)).isZero();
    }

    /** Splitmix64 of (event, draw). */
    private static final class HashMix {
        static long of(long event, int draw) {
            long z = (event * 31 + draw + 1) * 0x9E3779B97F4A7C15L;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return z ^ (z >>> 31);
        }
    }
}
