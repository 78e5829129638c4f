/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One sample of one channel, ready to be evaluated: rate_b = F(theta) H_b(theta) G_b(theta), F the product of the factors
 * on all bins, H the nominal contents plus additive variations, G the product of the factors per bin. Products without
 * one or two of their factors are formed by counting zeros, never by dividing by a factor that may vanish.
 */
final class SampleTerms {
    final int bins;
    final double[] nominal;
    final Factor[] factors;
    final Polynomials polynomials;
    final boolean[] polynomial;
    final int[] factorParameter;
    final double[] slope;
    final double[] bend;
    final int[] gammaParameter;
    /** Slots of the channel: of each factor, of each variation, of each set of factors per bin. */
    final int[] factorSlot;

    final int[] histoSlot;
    final int[] gammaSlot;
    /** The slots that this sample depends on, each once, ascending. */
    final int[] slots;

    SampleTerms(Channel channel, Sample sample, ParameterTable table, Slots numbers, Interpolation norm) {
        this.bins = channel.bins();
        this.nominal = sample.nominal().clone();
        List<Factor> scalar = new ArrayList<>();
        List<Integer> scalarAt = new ArrayList<>();
        List<Modifier.HistoSys> variations = new ArrayList<>();
        List<Integer> variationAt = new ArrayList<>();
        List<Integer> gammaAt = new ArrayList<>();
        for (Modifier m : sample.modifiers()) {
            int index = table.index(channel, m);
            if (m instanceof Modifier.HistoSys h) {
                variations.add(h);
                variationAt.add(index);
            } else if (m instanceof Modifier.NormSys n) {
                scalar.add(Factor.between(norm, n.low(), n.high()));
                scalarAt.add(index);
            } else if (m instanceof Modifier.NormFactor || m instanceof Modifier.Lumi) {
                scalar.add(Factor.itself());
                scalarAt.add(index);
            } else {
                gammaAt.add(index);
            }
        }
        this.factors = scalar.toArray(Factor[]::new);
        this.polynomials = new Polynomials(factors);
        this.polynomial = new boolean[factors.length];
        for (int a = 0; a < factors.length; a++) {
            polynomial[a] = factors[a].isPolynomial();
        }
        this.factorParameter = ints(scalarAt);
        this.gammaParameter = ints(gammaAt);
        this.factorSlot = scalarAt.stream().mapToInt(numbers::ofAll).toArray();
        this.histoSlot = variationAt.stream().mapToInt(numbers::ofAll).toArray();
        this.gammaSlot = gammaAt.stream().mapToInt(numbers::perBin).toArray();
        this.slots = IntStream.concat(Arrays.stream(factorSlot), Arrays.stream(histoSlot))
                .distinct()
                .sorted()
                .toArray();
        this.slope = new double[variations.size() * bins];
        this.bend = new double[variations.size() * bins];
        for (int j = 0; j < variations.size(); j++) {
            for (int b = 0; b < bins; b++) {
                double up = variations.get(j).high()[b];
                double down = variations.get(j).low()[b];
                slope[j * bins + b] = 0.5 * (up - down);
                bend[j * bins + b] = (up + down - 2 * nominal[b]) / 16;
            }
        }
    }

    /** Adds, per slot, by how much both sides of a variation move one bin in the same direction. */
    void addBent(int bin, double[] sums) {
        for (int a = 0; a < factors.length; a++) {
            sums[factorSlot[a]] += Math.abs(nominal[bin]) * factors[a].bent();
        }
        for (int j = 0; j < histoSlot.length; j++) {
            double odd = slope[j * bins + bin];
            double even = 8 * bend[j * bins + bin];
            sums[histoSlot[j]] += Math.max(0, Math.abs(even) - Math.abs(odd));
        }
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The parameters of a channel that act on all its bins, ascending, and the sets that act bin by bin, numbered. */
    static final class Slots {
        final List<Integer> all = new ArrayList<>();
        final List<Integer> sets = new ArrayList<>();

        Slots(Channel channel, ParameterTable table) {
            for (Sample s : channel.samples()) {
                for (Modifier m : s.modifiers()) {
                    List<Integer> list = m.isPerBin() ? sets : all;
                    int index = table.index(channel, m);
                    if (!list.contains(index)) {
                        list.add(index);
                    }
                }
            }
            Collections.sort(all);
        }

        int ofAll(int parameter) {
            return all.indexOf(parameter);
        }

        int perBin(int first) {
            return sets.indexOf(first);
        }
    }
}
