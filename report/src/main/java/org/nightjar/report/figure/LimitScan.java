/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.report.plot.Curve;

/**
 * A limit against mass, and what it is compared with: input of {@link ExclusionFigure} and {@link CrossSectionFigure}.
 *
 * @param massTitle axis title with unit, such as {@code $m_a$ [GeV/$c^2$]}
 * @param valueTitle axis title with unit, such as {@code $g_{a\gamma\gamma}$ [GeV$^{-1}$]}
 * @param level what the limits are, such as {@code 95 % CL}; goes into the legend
 * @param expectedName what the line amid the bands is, for the legend
 * @param published limits of the experiment itself; our observed limit is compared with the first
 * @param publishedExpected which of them is the expected limit, to be compared with ours; -1 for none
 * @param notes lines inside the frame
 * @param massRange null for the range of the scan
 * @param valueRange null for a range that shows all limits
 */
public record LimitScan(
        String massTitle,
        String valueTitle,
        String level,
        @Nullable ExpectedBands expected,
        String expectedName,
        @Nullable Curve observed,
        List<NamedCurve> published,
        int publishedExpected,
        List<ConstraintRegion> constraints,
        List<MassWindow> windows,
        List<String> notes,
        boolean logarithmicMass,
        @Nullable Range massRange,
        @Nullable Range valueRange) {
    public LimitScan {
        published = List.copyOf(published);
        constraints = List.copyOf(constraints);
        windows = List.copyOf(windows);
        notes = List.copyOf(notes);
    }

    public static Builder of(String massTitle, String valueTitle, String level) {
        return new Builder(massTitle, valueTitle, level);
    }

    Range masses() {
        if (massRange != null) {
            return massRange;
        }
        double[] ours = observed == null ? new double[0] : Range.xs(observed);
        double[] bands = expected == null ? new double[0] : expected.mass();
        if (ours.length + bands.length == 0 && !published.isEmpty()) {
            ours = Range.xs(published.get(0).curve());
        }
        return Range.covering(logarithmicMass, ours, bands);
    }

    /** All limits, ours and published, inside the mass range. */
    Range values() {
        List<double[]> all = new ArrayList<>();
        if (observed != null) {
            all.add(inside(observed));
        }
        if (expected != null) {
            all.add(expected.minusTwo());
            all.add(expected.plusTwo());
            all.add(expected.median());
        }
        for (NamedCurve curve : published) {
            all.add(inside(curve.curve()));
        }
        return Range.covering(true, all.toArray(double[][]::new));
    }

    private double[] inside(Curve curve) {
        Range masses = masses();
        double[] y = Range.ys(curve);
        for (int i = 0; i < y.length; i++) {
            if (curve.x(i) < masses.from() || curve.x(i) > masses.to()) {
                y[i] = Double.NaN;
            }
        }
        return y;
    }

    /** Collects what a scan has; everything is optional. */
    public static final class Builder {
        private final String massTitle;
        private final String valueTitle;
        private final String level;
        private @Nullable ExpectedBands expected;
        private String expectedName = "expected, median";
        private @Nullable Curve observed;
        private final List<NamedCurve> published = new ArrayList<>();
        private int publishedExpected = -1;
        private final List<ConstraintRegion> constraints = new ArrayList<>();
        private final List<MassWindow> windows = new ArrayList<>();
        private List<String> notes = List.of();
        private boolean logarithmicMass = true;
        private @Nullable Range massRange;
        private @Nullable Range valueRange;

        private Builder(String massTitle, String valueTitle, String level) {
            this.massTitle = massTitle;
            this.valueTitle = valueTitle;
            this.level = level;
        }

        public Builder expected(ExpectedBands bands) {
            expected = bands;
            return this;
        }

        /** What the line amid the bands is, if it is not their median. */
        public Builder expectedName(String name) {
            expectedName = name;
            return this;
        }

        public Builder observed(Curve curve) {
            observed = curve;
            return this;
        }

        public Builder published(String label, Curve curve) {
            published.add(new NamedCurve(label, curve));
            return this;
        }

        /** The experiment's own expected limit. */
        public Builder publishedExpected(String label, Curve curve) {
            publishedExpected = published.size();
            return published(label, curve);
        }

        public Builder constraint(String label, Curve boundary, boolean closed) {
            return constraint(label, true, boundary, closed);
        }

        /** A piece of a constraint; the name is written on it only if {@code named}. */
        public Builder constraint(String label, boolean named, Curve boundary, boolean closed) {
            constraints.add(new ConstraintRegion(label, named, boundary, closed));
            return this;
        }

        /** Masses that were not searched. */
        public Builder window(double from, double to, String label) {
            windows.add(new MassWindow(from, to, label));
            return this;
        }

        public Builder notes(String... lines) {
            notes = List.of(lines);
            return this;
        }

        public Builder linearMass() {
            logarithmicMass = false;
            return this;
        }

        public Builder massRange(double from, double to) {
            massRange = new Range(from, to);
            return this;
        }

        public Builder valueRange(double from, double to) {
            valueRange = new Range(from, to);
            return this;
        }

        public LimitScan build() {
            return new LimitScan(
                    massTitle,
                    valueTitle,
                    level,
                    expected,
                    expectedName,
                    observed,
                    published,
                    publishedExpected,
                    constraints,
                    windows,
                    notes,
                    logarithmicMass,
                    massRange,
                    valueRange);
        }
    }
}
