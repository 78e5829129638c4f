/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.List;
import java.util.Map;
import org.nightjar.core.InternalError;
import org.nightjar.core.engine.Mergeable;

/** The results at one scanned mass. */
record PointResults(double mass, List<PointResult> points) implements Mergeable<PointResults> {
    @Override
    public PointResults merge(PointResults next) {
        throw new InternalError("a mass is one unit of work");
    }

    /** For JSON: the only point, or all. */
    Object tree() {
        return points.size() == 1
                ? points.get(0).tree()
                : Map.of("points", points.stream().map(PointResult::tree).toList());
    }

    /** From JSON. */
    static List<PointResult> of(Object tree) {
        return tree instanceof Map<?, ?> m && m.get("points") instanceof List<?> all
                ? all.stream().map(PointResult::of).toList()
                : List.of(PointResult.of(tree));
    }
}
