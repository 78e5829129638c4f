/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/**
 * z of the vertex of B0 -> phi K_S from phi -> KK, bound as in arXiv:2307.02802: the B points back to the collision region, so that
 * the vertex lies on a line through it along the momentum of the B (here the true one; K_S and phi measure it to half a degree).
 */
@Tag("physics")
class BeautyVertexTest {
    private static final double MASS = 5.27966;
    private static final double C_TAU = 0.0455;

    private final EventBatch batch = new EventBatch();
    private final double[][] direction = new double[4000][];

    /**
     * Published: "approximately 35 um". Ours has a core (half of the central 68 %) of 25 um and long tails, since the error grows
     * with the momentum of the phi; the standard deviation inside 200 um is 32 um. The paper does not say which it means; the
     * standard deviation is held against it, within 15 %. Independent of the paper: the pull is one, with tails or without.
     */
    @ParameterizedTest
    @ValueSource(strings = {"geometric", "parametric"})
    void vertices(String response) {
        DetectorModel model = Chains.model(response);
        Streams s = TestEvents.streams("beauty", 1);
        make(model.beams().cm(), s.of(Stage.PHASE_SPACE));
        model.respond(batch, s);
        double[] off = new double[batch.size()];
        double[] pulls = new double[batch.size()];
        int n = 0;
        for (int k = 0; k < batch.size(); k++) {
            if (batch.tracks().count(k) == 2) {
                double[] z = bound(new VertexFit(batch.tracks(), Chains.rows(batch.tracks(), k), new double[3]), k);
                off[n] = 1e4 * (z[0] - batch.particles().vz[batch.particles().first(k)]);
                pulls[n] = off[n] / (1e4 * z[1]);
                n++;
            }
        }
        assertThat(n).isGreaterThan(2000);
        double[] inside =
                Arrays.stream(off, 0, n).filter(x -> Math.abs(x) < 200).toArray();
        double square = Arrays.stream(inside).map(x -> x * x).average().orElseThrow();
        assertThat(Math.sqrt(square) / 35).isCloseTo(1, within(0.15));
        assertThat(inside.length).isGreaterThan((int) (0.99 * n));
        // 2 % statistical
        assertThat(TwoTracks.halfWidth(Arrays.copyOf(pulls, n))).isCloseTo(1, within(0.06));
    }

    private void make(Frame cm, RandomStream r) {
        batch.start(0, direction.length);
        for (int k = 0; k < direction.length; k++) {
            r.at(k, 0);
            double[] meson = Chains.moving(MASS, 0.33, -1, 1, r);
            cm.toLab(meson);
            double p = Chains.momentum(meson);
            direction[k] = new double[] {meson[1] / p, meson[2] / p, meson[3] / p};
            double[] at = Chains.decay(Chains.collision(r), meson, C_TAU, r);
            double[][] d = Chains.two(Chains.two(meson, 1.019461, 0.497611, r)[0], Chains.KAON, Chains.KAON, r);
            Chains.add(batch.particles(), 321, Chains.KAON, d[0], at);
            Chains.add(batch.particles(), -321, Chains.KAON, d[1], at);
            batch.particles().endEvent();
        }
    }

    /**
     * z and its error, cm, of a vertex and the collision region: the inverse covariance of the region loses what points along the
     * flight (the decay time is free), W - W n nT W / (nT W n), and is added to that of the vertex.
     */
    private double[] bound(VertexFit fit, int event) {
        double[] n = direction[event];
        double[][] sum = VertexFit.inverse(fit.covariance);
        double[] right = new double[3];
        double along = 0;
        for (int i = 0; i < 3; i++) {
            along += n[i] * n[i] / (Chains.REGION[i] * Chains.REGION[i]);
            for (int j = 0; j < 3; j++) {
                right[i] += sum[i][j] * fit.v[j];
            }
        }
        for (int i = 0; i < 3; i++) {
            double wi = 1 / (Chains.REGION[i] * Chains.REGION[i]);
            sum[i][i] += wi;
            for (int j = 0; j < 3; j++) {
                sum[i][j] -= wi * n[i] * n[j] / (Chains.REGION[j] * Chains.REGION[j]) / along;
            }
        }
        double[][] c = VertexFit.inverse(sum);
        return new double[] {c[2][0] * right[0] + c[2][1] * right[1] + c[2][2] * right[2], Math.sqrt(c[2][2])};
    }
}
