/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Shipped;
import org.nightjar.constraints.recast.RecastPoint.Interval;
import org.nightjar.constraints.recast.RecastPoint.Status;

class RecastShapeTest {
    private static RecastPoint point(double mass, Interval... excluded) {
        return new RecastPoint(mass, List.of(excluded), Status.EXCLUDED, "");
    }

    private static Constraint drawn(RecastPoint... points) {
        return RecastShape.of(Shipped.store().get("e137-dark-photon"), List.of(points), "b-minus-l");
    }

    @Test
    void anIntervalThatAppearsBelowIsAPieceOfItsOwn() {
        Constraint c = drawn(
                point(1, new Interval(1e-3, 1e-2)),
                point(2, new Interval(1e-6, 1e-5), new Interval(1e-3, 1e-2)),
                point(3, new Interval(1e-6, 1e-5), new Interval(1e-3, 1e-2)),
                point(4, new Interval(1e-6, 1e-5)));
        assertThat(c.lines()).hasSize(2);
        assertThat(c.lines().get(0).mass()).containsExactly(1, 2, 3, 3, 2, 1);
        assertThat(c.lines().get(0).coupling()).containsExactly(1e-3, 1e-3, 1e-3, 1e-2, 1e-2, 1e-2);
        assertThat(c.lines().get(1).mass()).containsExactly(2, 3, 4, 4, 3, 2);
        assertThat(c.excludes(2.5, 1e-4)).isFalse();
    }

    @Test
    void nothingExcludedIsNoCurve() {
        RecastPoint none = new RecastPoint(1, List.of(), Status.NOTHING_EXCLUDED, "");
        assertThat(drawn(none, none).lines()).isEmpty();
    }

    @Test
    void intervalsOfAPointAreAscendingAndApart() {
        RecastPoint p = point(1, new Interval(5, 8), new Interval(1, 2), new Interval(7, 9), new Interval(2, 3));
        assertThat(p.excluded()).containsExactly(new Interval(1, 3), new Interval(5, 9));
    }
}
