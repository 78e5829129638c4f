/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

class GeometryTest {
    private static final RandomStream RANDOM = new Streams(5, new SampleId("geometry")).of(Stage.DETECTOR);

    private static Material.Layer cylinder(double depth, double radius, double phi, double half) {
        return new Material.Layer("c", Material.Kind.CYLINDER, depth, radius, radius, -100, 100, phi, half, 0, 0, 0);
    }

    /** Cylinder: depth/sin(theta); volume of radii 10 to 20: the same by its chord; disc: depth/cos(theta). By hand. */
    @Test
    void depthGrowsWithTheInclination() {
        Material m = new Material(List.of(
                cylinder(0.01, 5, 0, Math.PI),
                new Material.Layer("v", Material.Kind.VOLUME, 0.02, 10, 20, -100, 100, 0, Math.PI, 0, 0, 0),
                new Material.Layer("d", Material.Kind.DISC, 0.04, 1, 60, 50, 50, 0, Math.PI, 0, 0, 0)));
        Ray ray = new Ray();
        double theta = Math.toRadians(60);
        ray.set(0, 0, 0, Math.sin(theta), 0, Math.cos(theta));
        // the ray meets z = 50 cm at r = 86.6 cm: beyond the disc
        assertThat(m.depth(ray)).isCloseTo(0.03 / Math.sin(theta), within(1e-12));
        theta = Math.toRadians(40);
        ray.set(0, 0, 0, Math.sin(theta), 0, Math.cos(theta));
        assertThat(m.depth(ray)).isCloseTo(0.03 / Math.sin(theta) + 0.04 / Math.cos(theta), within(1e-12));
        ray.set(15, 0, 0, 1, 0, 0); // half of the volume is behind, the cylinder too
        assertThat(m.depth(ray)).isCloseTo(0.01, within(1e-12));
    }

    /** An off-axis start: at (3, 0) along +y the cylinder of 5 cm is met at (3, 4), where the cosine to its normal is 0.8. */
    @Test
    void depthOfADisplacedPhotonUsesItsOwnIncidence() {
        Material m = new Material(List.of(cylinder(0.01, 5, 0, Math.PI)));
        Ray ray = new Ray();
        ray.set(3, 0, 0, 0, 1, 0);
        assertThat(m.depth(ray)).isCloseTo(0.01 / 0.8, within(1e-12));
        assertThat(ray.at).isCloseTo(4, within(1e-12));
    }

    @Test
    void aPartOfTheAzimuthIsCovered() {
        Material m = new Material(List.of(cylinder(0.01, 5, Math.PI / 2, Math.PI / 8)));
        Ray ray = new Ray();
        ray.set(0, 0, 0, Math.cos(Math.toRadians(69)), Math.sin(Math.toRadians(69)), 0);
        assertThat(m.depth(ray)).isPositive();
        ray.set(0, 0, 0, Math.cos(Math.toRadians(67)), Math.sin(Math.toRadians(67)), 0);
        assertThat(m.depth(ray)).isZero();
    }

    private static final Material MANY = new Material(List.of(
            cylinder(0.01, 1, 0, Math.PI),
            cylinder(0.3, 119, 0, Math.PI / 8),
            new Material.Layer("d", Material.Kind.DISC, 0.1, 45, 113, -67, -67, 0, Math.PI, 0, 0, 0),
            new Material.Layer("v", Material.Kind.VOLUME, 0.2, 16, 112, -60, 157, 0, Math.PI, 0, 0, 0)));

    private static void near(Ray ray, int k) {
        RANDOM.at(k, 0);
        double cos = 2 * RANDOM.uniform() - 1;
        double sin = Math.sqrt(1 - cos * cos);
        double phi = 6.3 * RANDOM.uniform();
        double x = 0.05 * RANDOM.gaussian() % 0.07;
        double y = 0.05 * RANDOM.gaussian() % 0.07;
        ray.set(x, y, RANDOM.uniform() - 0.5, sin * Math.cos(phi), sin * Math.sin(phi), cos);
    }

