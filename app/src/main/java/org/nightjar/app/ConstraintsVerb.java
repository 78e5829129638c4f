/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.constraints.Bibliography;
import org.nightjar.constraints.BranchingGrid;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.ConstraintStore;
import org.nightjar.constraints.Line;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Dimension;
import org.nightjar.search.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The published limits. */
@Command(
        name = "constraints",
        description = {
            "Published limits: which there are, or one of them with its points and its origin.",
            "With --mass and --coupling only those that exclude this point."
        },
        footer = {"", "Example:  nightjar constraints --plane dark-photon-visible"})
final class ConstraintsVerb extends Verb {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "One constraint, with its points.")
    private @Nullable String name;

    @Option(names = "--plane", paramLabel = "P", description = "Only this plane; see the names in the list.")
    private @Nullable String plane;

    @Option(names = "--kind", paramLabel = "K", description = "observed or expected.")
    private @Nullable String kind;

    @Option(names = "--place", paramLabel = "P", description = "collider, beam-dump, fixed-target or astrophysics.")
    private @Nullable String place;

    @Option(names = "--mass", paramLabel = "\"1 GeV\"", description = "Only results that reach this mass.")
    private @Nullable String mass;

    @Option(names = "--coupling", paramLabel = "G", description = "With --mass: only results that exclude this point.")
    private @Nullable String coupling;

    @Option(
            names = "--grids",
            description = "Limits on branching fractions against mass and lifetime instead of curves.")
    private boolean grids;

    @Option(names = "--ctau", paramLabel = "\"1 cm\"", description = "With --mass and a grid: the limit there.")
    private @Nullable String ctau;

    @Override
    int execute() {
        Library library = Libraries.standard();
        Map<String, BranchingGrid> all = library.grids();
        if (grids || name != null && all.containsKey(name)) {
            return new GridWords(console(), library.bibliography()).tell(all, name, mass, ctau);
        }
        if (ctau != null) {
            throw new CardException("--ctau", "a lifetime asks for a grid.", "nightjar constraints --grids?");
        }
        ConstraintStore store = library.constraints();
        Bibliography references = library.bibliography();
        if (name != null) {
            return one(store.get(name), references);
        }
        List<Constraint> found = plane == null ? store.all() : store.plane(plane);
        found = filtered(found, library);
        console().document(found.stream().map(c -> entry(c, references)).toList());
        print(found);
        return 0;
    }

    private List<Constraint> filtered(List<Constraint> all, Library library) {
        chosen("--kind", kind, List.of("observed", "expected"));
        chosen("--place", place, List.of("collider", "beam-dump", "fixed-target", "astrophysics"));
        if (coupling != null && (mass == null || plane == null)) {
            throw new CardException(
                    "--coupling", "a coupling asks for a mass and a plane.", "--plane P --mass \"1 GeV\"?");
        }
        double m = mass == null ? Double.NaN : OptionValue.positive("--mass", mass, Dimension.ENERGY, false, "1 GeV");
        Dimension of = plane == null || !library.planes().containsKey(plane)
                ? Dimension.PURE
                : library.planes().get(plane).dimension();
        double g = coupling == null ? Double.NaN : OptionValue.positive("--coupling", coupling, of, true, "1e-3");
        return all.stream()
                .filter(c -> kind == null || c.kind().name().equalsIgnoreCase(kind))
                .filter(c ->
                        place == null || c.recipe().place().replace(' ', '-').equals(place))
                .filter(c -> mass == null || m >= c.lowestMass() && m <= c.highestMass())
                .filter(c -> coupling == null || c.excludes(m, g))
                .toList();
    }

    private static void chosen(String option, @Nullable String value, List<String> words) {
        if (value != null && !words.contains(value)) {
            throw new CardException(
                    option, "'" + value + "' is not known.", Suggest.maybe(value, words, option.substring(2) + "s"));
        }
    }

    private static Map<String, Object> entry(Constraint c, Bibliography references) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("name", c.id());
        m.put("title", c.title());
        m.put("plane", c.plane());
        m.put("kind", c.kind().name().toLowerCase(Locale.ROOT));
        m.put("shape", c.isRegion() ? "region" : "limit");
        m.put("level", c.pedigree().level());
        m.put("from", c.lowestMass());
        m.put("to", c.highestMass());
        m.put("place", c.recipe().place());
        m.put("translates", c.translation() != null);
        m.put("cites", c.cites());
        m.put(
                "references",
                references.of(c.cites()).stream()
                        .map(e -> e.authors() + ", " + e.title() + ", " + e.where())
                        .toList());
        return m;
    }

    private void print(List<Constraint> found) {
        List<List<String>> rows = new ArrayList<>();
        for (Constraint c : found) {
            rows.add(List.of(
                    c.id(),
                    c.plane(),
                    Show.number(c.lowestMass()) + " to " + Show.number(c.highestMass()) + " GeV",
                    c.kind().name().toLowerCase(Locale.ROOT),
                    c.pedigree().level(),
                    String.join(", ", c.cites())));
        }
        Show.columns(rows).forEach(console()::line);
        if (found.isEmpty()) {
            console().progress("none");
        }
    }

    private int one(Constraint c, Bibliography references) {
        Map<String, Object> document = new LinkedHashMap<>(entry(c, references));
        List<Map<String, Object>> points = new ArrayList<>();
        int piece = 0;
        for (Line line : c.lines()) {
            for (int k = 0; k < line.size(); k++) {
                Map<String, Object> point = new LinkedHashMap<>();
                point.put("mass", line.mass()[k]);
                point.put("coupling", line.coupling()[k]);
                point.put("piece", piece);
                points.add(point);
            }
            piece++;
        }
        Explanation words = new ConstraintWords(c).explanation();
        document.put("recipe", words.tree().get("recipe"));
        document.put("pedigree", words.tree().get("pedigree"));
        document.put("points", points);
        console().document(document);
        words.lines().forEach(console()::line);
        references
                .of(c.cites())
                .forEach(e -> console().line("   %s, %s, %s".formatted(e.authors(), e.title(), e.where())));
        return 0;
    }
}
