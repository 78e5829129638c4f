/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One sample of one channel, ready to be evaluated: rate_b = F(theta) H_b(theta) G_b(theta), F the product of the factors
 * on all bins, H the nominal contents plus additive variations, G the product of the factors per bin. Products without
 * one or two of their factors are formed by counting zeros, never by dividing by a factor that may vanish.
 */
final class SampleTerms {
    /** Up to that many bins, loops run over variations inside and bins outside. */
    private static final int FEW_BINS = 4;

    final int bins;
    final double[] nominal;
    final Factor[] factors;
    final Polynomials polynomials;
    /** So many factors, the first ones, are polynomials between -1 and +1. */
    final int polynomialCount;

    final int[] factorParameter;
    /** Whether it has all variations of its channel, bin by bin, absent ones as zeros; else only its own, variation by variation. */
    final boolean dense;

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
        int curved = 0;
        Map<Integer, Modifier.HistoSys> variations = new LinkedHashMap<>();
        List<Integer> gammaAt = new ArrayList<>();
        for (Modifier m : sample.modifiers()) {
            int index = table.index(channel, m);
            if (m.isIdle(nominal)) {
                continue;
            }
            if (m instanceof Modifier.HistoSys h) {
                variations.put(numbers.ofAll(index), h);
            } else if (m instanceof Modifier.NormSys n) {
                Factor f = Factor.between(norm, n.low(), n.high());
                int at = f.isPolynomial() ? curved++ : scalar.size();
                scalar.add(at, f);
                scalarAt.add(at, index);
            } else if (m instanceof Modifier.NormFactor || m instanceof Modifier.Lumi) {
                scalar.add(Factor.itself());
                scalarAt.add(index);
            } else {
                gammaAt.add(index);
            }
        }
        this.factors = scalar.toArray(Factor[]::new);
        this.polynomials = new Polynomials(factors);
        this.polynomialCount = curved;
        this.factorParameter = ints(scalarAt);
        this.gammaParameter = ints(gammaAt);
        this.factorSlot = scalarAt.stream().mapToInt(numbers::ofAll).toArray();
        this.dense = numbers.dense;
        this.histoSlot = dense
                ? numbers.varied
                : variations.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.gammaSlot = gammaAt.stream().mapToInt(numbers::perBin).toArray();
        this.slots = IntStream.concat(Arrays.stream(factorSlot), Arrays.stream(histoSlot))
                .distinct()
                .sorted()
                .toArray();
        this.slope = new double[histoSlot.length * bins];
        this.bend = new double[histoSlot.length * bins];
        for (int j = 0; j < histoSlot.length; j++) {
            Modifier.HistoSys h = variations.get(histoSlot[j]);
            for (int b = 0; b < bins && h != null; b++) {
                double up = h.high()[b];
                double down = h.low()[b];
                slope[at(j, b)] = 0.5 * (up - down);
                bend[at(j, b)] = (up + down - 2 * nominal[b]) / 16;
            }
        }
    }

    /** Where variation j of a bin is kept. */
    int at(int j, int bin) {
        return dense ? bin * histoSlot.length + j : j * bins + bin;
    }

    /** From one variation of a bin to the next. */
    int stride() {
        return dense ? 1 : bins;
    }

    /** Adds, per slot, by how much both sides of a variation move one bin in the same direction. */
    void addBent(int bin, double[] sums) {
        for (int a = 0; a < factors.length; a++) {
            sums[factorSlot[a]] += Math.abs(nominal[bin]) * factors[a].bent();
        }
        for (int j = 0; j < histoSlot.length; j++) {
            double odd = slope[at(j, bin)];
            double even = 8 * bend[at(j, bin)];
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
        /** Slots of the variations, ascending. */
        final int[] varied;
        /** Whether bins are few and most samples have most variations. */
        final boolean dense;

        Slots(Channel channel, ParameterTable table) {
            for (Sample s : channel.samples()) {
                for (Modifier m : s.modifiers()) {
                    if (m.isIdle(s.nominal())) {
                        continue;
                    }
                    List<Integer> list = m.isPerBin() ? sets : all;
                    int index = table.index(channel, m);
                    if (!list.contains(index)) {
                        list.add(index);
                    }
                }
            }
            Collections.sort(all);
            int[] variations = channel.samples().stream()
                    .flatMap(s -> s.modifiers().stream().filter(m -> !m.isIdle(s.nominal())))
                    .filter(m -> m instanceof Modifier.HistoSys)
                    .mapToInt(m -> ofAll(table.index(channel, m)))
                    .toArray();
            this.varied = Arrays.stream(variations).distinct().sorted().toArray();
            this.dense = channel.bins() <= FEW_BINS
                    && 2 * variations.length > varied.length * channel.samples().size();
        }

        int ofAll(int parameter) {
            return all.indexOf(parameter);
        }

        int perBin(int first) {
            return sets.indexOf(first);
        }
    }
}
