/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nightjar.search.card.FitSpectrum;

/**
 * Candidates in equal bins over the range of a spectrum.
 *
 * @param spectrum how the card sees it
 * @param sums sums of weights by bin
 * @param outside sum of weights outside the range
 * @param mean weighted mean of those inside, NaN without any
 * @param rms their standard deviation
 */
record SpectrumCount(FitSpectrum spectrum, double[] sums, double outside, double mean, double rms) {
    private static final int BINS = 50;

    static SpectrumCount of(FitSpectrum spectrum, double[] values, double[] weights) {
        double[] sums = new double[BINS];
        double outside = 0;
        double all = 0;
        double first = 0;
        double second = 0;
        for (int k = 0; k < values.length; k++) {
            double x = values[k];
            double w = weights[k];
            if (!(x >= spectrum.low() && x < spectrum.high())) {
                outside += w;
                continue;
            }
            sums[(int) Math.min(BINS - 1, BINS * (x - spectrum.low()) / (spectrum.high() - spectrum.low()))] += w;
            all += w;
            first += w * x;
            second += w * x * x;
        }
        double mean = first / all;
        return new SpectrumCount(spectrum, sums, outside, mean, Math.sqrt(Math.max(0, second / all - mean * mean)));
    }

    /** One line for a person. */
    String text() {
        if (Double.isNaN(mean)) {
            return "%s from %s to %s %s: nothing inside, %s outside"
                    .formatted(
                            spectrum.name(),
                            Show.number(spectrum.low()),
                            Show.number(spectrum.high()),
                            spectrum.unit(),
                            Show.number(outside));
        }
        return "%s from %s to %s %s: mean %s, standard deviation %s, %s outside"
                .formatted(
                        spectrum.name(),
                        Show.number(spectrum.low()),
                        Show.number(spectrum.high()),
                        spectrum.unit(),
                        Show.number(mean),
                        Show.number(rms),
                        Show.number(outside));
    }

    /** For JSON. */
    Map<String, Object> tree() {
        double width = (spectrum.high() - spectrum.low()) / BINS;
        double[] edges = new double[BINS + 1];
        Arrays.setAll(edges, k -> k == BINS ? spectrum.high() : spectrum.low() + k * width);
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("name", spectrum.name());
        m.put("unit", spectrum.unit());
        m.put("edges", Arrays.stream(edges).boxed().toList());
        m.put("counts", Arrays.stream(sums).boxed().toList());
        m.put("outside", outside);
        m.put("mean", Double.isNaN(mean) ? 0 : mean);
        m.put("standardDeviation", Double.isNaN(rms) ? 0 : rms);
        return m;
    }
}
