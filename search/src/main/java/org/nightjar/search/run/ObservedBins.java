/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.nightjar.search.Hash;
import org.nightjar.statistics.scan.Spectrum;

/**
 * Observed data that may be fitted for some masses: counts in given bins, or single values that can be binned at will.
 *
 * @param name where they come from, for reports
 * @param spectrum the card's spectrum they belong to
 * @param from lowest mass they are used for, GeV
 * @param to highest mass, GeV
 * @param order polynomial order of the background in place of the fit's, -1 for the fit's
 * @param exact true if they are one whole fit window
 * @param edges bin edges; empty for single values
 * @param counts contents; empty for single values
 * @param values single values, ascending, the first of each pair where there are pairs; empty for bins
 * @param seconds values of the second spectrum in the same order; empty if there are no pairs
 */
public record ObservedBins(
        String name,
        String spectrum,
        double from,
        double to,
        int order,
        boolean exact,
        double[] edges,
        double[] counts,
        double[] values,
        double[] seconds)
        implements Serializable {

    /** Ends of bins closer than this part of the whole range are the same. */
    private static final double SAME_END = 1e-9;

    /** Counts in bins. */
    public static ObservedBins binned(
            String name, String spectrum, double from, double to, double[] edges, double[] counts) {
        return new ObservedBins(name, spectrum, from, to, -1, false, edges, counts, new double[0], new double[0]);
    }

    /** One whole fit window as published, with the order of its background (-1 for the fit's). */
    public static ObservedBins window(
            String name, String spectrum, double from, double to, int order, double[] edges, double[] counts) {
        return new ObservedBins(name, spectrum, from, to, order, true, edges, counts, new double[0], new double[0]);
    }

    /** Single values, sorted here. */
    public static ObservedBins unbinned(String name, String spectrum, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return single(name, spectrum, sorted, new double[0]);
    }

    private static ObservedBins single(String name, String spectrum, double[] values, double[] seconds) {
        double[] none = new double[0];
        return new ObservedBins(name, spectrum, 0, Double.MAX_VALUE, -1, false, none, none, values, seconds);
    }

    /** Pairs of values of two spectra, one per candidate, sorted here. */
    static ObservedBins pairs(String name, List<String> spectra, double[] x, double[] y) {
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        WeightedPairs sorted = WeightedPairs.of(x, y, ones);
        double[] first = new double[x.length];
        double[] second = new double[x.length];
        Arrays.setAll(first, sorted::x);
        Arrays.setAll(second, sorted::y);
        return single(name, String.join(", ", spectra), first, second);
    }

    /** The pairs, each once. */
    WeightedPairs pairs() {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return WeightedPairs.of(values, seconds, ones);
    }

    /** What the spectrum of data of a control sample is called: this and the name of the sample. */
    static final String CONTROL = "control ";

    /** True for data of a control sample. */
    boolean isControl() {
        return spectrum.startsWith(CONTROL);
    }

    /** As data of a control sample. */
    ObservedBins ofControl(String sample) {
        return new ObservedBins(name, CONTROL + sample, from, to, order, exact, edges, counts, values, seconds);
    }

    /** True if the data serve a mass of a spectrum. */
    boolean serves(String fitSpectrum, double mass) {
        return spectrum.equals(fitSpectrum) && mass >= from - 1e-9 && mass <= to + 1e-9;
    }

    /** Hash of everything that enters fits. */
    String hash() {
        double[][] arrays =
                seconds.length == 0 ? new double[][] {edges, counts, values} : new double[][] {values, seconds};
        int length =
                arrays.length + Arrays.stream(arrays).mapToInt(a -> a.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * (length + 2));
        bytes.putDouble(from).putDouble(to);
        for (double[] a : arrays) {
            bytes.putDouble(a.length);
            for (double x : a) {
                bytes.putDouble(x);
            }
        }
        return Hash.of(spectrum + " " + exact + " " + order + " " + Hash.of(bytes.array()));
    }

    /** True for single values. */
    public boolean isUnbinned() {
        return edges.length == 0;
    }

    /** For fits in the given window: own bins that lie wholly in it, or single values in the window's bins. */
    Spectrum within(double[] window) {
        if (!isUnbinned()) {
            return exact ? new Spectrum(edges, counts) : new Spectrum(edges, counts).within(window[0], last(window));
        }
        double[] n = new double[window.length - 1];
        for (int k = 0; k < n.length; k++) {
            n[k] = below(window[k + 1]) - below(window[k]);
        }
        return new Spectrum(window, n);
    }

    /** Number of bins that {@link #within} has. */
    int bins(double[] window) {
        if (isUnbinned()) {
            return window.length - 1;
        }
        return exact ? counts.length : new Spectrum(edges, counts).bins(window[0], last(window));
    }

    /** True if bins, or single values, fill a window from end to end. */
    boolean fills(double[] window) {
        if (isUnbinned()) {
            return true;
        }
        double slack = SAME_END * (last(edges) - edges[0]);
        return bins(window) > 0
                && Math.abs(within(window).edges()[0] - window[0]) < slack
                && Math.abs(last(within(window).edges()) - last(window)) < slack;
    }

    /** Width of the widest bin that touches the window. */
    double widestBin(double[] window) {
        double widest = 0;
        for (int k = 0; k + 1 < edges.length; k++) {
            if (edges[k + 1] > window[0] && edges[k] < last(window)) {
                widest = Math.max(widest, edges[k + 1] - edges[k]);
            }
        }
        return widest;
    }

    private int below(double x) {
        int k = Arrays.binarySearch(values, x);
        if (k < 0) {
            return -k - 1;
        }
        while (k > 0 && values[k - 1] == x) {
            k--;
        }
        return k;
    }

    private static double last(double[] x) {
        return x[x.length - 1];
    }
}
