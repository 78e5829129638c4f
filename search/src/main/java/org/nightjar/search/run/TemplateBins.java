/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.Arrays;
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.card.TemplateSettings;

/**
 * Bins around one hypothesis: of the spectrum, one resolution wide and centred on the hypothesis as far as they lie in the
 * range of the spectrum, and of the second variable, equal parts of its range; the second runs faster.
 */
final class TemplateBins {
    private final double centre;
    private final double width;
    private final int first;
    private final int columns;
    private final double low;
    private final double step;
    private final int rows;
    private final TemplateSettings settings;

    TemplateBins(
            TemplateSettings settings, FitSpectrum spectrum, FitSpectrum second, double centre, double resolution) {
        this.settings = settings;
        this.centre = centre;
        this.width = resolution;
        int half = settings.bins() / 2;
        int below = (int) Math.min(half, Math.floor((centre - spectrum.low()) / width));
        int above = (int) Math.min(settings.bins() - half, Math.floor((spectrum.high() - centre) / width));
        this.first = -below;
        this.columns = Math.max(1, below + above);
        this.rows = settings.at(centre).divisions();
        this.low = second.low();
        this.step = (second.high() - second.low()) / rows;
    }

    int size() {
        return columns * rows;
    }

    /** Lower end of the window. */
    double windowLow() {
        return centre + first * width;
    }

    /** Upper end of the window. */
    double windowHigh() {
        return centre + (first + columns) * width;
    }

    /** Bin of a value so many resolutions above the hypothesis, and of the second variable; -1 outside. */
    int ofPull(double pull, double y) {
        int column = (int) Math.floor(pull) - first;
        int row = (int) Math.floor((y - low) / step);
        return column < 0 || column >= columns || row < 0 || row >= rows ? -1 : column * rows + row;
    }

    /** Bin of a pair of values. */
    int of(double x, double y) {
        return ofPull((x - centre) / width, y);
    }

    /** Adds weights of points, and their squares, to the bins that hold them. */
    void add(WeightedPairs points, double[] sum, double[] squares) {
        int last = points.from(windowHigh());
        for (int k = points.from(windowLow()); k < last; k++) {
            int bin = of(points.x(k), points.y(k));
            if (bin >= 0) {
                sum[bin] += points.weight(k);
                squares[bin] += points.weight(k) * points.weight(k);
            }
        }
    }

    /** Relative uncertainty of the background in each bin. */
    double[] uncertainties() {
        double[] u = new double[size()];
        Arrays.setAll(
                u, k -> settings.at(centre + (first + k / rows + 0.5) * width).uncertainty());
        return u;
    }

    /**
     * Gives bins without simulated events the mean of those with the same second value, with an error as large; without any in
     * the row, that of one event of this worth spread over it.
     */
    void fill(double[] sum, double[] squares, double worth) {
        for (int row = 0; row < rows; row++) {
            double all = 0;
            for (int c = 0; c < columns; c++) {
                all += sum[c * rows + row];
            }
            double mean = (all > 0 ? all : worth) / columns;
            for (int k = row; k < sum.length; k += rows) {
                if (!(sum[k] > 0)) {
                    sum[k] = mean;
                    squares[k] = mean * mean;
                }
            }
        }
    }
}
