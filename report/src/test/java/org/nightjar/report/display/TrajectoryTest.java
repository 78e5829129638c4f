/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.core.events.Particles;
import org.nightjar.core.events.Tracks;
import org.nightjar.detector.Outline;

/** Helices of tracks against circles computed by hand; field 1.5 T along +z. */
class TrajectoryTest {
    /** Radius of the circle of 0.3 GeV in 1.5 T: p/(0.299792458e-2 B), cm. */
    private static final double RADIUS = 0.3 / (0.299792458e-2 * 1.5);

    private static Tracks track(int charge, double d0) {
        Tracks t = new Tracks();
        int i = t.add();
        t.px[i] = 0.3;
        t.py[i] = 0;
        t.pz[i] = 0.15;
        t.charge[i] = charge;
        t.d0[i] = d0;
        t.z0[i] = 2;
        t.omega[i] = charge / RADIUS;
        return t;
    }

    /** A positive particle that starts along x is deflected to -y; after half a turn it is a diameter away. */
    @Test
    void circle() {
        Trajectory helix = new Trajectory(track(1, 0), 0);
        double[] half = helix.at(Math.PI * RADIUS);
        assertThat(half[0]).isCloseTo(0, within(1e-9));
        assertThat(half[1]).isCloseTo(-2 * RADIUS, within(1e-9));
        assertThat(half[2]).isCloseTo(2 + 0.5 * Math.PI * RADIUS, within(1e-9));
        assertThat(new Trajectory(track(-1, 0), 0).at(Math.PI * RADIUS)[1]).isCloseTo(2 * RADIUS, within(1e-9));
        // perigee (d0 sin phi0, -d0 cos phi0, z0)
        assertThat(new Trajectory(track(1, 0.5), 0).at(0)).containsExactly(new double[] {0, -0.5, 2}, within(1e-12));
    }

    /** It starts at the vertex of the generated particle (steps of 0.1 cm) and ends at the cylinder. */
    @Test
    void fromVertexToTheEnd() {
        Trajectory helix = new Trajectory(track(1, 0), 0);
        double[] vertex = helix.at(20);
        Particles p = new Particles();
        int row = p.add(13, 0.1, 1, 1, 0, 0);
        p.vx[row] = vertex[0];
        p.vy[row] = vertex[1];
        p.vz[row] = vertex[2];
        List<double[]> points = helix.points(p, row, new Outline.Cylinder(60, -100, 100));
        assertThat(points.get(0)).containsExactly(vertex, within(0.11));
        double[] last = points.get(points.size() - 1);
        assertThat(Math.hypot(last[0], last[1])).isCloseTo(60, within(0.6));
        assertThat(helix.points(p, -1, new Outline.Cylinder(60, -100, 100)).get(0))
                .containsExactly(new double[] {0, 0, 2}, within(1e-12));
    }
}
