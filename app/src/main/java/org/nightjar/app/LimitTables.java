/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Line;
import org.nightjar.constraints.Plane;
import org.nightjar.formats.hepdata.HepDataTable;
import org.nightjar.formats.hepdata.HepDataTable.Column;
import org.nightjar.report.run.RunTitles;

/** Limits as tables for others. */
final class LimitTables {
    private static final List<String> BAND = List.of("expected", "minus2", "minus1", "plus1", "plus2");

    private LimitTables() {}

    /** One table per piece of a published limit. */
    static List<HepDataTable> of(Constraint c, Map<String, Plane> planes) {
        Plane plane = planes.get(c.plane());
        List<HepDataTable> tables = new ArrayList<>();
        int k = 0;
        for (Line line : c.lines()) {
            k++;
            String part = c.lines().size() == 1 ? "" : ", part " + k;
            Map<String, String> qualifiers = new LinkedHashMap<>();
            qualifiers.put("Limit type", c.kind().name().toLowerCase(Locale.ROOT));
            qualifiers.put("Confidence level", c.pedigree().level());
            qualifiers.put(
                    "Model",
                    c.recipe().model() + ", " + String.join(", ", c.recipe().decays()));
            String meaning = c.isRegion()
                    ? "boundary of the excluded region, vertices in order, the last joins the first"
                    : "upper limit";
            tables.add(new HepDataTable(
                    "Limit" + part,
                    "",
                    c.title() + ": " + meaning + ". " + c.pedigree().how() + ", "
                            + c.pedigree().from(),
                    Map.of("phrases", List.of("Upper limit")),
                    "limit" + (part.isEmpty() ? "" : "-" + k) + ".yaml",
                    List.of(new Column("Mass", "GeV", Map.of(), line.mass())),
                    List.of(new Column(symbol(c, plane), unit(c.y().unit()), qualifiers, line.coupling()))));
        }
        return tables;
    }

    private static String symbol(Constraint c, @Nullable Plane plane) {
        return plane == null ? c.y().column() : "$" + plane.coupling().symbol() + "$";
    }

    private static String unit(String unit) {
        return switch (unit) {
            case "1" -> "";
            case "1/GeV", "/GeV" -> "GeV$^{-1}$";
            default -> unit;
        };
    }

    /**
     * Cross section, coupling and efficiency of a run against its mass or its two masses; bands as columns of their own.
     *
     * @param titles symbols of the run's card
     */
    static List<HepDataTable> of(RunFile run, Optional<RunTitles> titles) {
        List<Column> masses = masses(run);
        String level = Show.number(100 * run.level()) + "%";
        String symbol = titles.map(RunTitles::couplingSymbol).orElse("coupling");
        String inverse = titles.map(RunTitles::couplingUnit).orElse("");
        return List.of(
                limits(run, masses, level, "crossSection", "Limit on the cross section", "$\\sigma$", "pb"),
                limits(run, masses, level, "coupling", "Limit on the coupling", symbol, unit(inverse)),
                new HepDataTable(
                        "Efficiency",
                        "",
                        "Signal efficiency of the selection and its statistical error against " + words(masses) + ".",
                        Map.of("observables", List.of("ACC", "EFF")),
                        "efficiency.yaml",
                        masses,
                        List.of(
                                new Column("Efficiency", "", Map.of(), column(run, "efficiency")),
                                new Column("Error", "", Map.of(), column(run, "efficiencyError")))));
    }

    private static List<Column> masses(RunFile run) {
        if (!run.isPlane()) {
            return List.of(new Column("Mass", "GeV", Map.of(), column(run, "mass")));
        }
        return run.masses().stream()
                .map(m -> new Column(m, "GeV", Map.of(), column(run, "hypothesis." + m)))
                .toList();
    }

    private static String words(List<Column> masses) {
        return masses.size() == 1
                ? "mass"
                : "the masses " + masses.stream().map(Column::name).collect(Collectors.joining(" and "));
    }

    private static HepDataTable limits(
            RunFile run, List<Column> masses, String level, String key, String name, String symbol, String unit) {
        Map<String, String> qualifiers = new LinkedHashMap<>();
        qualifiers.put("Luminosity", Show.number(run.luminosity()) + " pb$^{-1}$");
        qualifiers.put("Confidence level", level);
        List<Column> columns = new ArrayList<>();
        columns.add(limit(run, key + ".observed", symbol, unit, "observed", qualifiers));
        for (String part : BAND) {
            String type = part.equals("expected") ? "expected" : "expected, " + sigmas(part);
            columns.add(limit(run, key + "." + part, symbol, unit, type, qualifiers));
        }
        return new HepDataTable(
                name,
                "",
                name + " against " + words(masses) + "; the bands of the expectation are columns of their own.",
                Map.of("observables", List.of("CLS")),
                (key.equals("crossSection") ? "cross-section" : key) + ".yaml",
                masses,
                columns);
    }

    private static String sigmas(String part) {
        return (part.startsWith("minus") ? "-" : "+") + part.charAt(part.length() - 1) + " sigma";
    }

    private static Column limit(
            RunFile run, String path, String symbol, String unit, String type, Map<String, String> qualifiers) {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("Limit type", type);
        own.putAll(qualifiers);
        return new Column(symbol + ", " + type, unit, own, column(run, path));
    }

    private static double[] column(RunFile run, String path) {
        return run.points().stream().mapToDouble(p -> RunFile.number(p, path)).toArray();
    }
}
