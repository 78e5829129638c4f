/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import java.util.List;
import java.util.Optional;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;
import org.nightjar.core.units.Units;

/** Builds one constraint from its card; reports what is wrong. */
final class ConstraintReader {
    private final String name;
    private final CardNode card;
    private final CurveSource curves;
    private final Problems problems;

    ConstraintReader(String name, CardNode card, CurveSource curves, Problems problems) {
        this.name = name;
        this.card = card;
        this.curves = curves;
        this.problems = problems;
    }

    Optional<Constraint> read() {
        Problems own = new Problems();
        Constraint constraint = read(own);
        own.list().forEach(problems::add);
        return own.isEmpty() ? Optional.of(constraint) : Optional.empty();
    }

    private Constraint read(Problems own) {
        card.onlyKeys(
                own,
                "nightjar",
                "constraint",
                "title",
                "label",
                "plane",
                "kind",
                "shape",
                "cites",
                "cites status",
                "curve",
                "range",
                "obtained",
                "level",
                "level status",
                "recipe",
                "translation",
                "licence",
                "note");
        card.get("nightjar", own).oneOf(own, "constraint/1");
        boolean region = card.get("shape", own).oneOf(own, "limit", "region").equals("region");
        Kind kind = card.get("kind", own).oneOf(own, "observed", "expected").equals("expected")
                ? Kind.EXPECTED
                : Kind.OBSERVED;
        CardNode curve = card.get("curve", own);
        curve.onlyKeys(own, "file", "x", "unit x", "y", "unit y", "segment", "missing");
        CardNode range = card.get("range", own);
        range.onlyKeys(own, "x", "y");
        Axis x = axis(curve, "x", range, own);
        Axis y = axis(curve, "y", range, own);
        if (!Double.isNaN(x.factor()) && !x.dimension().equals(Dimension.ENERGY)) {
            own.add(curve.get("unit x", own), x.unit() + " is no unit of mass.", "GeV?");
        }
        Pedigree pedigree = pedigree(own);
        Recipe recipe = recipe(own);
        Translation translation = card.find("translation")
                .map(t -> new TranslationReader(t, own).read())
                .orElse(null);
        List<Line> lines = own.isEmpty() ? new CurveReader(name, curve, x, y, region, own).read(curves) : List.of();
        return new Constraint(
                text(card, "constraint", own),
                text(card, "title", own),
                text(card, "label", own),
                text(card, "plane", own),
                texts(card, "cites", own),
                kind,
                region,
                x,
                y,
                lines,
                pedigree,
                recipe,
                translation);
    }

    private static String text(CardNode at, String key, Problems own) {
        CardNode n = at.entries().get(key);
        if (n == null) {
            own.add(at, "key '" + key + "' is missing.", "");
            return "";
        }
        return n.string(own);
    }

    private static List<String> texts(CardNode at, String key, Problems own) {
        CardNode n = at.get(key, own);
        if (n.items().isEmpty()) {
            own.add(n, "at least one entry is expected here.", "");
        }
        return n.items().stream().map(i -> i.string(own)).toList();
    }

    private static Axis axis(CardNode curve, String which, CardNode range, Problems own) {
        String column = text(curve, which, own);
        String unit = text(curve, "unit " + which, own);
        Quantity one = unit(curve, which, unit, own);
        double[] ends = {Double.NaN, Double.NaN};
        CardNode list = range.get(which, own);
        if (!Double.isNaN(one.value())) {
            if (list.items().size() == 2) {
                ends[0] = list.items().get(0).quantity(one.dimension(), own);
                ends[1] = list.items().get(1).quantity(one.dimension(), own);
                if (ends[0] >= ends[1] || ends[0] <= 0) {
                    own.add(list, "0 < low < high is needed (" + list + ").", "");
                }
            } else {
                own.add(list, "two values are expected here, [low, high].", "");
            }
        }
        return new Axis(column, unit, one.value(), one.dimension(), ends[0], ends[1]);
    }

    private static Quantity unit(CardNode curve, String which, String unit, Problems own) {
        Quantity failed = new Quantity(Double.NaN, Dimension.PURE);
        if (unit.isEmpty()) {
            return failed;
        }
        try {
            return Units.unit(unit);
        } catch (IllegalArgumentException e) {
            own.add(curve.get("unit " + which, own), e.getMessage() + ".", "GeV, 1/GeV, pb or 1?");
            return failed;
        }
    }

    private Pedigree pedigree(Problems own) {
        CardNode obtained = card.get("obtained", own);
        obtained.onlyKeys(own, "how", "from", "by", "precision", "thinned");
        String how = "";
        CardNode howNode = obtained.entries().get("how");
        if (howNode == null || howNode.text().isBlank()) {
            own.add(
                    obtained,
                    "how the curve was obtained is not said; such a curve is not loaded.",
                    "how: hepdata, author-file, digitised, quoted or translated?");
        } else {
            how = howNode.oneOf(own, "hepdata", "author-file", "digitised", "quoted", "translated");
        }
        CardNode levelStatus = card.get("level status", own);
        CardNode citesStatus = card.get("cites status", own);
        return new Pedigree(
                how,
                text(obtained, "from", own),
                text(obtained, "by", own),
                text(obtained, "precision", own),
                text(obtained, "thinned", own),
                text(card, "level", own),
                levelStatus.oneOf(own, "from source", "from memory", "not stated"),
                citesStatus.oneOf(own, "from source", "checked", "from memory"),
                text(card, "licence", own),
                card.find("note").map(CardNode::text).orElse(""));
    }

    private Recipe recipe(Problems own) {
        CardNode recipe = card.get("recipe", own);
        recipe.onlyKeys(own, "model", "production", "decays", "branching fraction", "lifetime", "place");
        return new Recipe(
                text(recipe, "model", own),
                text(recipe, "production", own),
                texts(recipe, "decays", own),
                text(recipe, "branching fraction", own),
                text(recipe, "lifetime", own),
                recipe.get("place", own).oneOf(own, "collider", "beam dump", "fixed target", "astrophysics"));
    }
}
