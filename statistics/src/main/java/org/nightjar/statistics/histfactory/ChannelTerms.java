/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.ArrayList;
import java.util.List;

/** One channel, ready to be evaluated. */
final class ChannelTerms {
    final String name;
    final int bins;
    final int firstBin;
    final List<SampleTerms> samples;
    final int[] all;
    final int[] sets;

    ChannelTerms(Channel channel, int firstBin, ParameterTable table, Interpolation norm, Interpolation histo) {
        this.name = channel.name();
        this.bins = channel.bins();
        this.firstBin = firstBin;
        SampleTerms.Slots slots = new SampleTerms.Slots();
        List<SampleTerms> list = new ArrayList<>();
        for (Sample s : channel.samples()) {
            list.add(new SampleTerms(channel, s, table, slots, norm, histo));
        }
        this.samples = List.copyOf(list);
        this.all = slots.all.stream().mapToInt(Integer::intValue).toArray();
        this.sets = slots.sets.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Working arrays of one channel; belongs to one thread. */
    static final class Work {
        private final ChannelTerms terms;
        private final SampleWork[] samples;
        final double[] rates;
        final double[] first;
        final double[] second;
        private final double[] slopes;
        private final double[] block;

        Work(ChannelTerms terms) {
            this.terms = terms;
            this.samples = terms.samples.stream().map(SampleWork::new).toArray(SampleWork[]::new);
            this.rates = new double[terms.bins];
            this.first = new double[terms.bins];
            this.second = new double[terms.bins];
            this.slopes = new double[terms.bins * (terms.all.length + terms.sets.length)];
            this.block = new double[terms.all.length * terms.all.length];
        }

        /** Fills the rates. */
        void rates(double[] x) {
            java.util.Arrays.fill(rates, 0);
            for (SampleWork s : samples) {
                s.rates(x, rates);
            }
        }

        /** Adds to gradient and Hessian, given first and second derivative of 2NLL by each rate. */
        void derivatives(double[] gradient, double[] hessian, int n) {
            int scalars = terms.all.length;
            int width = scalars + terms.sets.length;
            java.util.Arrays.fill(slopes, 0);
            for (SampleWork s : samples) {
                s.slopes(slopes, width, scalars);
                s.curvature(first, hessian, n);
            }
            java.util.Arrays.fill(block, 0);
            for (int b = 0; b < terms.bins; b++) {
                bin(b, width, gradient, hessian, n);
            }
            for (int i = 0; i < scalars; i++) {
                for (int j = 0; j < scalars; j++) {
                    hessian[terms.all[i] * n + terms.all[j]] += block[Math.max(i, j) * scalars + Math.min(i, j)];
                }
            }
        }

        private void bin(int b, int width, double[] gradient, double[] hessian, int n) {
            int scalars = terms.all.length;
            int row = b * width;
            double w = second[b];
            for (int i = 0; i < scalars; i++) {
                double d = slopes[row + i];
                gradient[terms.all[i]] += first[b] * d;
                double c = w * d;
                if (c != 0) {
                    for (int j = 0; j <= i; j++) {
                        block[i * scalars + j] += c * slopes[row + j];
                    }
                }
            }
            for (int g = 0; g < terms.sets.length; g++) {
                int pg = terms.sets[g] + b;
                double d = slopes[row + scalars + g];
                gradient[pg] += first[b] * d;
                double c = w * d;
                for (int j = 0; j < scalars; j++) {
                    hessian[pg * n + terms.all[j]] += c * slopes[row + j];
                    hessian[terms.all[j] * n + pg] += c * slopes[row + j];
                }
                for (int h = 0; h < terms.sets.length; h++) {
                    hessian[pg * n + terms.sets[h] + b] += c * slopes[row + scalars + h];
                }
            }
        }
    }
}
