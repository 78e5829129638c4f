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
    /** The parameters that act on all bins, ascending. */
    final int[] all;
    /** For each of them, where the run of neighbouring parameters that it belongs to ends. */
    final int[] runEnd;

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
        this.varied = slots.varied;
        this.all = slots.all.stream().mapToInt(Integer::intValue).toArray();
        this.runEnd = runs(all);
        this.sets = slots.sets.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] runs(int[] all) {
        int[] end = new int[all.length];
        for (int k = all.length - 1; k >= 0; k--) {
            boolean joined = k + 1 < all.length && all[k + 1] == all[k] + 1;
            end[k] = joined ? end[k + 1] : k + 1;
        }
        return end;
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
}