    @Test
    void limitsAreNeverBelowTheDepth() {
        Ray ray = new Ray();
        for (int k = 0; k < 100_000; k++) {
            near(ray, k);
            for (int i = 0; i < MANY.size(); i++) {
                assertThat(MANY.cross(i, ray)).as("event %d layer %d", k, i).isLessThanOrEqualTo(MANY.limit(i, ray));
            }
        }
        ray.set(0, 0, 3, 0, 1, 0);
        assertThat(MANY.limit(0, ray)).isInfinite();
    }

    /**
     * Conversions by layer against exp(-(t_1 + ... + t_(i-1))/L) (1 - exp(-t_i/L)), L = 9/7, summed over the same rays;
     * 4 standard deviations. Inside the volume, thin as it is, the mean position is the middle, less t/(12 L) or 0.02.
     */
    @Test
    void photonsConvertLayerByLayer() {
        Ray ray = new Ray();
        int n = 400_000;
        double[] expected = new double[MANY.size()];
        double[] found = new double[MANY.size()];
        double inside = 0;
        for (int k = 0; k < n; k++) {
            near(ray, k);
            double at = MANY.conversion(ray, RANDOM.uniform(), RANDOM);
            double survival = 1;
            for (int i = 0; i < MANY.size(); i++) {
                double t = MANY.cross(i, ray);
                double here = 1 - Math.exp(-t * 7 / 9);
                expected[i] += survival * here;
                survival *= 1 - here;
                if (t > 0 && at >= ray.at && at <= ray.at + ray.through) {
                    found[i]++;
                    inside += i == 3 ? (at - ray.at) / ray.through : 0;
                }
            }
        }
        for (int i = 0; i < MANY.size(); i++) {
            assertThat(found[i]).as("layer %d", i).isCloseTo(expected[i], within(4 * Math.sqrt(expected[i])));
        }
        assertThat(inside / found[3]).isCloseTo(0.5, within(0.03));
    }

    /** 1 GeV in 1.5 T bends with R = 100 cm / (0.299792458 * 1.5) = 222.4 cm; chord to radius r: s = 2 R asin(r/2R). */
    @Test
    void helixFromTheOriginFollowsTheClosedForm() {
        Helix h = new Helix();
        h.set(1, 0, 0.5, 1, 1.5, 0, 0, 0);
        double bend = 100 / (0.299792458 * 1.5);
        double s = h.pathToRadius(125.16);
        assertThat(s).isCloseTo(2 * bend * Math.asin(125.16 / (2 * bend)), within(1e-9));
        h.moveTo(s);
        assertThat(Math.hypot(h.x, h.y)).isCloseTo(125.16, within(1e-9));
        assertThat(h.y).isNegative(); // positive charges turn clockwise
        assertThat(h.z).isCloseTo(0.5 * s, within(1e-9));
        assertThat(h.farthest()).isCloseTo(2 * bend, within(1e-9));
        h.perigee();
        assertThat(h.d0).isCloseTo(0, within(1e-9));
    }

    /** A leg of a photon converted at radius r starts radially: its circle passes the axis at sqrt(r^2 + R^2) - R. */
    @Test
    void conversionLegsMissTheAxis() {
        Helix h = new Helix();
        double bend = 100 / (0.299792458 * 1.5);
        for (int charge = -1; charge <= 1; charge += 2) {
            h.set(0.6, 0.8, 0.3, charge, 1.5, 0.6 * 40, 0.8 * 40, 12);
            h.perigee();
            assertThat(Math.abs(h.d0)).isCloseTo(Math.sqrt(1600 + bend * bend) - bend, within(1e-9));
            // (r x p)_z of the nearest point: the axis lies on the side away from the centre
            assertThat(Math.signum(h.d0)).isEqualTo(charge);
            assertThat(h.zPerigee).isCloseTo(12 - 0.3 * bend * Math.atan(40 / bend), within(1e-9));
        }
    }
}
