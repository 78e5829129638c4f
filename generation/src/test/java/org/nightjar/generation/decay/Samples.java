/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/** Means over many decays. */
final class Samples {
    private Samples() {}

    /** A mean and its statistical error. */
    record Mean(double value, double error) {}

    /** One decay. */
    record Drawn(double mass, double[] p, double[] h) {
        double mass2(int... daughters) {
            double[] sum = new double[4];
            for (int k : daughters) {
                for (int mu = 0; mu < 4; mu++) {
                    sum[mu] += p[4 * k + mu];
                }
            }
            return sum[0] * sum[0] - sum[1] * sum[1] - sum[2] * sum[2] - sum[3] * sum[3];
        }

        /** Energy over its largest value for massless particles. */
        double x(int k) {
            return 2 * p[4 * k] / mass;
        }

        /** Cosine of the polar angle. */
        double cos(int k) {
            return p[4 * k + 3]
                    / Math.sqrt(
                            p[4 * k + 1] * p[4 * k + 1] + p[4 * k + 2] * p[4 * k + 2] + p[4 * k + 3] * p[4 * k + 3]);
        }
    }

    static ParticleType type(String name) {
        return ParticleTable.standard().find(name).orElseThrow();
    }

    static RandomStream random(String name, long seed) {
        return new Streams(seed, new SampleId(name)).of(Stage.DECAY).at(0, 0);
    }

    static Drawn[] draw(DecayShape shape, double mass, double[] masses, int n, long seed) {
        RandomStream random = random("decays", seed);
        DecayShape.Sampler sampler = shape.sampler();
        Drawn[] all = new Drawn[n];
        for (int k = 0; k < n; k++) {
            double[] p = new double[4 * masses.length];
            double[] h = new double[3];
            sampler.draw(mass, masses, random, p, h);
            all[k] = new Drawn(mass, p, h);
        }
        return all;
    }

    /** Decays of the one mode of a table entry. */
    static Drawn[] draw(ParticleDecay d, int n, long seed) {
        DecayMode mode = d.modes().get(0);
        double[] masses =
                mode.daughters().stream().mapToDouble(ParticleType::mass).toArray();
        return draw(mode.shape(), d.parent().mass(), masses, n, seed);
    }

    static ParticleDecay tau(String daughters) {
        return StandardDecays.only(15, daughters).orElseThrow();
    }

    static Mean mean(Drawn[] all, ToDoubleFunction<Drawn> f) {
        double[] x = Arrays.stream(all).mapToDouble(f).toArray();
        double sum = 0;
        double sum2 = 0;
        for (double v : x) {
            sum += v;
            sum2 += v * v;
        }
        double m = sum / x.length;
        return new Mean(m, Math.sqrt(Math.max(0, sum2 / x.length - m * m) / x.length));
    }
}
