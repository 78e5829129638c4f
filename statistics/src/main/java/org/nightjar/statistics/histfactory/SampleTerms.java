/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.ArrayList;
import java.util.List;

/**
 * One sample of one channel, ready to be evaluated: rate_b = F(theta) H_b(theta) G_b(theta), F the product of the factors
 * on all bins, H the nominal contents plus additive variations, G the product of the factors per bin. Products without
 * one or two of their factors are formed by counting zeros, never by dividing by a factor that may vanish.
 */
final class SampleTerms {
    final int bins;
    final double[] nominal;
    final Factor[] factors;
    final int[] factorParameter;
    final int[] histoParameter;
    final double[] slope;
    final double[] bend;
    final Interpolation code;
    final int[] gammaParameter;
    /** Slots of the channel: of each factor, of each variation, of each set of factors per bin. */
    final int[] factorSlot;

    final int[] histoSlot;
    final int[] gammaSlot;

    SampleTerms(
            Channel channel,
            Sample sample,
            ParameterTable table,
            Slots slots,
            Interpolation norm,
            Interpolation histo) {
        this.bins = channel.bins();
        this.nominal = sample.nominal().clone();
        this.code = histo;
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
        this.factorParameter = ints(scalarAt);
        this.histoParameter = ints(variationAt);
        this.gammaParameter = ints(gammaAt);
        this.factorSlot = scalarAt.stream().mapToInt(slots::ofAll).toArray();
        this.histoSlot = variationAt.stream().mapToInt(slots::ofAll).toArray();
        this.gammaSlot = gammaAt.stream().mapToInt(slots::perBin).toArray();
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

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The parameters of a channel that act on all its bins, and the sets that act bin by bin, numbered. */
    static final class Slots {
        final List<Integer> all = new ArrayList<>();
        final List<Integer> sets = new ArrayList<>();

        int ofAll(int parameter) {
            return number(all, parameter);
        }

        int perBin(int first) {
            return number(sets, first);
        }

        private static int number(List<Integer> list, int parameter) {
            int at = list.indexOf(parameter);
            if (at < 0) {
                list.add(parameter);
                at = list.size() - 1;
            }
            return at;
        }
    }
}
