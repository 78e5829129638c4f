/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Units;

/** Reads the list of planes. */
public final class PlaneReader {
    private PlaneReader() {}

    /** The planes by name, in the order of the card; all problems at once. */
    public static Map<String, Plane> read(CardNode card) {
        Problems problems = new Problems();
        card.onlyKeys(problems, "nightjar", "planes");
        card.get("nightjar", problems).oneOf(problems, "planes/1");
        Map<String, Plane> planes = new LinkedHashMap<>();
        card.get("planes", problems).entries().forEach((name, node) -> planes.put(name, plane(name, node, problems)));
        problems.throwIfAny();
        return planes;
    }

    private static Plane plane(String name, CardNode node, Problems problems) {
        node.onlyKeys(problems, "title", "model", "theory", "invisible", "unit", "mass", "coupling", "process");
        String unit = node.get("unit", problems).string(problems);
        Dimension dimension = Dimension.PURE;
        try {
            dimension = unit.equals("1") ? Dimension.PURE : Units.unit(unit).dimension();
        } catch (IllegalArgumentException e) {
            problems.add(node, e.getMessage() + ".", "1/GeV or 1?");
        }
        String model = node.get("model", problems).string(problems);
        return new Plane(
                name,
                node.get("title", problems).string(problems),
                model,
                unit,
                dimension,
                drawn(node.get("mass", problems), Dimension.ENERGY, problems),
                drawn(node.get("coupling", problems), dimension, problems),
                node.get("process", problems).string(problems),
                node.find("theory").map(n -> n.string(problems)).orElse(model),
                node.find("invisible")
                        .map(n -> n.oneOf(problems, "yes", "no").equals("yes"))
                        .orElse(false));
    }

    private static Plane.Drawn drawn(CardNode axis, Dimension dimension, Problems problems) {
        axis.onlyKeys(problems, "symbol", "from", "to");
        double from = axis.get("from", problems).quantity(dimension, problems);
        double to = axis.get("to", problems).quantity(dimension, problems);
        if (from <= 0 || from >= to) {
            problems.add(axis, "0 < from < to is needed (" + from + ", " + to + ").", "");
        }
        return new Plane.Drawn(axis.get("symbol", problems).string(problems), from, to);
    }
}
