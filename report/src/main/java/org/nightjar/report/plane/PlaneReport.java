/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plane;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nightjar.constraints.Bibliography;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Kind;
import org.nightjar.constraints.Line;
import org.nightjar.constraints.Plane;
import org.nightjar.report.drawing.Drawing;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.figure.ConstraintRegion;
import org.nightjar.report.figure.NamedCurve;
import org.nightjar.report.figure.PlaneFigure;
import org.nightjar.report.figure.PlanePicture;
import org.nightjar.report.figure.Range;
import org.nightjar.report.plot.Curve;

/** Draws a plane with published limits and collects what to cite. */
public final class PlaneReport {
    private final Plane plane;
    private final List<Constraint> constraints;
    private final Bibliography references;
    private final PlaneExtras extras;

    /** A plane with the constraints to draw in it. */
    public PlaneReport(Plane plane, List<Constraint> constraints, Bibliography references, PlaneExtras extras) {
        this.plane = plane;
        this.constraints = constraints.stream().filter(c -> isSeen(c, plane)).toList();
        this.references = references;
        this.extras = extras;
    }

    private static boolean isSeen(Constraint c, Plane plane) {
        for (Line line : c.lines()) {
            for (int k = 0; k < line.size(); k++) {
                double m = line.mass()[k];
                double g = line.coupling()[k];
                boolean inside = m >= plane.mass().from() && m <= plane.mass().to();
                if (inside
                        && g >= plane.coupling().from()
                        && g <= plane.coupling().to()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The figure with its list of references. */
    public Drawing draw() {
        List<ConstraintRegion> regions = regions();
        return PlaneFigure.draw(new PlanePicture(
                "$" + plane.mass().symbol() + "$ [GeV/$c^2$]",
                "$" + extras.symbol(plane) + "$" + unit(),
                new Range(plane.mass().from(), plane.mass().to()),
                new Range(plane.coupling().from(), plane.coupling().to()),
                regions,
                projections(),
                extras.own(),
                extras.bands(),
                extras.targets(),
                List.of("$" + extras.process(plane) + "$"),
                sources(regions)));
    }

    private String unit() {
        return switch (plane.unit()) {
            case "1" -> "";
            case "1/GeV" -> " [GeV$^{-1}$]";
            default -> " [" + plane.unit() + "]";
        };
    }

    /** The BibTeX entries of everything drawn. */
    public String bibtex() {
        Set<String> cites = new LinkedHashSet<>(extras.cites());
        constraints.forEach(c -> cites.addAll(c.cites()));
        return references.of(cites).stream()
                .map(Bibliography.Entry::text)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private List<ConstraintRegion> regions() {
        Map<String, Line> named = new LinkedHashMap<>();
        for (Constraint c : observed()) {
            c.lines().forEach(line -> named.merge(c.label(), line, (a, b) -> length(a) >= length(b) ? a : b));
        }
        List<ConstraintRegion> all = new ArrayList<>();
        for (Constraint c : observed()) {
            for (Line line : c.lines()) {
                Curve boundary = Curve.of(line.mass(), line.coupling());
                all.add(new ConstraintRegion(c.label(), line == named.get(c.label()), boundary, c.isRegion()));
            }
        }
        return all;
    }

    private List<Constraint> observed() {
        return constraints.stream().filter(c -> c.kind() == Kind.OBSERVED).toList();
    }

    private List<Constraint> expected() {
        return constraints.stream().filter(c -> c.kind() == Kind.EXPECTED).toList();
    }

    private static double length(Line line) {
        return Math.log(line.highestMass() / line.lowestMass());
    }

    private List<NamedCurve> projections() {
        List<NamedCurve> all = new ArrayList<>();
        for (Constraint c : expected()) {
            boolean first = true;
            for (Line line : c.lines()) {
                Curve curve = Curve.of(line.mass(), line.coupling());
                all.add(new NamedCurve(first ? c.label() + ", expected" : "", curve));
                first = false;
            }
        }
        return all;
    }

    private List<PlanePicture.Source> sources(List<ConstraintRegion> regions) {
        Map<String, Integer> colours = PlaneFigure.colours(regions);
        Map<String, Set<String>> where = new LinkedHashMap<>();
        Map<String, Set<String>> levels = new LinkedHashMap<>();
        for (Constraint c : observed()) {
            note(c, c.label(), where, levels);
        }
        for (Constraint c : expected()) {
            note(c, c.label() + ", expected", where, levels);
        }
        List<PlanePicture.Source> all = new ArrayList<>();
        where.forEach((label, texts) -> {
            Integer colour = colours.get(label);
            String level = String.join(", ", levels.getOrDefault(label, Set.of()));
            all.add(new PlanePicture.Source(
                    label,
                    colour == null ? null : Palette.area(colour),
                    String.join(", ", texts) + (level.isEmpty() ? "" : " (" + level + ")")));
        });
        all.addAll(extras.sources());
        return all;
    }

    private void note(Constraint c, String label, Map<String, Set<String>> where, Map<String, Set<String>> levels) {
        Set<String> texts = where.computeIfAbsent(label, k -> new LinkedHashSet<>());
        references.of(c.cites()).forEach(e -> texts.add(e.where()));
        String level = c.pedigree().level();
        if (level.endsWith("CL")) {
            levels.computeIfAbsent(label, k -> new LinkedHashSet<>()).add(level.replace(" CL", ""));
        }
    }
}
