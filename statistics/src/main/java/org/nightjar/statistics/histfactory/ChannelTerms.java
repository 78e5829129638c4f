/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One channel, ready to be evaluated. */
final class ChannelTerms {
    final String name;
    final int bins;
    final int firstBin;
    final List<SampleTerms> samples;
    final int[] all;
    final int[] sets;
    final int[] varied;
    final Interpolation code;

    ChannelTerms(Channel channel, int firstBin, ParameterTable table, Interpolation norm, Interpolation histo) {
        this.name = channel.name();
        this.bins = channel.bins();
        this.firstBin = firstBin;
        SampleTerms.Slots slots = new SampleTerms.Slots(channel, table);
        List<SampleTerms> list = new ArrayList<>();
        for (Sample s : channel.samples()) {
            list.add(new SampleTerms(channel, s, table, slots, norm));
        }
        this.samples = List.copyOf(list);
        this.code = histo;
        this.varied = list.stream()
                .flatMapToInt(s -> Arrays.stream(s.histoSlot))
                .distinct()
                .sorted()
                .toArray();
        this.all = slots.all.stream().mapToInt(Integer::intValue).toArray();
        this.sets = slots.sets.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Raises the entry of each parameter to the largest variation, in Poisson errors of a bin, by which both its sides
     * move a sample's content in the same direction.
     */
    void bentVariations(double[] most) {
        double[] total = new double[bins];
        for (SampleTerms s : samples) {
            for (int b = 0; b < bins; b++) {
                total[b] += s.nominal[b];
            }
        }
        for (int b = 0; b < bins; b++) {
            double unit = 1 / Math.sqrt(Math.max(1, total[b]));
            double[] sums = new double[all.length];
            for (SampleTerms s : samples) {
                s.addBent(b, sums);
            }
            for (int k = 0; k < sums.length; k++) {
                most[all[k]] = Math.max(most[all[k]], unit * sums[k]);
            }
        }
    }

    /** Working arrays of one channel; belongs to one thread. */
    static final class Work {
        private final ChannelTerms terms;
        private final SampleWork[] samples;
        private final SampleWork.Bends bends;
        final double[] rates;
        final double[] first;
        final double[] second;
        private final double[][] slopes;
        private final double[] diagonal;
        private final double[] row;
        private final double[][] cross;
        private final double[] pairs;

        Work(ChannelTerms terms) {
            this.terms = terms;
            int scalars = terms.all.length;
            int sets = terms.sets.length;
            this.samples =
                    terms.samples.stream().map(s -> new SampleWork(s, scalars)).toArray(SampleWork[]::new);
            this.bends = new SampleWork.Bends(scalars);
            this.rates = new double[terms.bins];
            this.first = new double[terms.bins];
            this.second = new double[terms.bins];
            this.slopes = new double[terms.bins][scalars + sets];
            this.diagonal = new double[scalars];
            this.row = new double[scalars];
            this.cross = new double[sets * terms.bins][scalars];
            this.pairs = new double[sets * sets * terms.bins];
        }

        /** Fills the rates. */
        void rates(double[] x) {
            Arrays.fill(rates, 0);
            bends.at(x, terms.all, terms.varied, terms.code);
            for (SampleWork s : samples) {
                s.rates(x, bends, rates);
            }
        }

        /** Adds to gradient and lower triangle of the Hessian, given both derivatives of 2NLL by each rate. */
        void derivatives(double[] gradient, double[] hessian, int n) {
            int scalars = terms.all.length;
            clear(slopes);
            clear(cross);
            Arrays.fill(diagonal, 0);
            Arrays.fill(pairs, 0);
            SampleWork.Lower target = new SampleWork.Lower(hessian, n, terms.all);
            for (SampleWork s : samples) {
                s.slopes(slopes, scalars);
                s.curvature(first, diagonal, target, cross, pairs, terms.sets.length);
            }
            for (int i = 0; i < scalars; i++) {
                row(i, gradient, hessian, n);
            }
            for (int b = 0; b < terms.bins; b++) {
                perBin(b, gradient, hessian, n);
            }
        }

        private static void clear(double[][] rows) {
            for (double[] row : rows) {
                Arrays.fill(row, 0);
            }
        }

        private void row(int i, double[] gradient, double[] hessian, int n) {
            Arrays.fill(row, 0, i, 0);
            row[i] = diagonal[i];
            for (SampleWork s : samples) {
                s.addRow(i, row);
            }
            double g = 0;
            for (int b = 0; b < terms.bins; b++) {
                double[] slope = slopes[b];
                double d = slope[i];
                g += first[b] * d;
                double c = second[b] * d;
                if (c != 0) {
                    for (int j = 0; j <= i; j++) {
                        row[j] += c * slope[j];
                    }
                }
            }
            gradient[terms.all[i]] += g;
            int to = terms.all[i] * n;
            for (int j = 0; j <= i; j++) {
                hessian[to + terms.all[j]] += row[j];
            }
        }

        private void perBin(int b, double[] gradient, double[] hessian, int n) {
            int scalars = terms.all.length;
            int sets = terms.sets.length;
            int bins = terms.bins;
            double[] slope = slopes[b];
            for (int g = 0; g < sets; g++) {
                int pg = terms.sets[g] + b;
                double d = slope[scalars + g];
                gradient[pg] += first[b] * d;
                double c = second[b] * d;
                double[] mixed = cross[g * bins + b];
                for (int j = 0; j < scalars; j++) {
                    int pj = terms.all[j];
                    hessian[Math.max(pg, pj) * n + Math.min(pg, pj)] += mixed[j] + c * slope[j];
                }
                for (int h = 0; h < sets; h++) {
                    int ph = terms.sets[h] + b;
                    if (ph <= pg) {
                        hessian[pg * n + ph] += pairs[(g * sets + h) * bins + b] + c * slope[scalars + h];
                    }
                }
            }
        }
    }
}
