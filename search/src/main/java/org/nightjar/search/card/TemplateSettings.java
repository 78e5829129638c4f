/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;
import java.util.List;

/**
 * The section {@code templates} of a card: simulated signal and background in bins of a spectrum, one resolution wide, and of a
 * second variable, fitted with a free background yield and an independent Gaussian uncertainty of each bin.
 *
 * @param spectrum spectrum in which the signal peaks
 * @param second second variable, a spectrum of the card
 * @param bins number of bins of the spectrum in a window around the hypothesis
 * @param ranges how the second variable is divided and how well the background is known, ascending
 */
public record TemplateSettings(String spectrum, String second, int bins, List<Range> ranges) implements Inference {
    /**
     * A range of the spectrum.
     *
     * @param upTo its upper end, in the unit of the spectrum
     * @param divisions bins of the second variable for hypotheses in it
     * @param uncertainty relative uncertainty of the background in each of its bins
     * @param source where the numbers come from
     */
    public record Range(double upTo, int divisions, double uncertainty, String source) implements Serializable {}

    /** The range that holds a value; the last one beyond its end. */
    public Range at(double x) {
        return ranges.stream().filter(r -> x < r.upTo).findFirst().orElse(ranges.get(ranges.size() - 1));
    }

    @Override
    public List<String> pair() {
        return List.of(spectrum, second);
    }

    @Override
    public String spectrum(double mass) {
        return spectrum;
    }

    @Override
    public boolean uses(String name) {
        return spectrum.equals(name);
    }
}
