/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Pedigree;
import org.nightjar.constraints.Recipe;

/** A published limit in words. */
final class ConstraintWords {
    private final Constraint c;

    ConstraintWords(Constraint constraint) {
        c = constraint;
    }

    Explanation explanation() {
        Explanation e = new Explanation("constraint", c.id(), c.title());
        e.put("plane", c.plane()).put("cites", c.cites()).put("points", c.points());
        e.put("from", c.lowestMass()).put("to", c.highestMass());
        e.put("observation", c.kind().name().toLowerCase(Locale.ROOT));
        e.part("What it says")
                .text("%s in the plane %s: %d points from %s to %s GeV; %s."
                        .formatted(
                                c.kind().name().toLowerCase(Locale.ROOT),
                                c.plane(),
                                c.points(),
                                Show.number(c.lowestMass()),
                                Show.number(c.highestMass()),
                                c.isRegion()
                                        ? "the inside of the curve is excluded"
                                        : "everything above the curve is excluded"));
        Recipe r = c.recipe();
        e.part("What it assumes")
                .text("model %s, production %s, decays %s (branching fraction %s), %s, %s"
                        .formatted(
                                r.model(),
                                r.production(),
                                String.join(", ", r.decays()),
                                r.branchingFraction(),
                                r.lifetime(),
                                r.place()));
        Pedigree p = c.pedigree();
        Map<String, String> origin = new LinkedHashMap<>();
        origin.put("cites", String.join(", ", c.cites()) + " (" + p.citesStatus() + ")");
        origin.put("level", p.level() + " (" + p.levelStatus() + ")");
        origin.put("obtained", p.how() + ": " + p.from());
        origin.put("by", p.by());
        origin.put("precision", p.precision());
        origin.put("thinned", p.thinned());
        origin.put("licence", p.licence());
        origin.put("note", p.note());
        origin.values().removeIf(String::isBlank);
        e.part("Where it comes from");
        origin.forEach((k, v) -> e.text(k + ": " + v));
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("model", r.model());
        recipe.put("production", r.production());
        recipe.put("decays", List.copyOf(r.decays()));
        recipe.put("branchingFraction", r.branchingFraction());
        recipe.put("lifetime", r.lifetime());
        recipe.put("place", r.place());
        return e.put("recipe", recipe).put("pedigree", origin);
    }
}
