/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;

/** Reads and checks the points of one constraint. */
final class CurveReader {
    private static final int MOST_PROBLEMS = 10; // told of a piece
    private static final int MANY = 5; // points of a curve; a flat limit is given by fewer

    private final String cardName;
    private final CardNode curve;
    private final CardNode file;
    private final Axis x;
    private final Axis y;
    private final boolean region;
    private final Problems problems;
    private final List<int[]> places = new ArrayList<>(); // lines of the file, by piece and point; zero if not known

    CurveReader(String cardName, CardNode curve, Axis x, Axis y, boolean region, Problems problems) {
        this.cardName = cardName;
        this.curve = curve;
        this.file = curve.get("file", problems);
        this.x = x;
        this.y = y;
        this.region = region;
        this.problems = problems;
    }

    List<Line> read(CurveSource source) {
        String name = file.string(problems);
        if (name.isEmpty()) {
            return List.of();
        }
        Map<String, double[]> columns;
        try {
            columns = source.columns(inFolderOfCard(name));
        } catch (CardException e) {
            e.problems().forEach(problems::add);
            return List.of();
        }
        double[] mass = column(columns, "x", x.column());
        double[] coupling = column(columns, "y", y.column());
        String segments = curve.find("segment").map(CardNode::text).orElse("");
        double @Nullable [] segment = segments.isEmpty() ? null : column(columns, "segment", segments);
        if (!problems.isEmpty()) {
            return List.of();
        }
        double[] place = columns.getOrDefault(CurveSource.LINES, new double[mass.length]);
        List<Line> lines = pieces(mass, coupling, segment, place);
        for (int k = 0; k < lines.size(); k++) {
            check(lines.get(k), places.get(k));
        }
        return lines;
    }

    /** A name with a folder counts from the top of the data, one without from the folder of the card. */
    private String inFolderOfCard(String name) {
        int slash = cardName.lastIndexOf('/');
        return name.contains("/") ? name : cardName.substring(0, slash + 1) + name;
    }

    private double[] column(Map<String, double[]> columns, String key, String name) {
        double[] values = columns.get(name);
        if (values == null) {
            problems.add(
                    curve.get(key, problems),
                    "there is no column '" + name + "' in " + file.text() + ".",
                    Suggest.maybe(
                            name,
                            columns.keySet().stream()
                                    .filter(k -> !k.equals(CurveSource.LINES))
                                    .toList(),
                            "columns"));
            return new double[0];
        }
        return values;
    }

    private List<Line> pieces(double[] mass, double[] coupling, double @Nullable [] segment, double[] place) {
        List<Line> lines = new ArrayList<>();
        double[] m = new double[mass.length];
        double[] g = new double[mass.length];
        int[] at = new int[mass.length];
        int n = 0;
        int missing = 0;
        for (int k = 0; k < mass.length; k++) {
            if (segment != null && k > 0 && segment[k] != segment[k - 1] && n > 0) {
                lines.add(new Line(Arrays.copyOf(m, n), Arrays.copyOf(g, n)));
                places.add(Arrays.copyOf(at, n));
                n = 0;
            }
            if (Double.isNaN(mass[k]) || Double.isNaN(coupling[k])) {
                missing++;
                continue;
            }
            at[n] = (int) place[k];
            m[n] = mass[k] * x.factor();
            g[n++] = coupling[k] * y.factor();
        }
        if (n > 0) {
            lines.add(new Line(Arrays.copyOf(m, n), Arrays.copyOf(g, n)));
            places.add(Arrays.copyOf(at, n));
        }
        checkMissing(missing);
        return lines;
    }

    private void checkMissing(int missing) {
        long declared = curve.find("missing").map(n -> n.count(problems)).orElse(0L);
        if (missing != declared) {
            problems.add(
                    file,
                    "points without a value: " + missing + ", but the card says " + declared + ".",
                    "missing: " + missing + "?");
        }
    }

    private void check(Line line, int[] place) {
        int fewest = region ? 3 : 2;
        if (line.size() < fewest) {
            problems.add(
                    file,
                    "a piece of the curve has too few points (" + line.size() + "); " + fewest + " are needed.",
                    "");
            return;
        }
        if (!pointsAreFine(line, place)) {
            return;
        }
        if (region && Polygon.crossesItself(line)) {
            problems.add(file, "the boundary of the region crosses itself.", "the points in order along the boundary?");
        }
    }

    /** Neighbours about a thousand apart: a change of units rather than a curve. */
    private static boolean isAnotherUnit(double ratio) {
        double decades = Math.abs(Math.log10(ratio));
        return decades > Math.log10(700) && decades < Math.log10(1500);
    }

    /** True if every point is; at most ten wrong ones of a piece are told, each compared with the last good one. */
    private boolean pointsAreFine(Line line, int[] place) {
        int wrong = 0;
        double before = Double.NaN;
        for (int k = 0; k < line.size(); k++) {
            double m = line.mass()[k];
            double g = line.coupling()[k];
            String[] fault = fault(m, g, before, line.size() >= MANY);
            if (fault.length == 0) {
                before = m;
            } else if (wrong++ < MOST_PROBLEMS) {
                String where = place[k] == 0 ? "" : ", line " + place[k] + " of " + file.text() + ",";
                problems.add(file, "point " + (k + 1) + " (" + m + ", " + g + ")" + where + " " + fault[0], fault[1]);
            }
        }
        return wrong == 0;
    }

    /** What is wrong with a point, and a suggestion; empty if nothing is. */
    private String[] fault(double m, double g, double before, boolean many) {
        if (!(m > 0 && g > 0)) {
            return new String[] {"is not positive.", "a plot edge that was left in?"};
        }
        if (many && isAnotherUnit(m / before)) {
            return new String[] {
                "jumps by a factor of a thousand in mass (before: " + before + ").",
                "MeV and GeV mixed, or a column segment for separate pieces?"
            };
        }
        if (m < x.low() || m > x.high() || g < y.low() || g > y.high()) {
            return new String[] {"lies outside the declared range.", "another unit, or a wider range?"};
        }
        if (!region && m == before) {
            return new String[] {
                "has the mass of the point before.",
                "one of the two left out, or shape: region for the boundary of an area?"
            };
        }
        if (!region && m < before) {
            return new String[] {
                "does not ascend in mass (before: " + before + ").", "shape: region, or the points sorted?"
            };
        }
        return new String[0];
    }
}
