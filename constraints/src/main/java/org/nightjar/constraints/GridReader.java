/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Dimension;

/** Reads a grid of limits against mass and lifetime from its card {@code nightjar: grid/1}. */
public final class GridReader {
    private final CardNode card;
    private final Problems problems = new Problems();

    private GridReader(CardNode card) {
        this.card = card;
    }

    /** The grid; all problems at once. */
    public static BranchingGrid read(CardNode card, CurveSource tables) {
        GridReader reader = new GridReader(card);
        BranchingGrid grid = reader.grid(tables);
        reader.problems.throwIfAny();
        return grid;
    }

    private String text(CardNode at, String key) {
        return at.get(key, problems).string(problems);
    }

    private BranchingGrid grid(CurveSource tables) {
        card.onlyKeys(
                problems,
                "nightjar",
                "grid",
                "title",
                "quantity",
                "cites",
                "cites status",
                "table",
                "lifetimes",
                "obtained",
                "level",
                "level status",
                "production",
                "decay",
                "licence",
                "note");
        card.get("nightjar", problems).oneOf(problems, "grid/1");
        double[] ctau = card.get("lifetimes", problems).items().stream()
                .mapToDouble(n -> n.quantity(Dimension.LENGTH, problems))
                .toArray();
        CardNode table = card.get("table", problems);
        table.onlyKeys(problems, "file", "mass", "unit");
        table.get("unit", problems).oneOf(problems, "GeV");
        Map<String, double[]> columns = tables.columns("grids/" + text(table, "file"));
        double[] mass = column(table, columns, text(table, "mass"));
        double[][] limit = new double[mass.length][ctau.length];
        for (int t = 0; t < ctau.length; t++) {
            double[] values = column(table, columns, "ctau_" + t);
            for (int m = 0; m < Math.min(values.length, mass.length); m++) {
                limit[m][t] = values[m];
            }
        }
        checkAscending(table, "mass", mass);
        checkAscending(card.get("lifetimes", problems), "lifetime", ctau);
        check(table, limit);
        List<String> cites = card.get("cites", problems).items().stream()
                .map(n -> n.string(problems))
                .toList();
        return new BranchingGrid(
                text(card, "grid"),
                text(card, "title"),
                text(card, "quantity"),
                text(card, "production"),
                text(card, "decay"),
                cites,
                mass,
                ctau,
                limit,
                pedigree());
    }

    private double[] column(CardNode at, Map<String, double[]> columns, String name) {
        double[] values = columns.get(name);
        if (values == null) {
            problems.add(at, "there is no column '" + name + "'.", Suggest.maybe(name, columns.keySet(), "columns"));
            return new double[0];
        }
        return values;
    }

    private void checkAscending(CardNode at, String what, double[] values) {
        for (int k = 0; k < values.length; k++) {
            if (!(values[k] > (k == 0 ? 0 : values[k - 1]))) {
                problems.add(at, what + " " + values[k] + " does not ascend.", "");
                return;
            }
        }
        if (values.length < 2) {
            problems.add(at, "at least two values of " + what + " are needed.", "");
        }
    }

    private void check(CardNode at, double[][] limit) {
        for (double[] row : limit) {
            for (double v : row) {
                if (v <= 0 || v > 1) {
                    problems.add(at, "a branching fraction is not between 0 and 1 (" + v + ").", "");
                    return;
                }
            }
        }
    }

    private Pedigree pedigree() {
        CardNode obtained = card.get("obtained", problems);
        obtained.onlyKeys(problems, "how", "from", "by", "precision", "thinned");
        return new Pedigree(
                obtained.get("how", problems).oneOf(problems, "hepdata", "author-file", "digitised"),
                text(obtained, "from"),
                text(obtained, "by"),
                text(obtained, "precision"),
                text(obtained, "thinned"),
                text(card, "level"),
                card.get("level status", problems).oneOf(problems, "from source", "from memory", "not stated"),
                card.get("cites status", problems).oneOf(problems, "from source", "checked", "from memory"),
                text(card, "licence"),
                card.find("note").map(CardNode::text).orElse(""));
    }
}
