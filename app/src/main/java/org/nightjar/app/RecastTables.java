/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.constraints.recast.RecastPoint;
import org.nightjar.constraints.recast.RecastPoint.Status;
import org.nightjar.core.PhysicsException;
import org.nightjar.formats.hepdata.HepDataTable;
import org.nightjar.formats.hepdata.HepDataTable.Column;

/** What a result excludes in another model, as a table for others: the ends of its intervals by mass. */
final class RecastTables {
    private RecastTables() {}

    /** One table; masses at which nothing can be said have no row. */
    static List<HepDataTable> of(PublishedRecast recast) {
        List<RecastPoint> rows = recast.points().stream()
                .filter(p -> p.status() == Status.EXCLUDED || p.status() == Status.NOTHING_EXCLUDED)
                .toList();
        if (rows.isEmpty()) {
            throw new PhysicsException(
                    recast.id() + " says nothing on " + recast.model() + " at any mass: there is no table to write.");
        }
        int most = rows.stream().mapToInt(p -> p.excluded().size()).max().orElse(0);
        Map<String, String> qualifiers = new LinkedHashMap<>();
        qualifiers.put("Confidence level", recast.level());
        qualifiers.put("Model", recast.model());
        List<Column> columns = new ArrayList<>();
        for (int k = 0; k < Math.max(1, most); k++) {
            String number = most > 1 ? " " + (k + 1) : "";
            columns.add(
                    new Column(recast.coupling() + " from" + number, recast.unit(), qualifiers, ends(rows, k, false)));
            columns.add(new Column(recast.coupling() + " to" + number, recast.unit(), qualifiers, ends(rows, k, true)));
        }
        String caption = recast.title() + ": couplings that it excludes in the model " + recast.model()
                + ", by mass. A row without numbers excludes nothing; an interval without an upper end goes on to where"
                + " the translation ends. Translated with Nightjar, not a result of the experiment.";
        double[] masses = rows.stream().mapToDouble(RecastPoint::mass).toArray();
        return List.of(new HepDataTable(
                "Excluded couplings",
                "",
                caption,
                Map.of("phrases", List.of("Upper limit")),
                "recast.yaml",
                List.of(new Column("Mass", "GeV", Map.of(), masses)),
                columns));
    }

    private static double[] ends(List<RecastPoint> rows, int interval, boolean upper) {
        return rows.stream()
                .mapToDouble(p -> {
                    if (p.excluded().size() <= interval) {
                        return Double.NaN;
                    }
                    RecastPoint.Interval i = p.excluded().get(interval);
                    return !upper ? i.lower() : i.isOpen() ? Double.NaN : i.upper();
                })
                .toArray();
    }
}
