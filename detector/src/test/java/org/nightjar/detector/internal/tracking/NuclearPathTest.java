/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.detector.internal.geometry.Material;
import org.nightjar.detector.internal.geometry.Ray;

/** Interaction lengths along helices, against straight paths and against steps along integrated helices. */
class NuclearPathTest {
    private static final double FIELD = 1.5;
    private static final Material MATERIAL = new Material(List.of(
            layer("pipe", Material.Kind.CYLINDER, 1, 1, -100, 100, 0, Math.PI, 0.01),
            layer("sector", Material.Kind.CYLINDER, 4, 4, -20, 20, 0, 0.4, 0.02),
            layer("gas", Material.Kind.VOLUME, 16, 112, -70, 150, 0, Math.PI, 0.08),
            layer("plate", Material.Kind.DISC, 45, 113, 152, 152, 0, Math.PI, 0.05),
            layer("counter", Material.Kind.CYLINDER, 120, 120, -70, 190, 0, Math.PI, 0.04)));
    private static final NuclearPath PATH = new NuclearPath(MATERIAL, 111);

    private static Material.Layer layer(
            String name,
            Material.Kind kind,
            double low,
            double high,
            double zLow,
            double zHigh,
            double phi,
            double half,
            double pion) {
        return new Material.Layer(name, kind, 0.1, low, high, zLow, zHigh, phi, half, 0, 2 * pion, pion);
    }

    /** The largest depth that is not survived, by bisection. */
    private static double total(double[] vertex, double phi, double pt, double tan, int charge, boolean nucleon) {
        double low = 0;
        double high = 20;
        for (int i = 0; i < 50; i++) {
            double middle = 0.5 * (low + high);
            Arc a = arc(vertex, phi, pt, tan, charge);
            if (PATH.layer(a, nucleon, middle) >= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Arc arc(double[] vertex, double phi, double pt, double tan, int charge) {
        Arc a = new Arc();
        a.set(vertex[0], vertex[1], vertex[2], Math.cos(phi), Math.sin(phi), tan, Arc.curvature(charge, FIELD, pt));
        return a;
    }

    /** At 1000 GeV the path is straight to 2e-5: the sum over layers that photons meet, and twice that for nucleons. */
    @ParameterizedTest
    @CsvSource({"0,0", "0,1", "1.3,-0.5", "0.4,0.9", "2,1.5"})
    void straight(double phi, double tan) {
        double[] vertex = {0, 0, 0.1};
        Ray ray = new Ray();
        ray.set(0, 0, 0.1, Math.cos(phi), Math.sin(phi), tan);
        double sum = 0;
        for (int i = 0; i < MATERIAL.size(); i++) {
            sum += MATERIAL.cross(i, ray)
                    * MATERIAL.layer(i).pion()
                    / MATERIAL.layer(i).depth();
        }
        double found = total(vertex, phi, 1000, tan, 1, false);
        assertThat(found).isCloseTo(sum, within(1e-4 * sum));
        assertThat(total(vertex, phi, 1000, tan, 1, true)).isCloseTo(2 * found, within(1e-9));
        assertThat(PATH.depth(ray)).isCloseTo(2 * sum, within(1e-12));
    }

    /** Bent paths, prompt and displaced, against steps of 20 um along the circle; 1 % for the finite steps at slanting layers. */
    @ParameterizedTest
    @CsvSource({
        "0,0,0,0.1,1,0.5,1",
        "0,0,0,0.1,0.5,1.2,-1",
        "0,0,0,2.9,0.28,0.2,1",
        "0,0,0,-1,0.2,0.3,-1",
        "5,3,2,0.9,0.6,0.4,1",
        "30,-20,10,-0.2,0.9,-0.3,-1"
    })
    void bent(double x, double y, double z, double phi, double pt, double tan, int charge) {
        double kappa = Arc.curvature(charge, FIELD, pt);
        double sec = Math.sqrt(1 + tan * tan);
        double step = 0.002;
        double sum = 0;
        Arc half = arc(new double[] {x, y, z}, phi, pt, tan, charge);
        double r = Math.hypot(x, y);
        for (double s = 0; s < half.half() - half.start; s += step) {
            double turn = kappa * (s + step);
            double nextX = x + (Math.sin(phi + turn) - Math.sin(phi)) / kappa;
            double nextY = y - (Math.cos(phi + turn) - Math.cos(phi)) / kappa;
            double nextZ = z + tan * (s + step);
            double next = Math.hypot(nextX, nextY);
            for (int i = 0; i < MATERIAL.size(); i++) {
                Material.Layer l = MATERIAL.layer(i);
                sum += l.pion() * slant(l, r, next, nextX, nextY, nextZ, step, tan) * sec;
            }
            r = next;
        }
        double found = total(new double[] {x, y, z}, phi, pt, tan, charge, false);
        assertThat(found).isCloseTo(sum, within(0.01 * sum)).isPositive();
    }

    private static double slant(
            Material.Layer l, double r, double next, double x, double y, double z, double step, double tan) {
        boolean inZ = z >= l.zLow() && z < l.zHigh();
        return switch (l.kind()) {
            case CYLINDER -> {
                boolean met =
                        r < l.radiusLow() && next >= l.radiusLow() && inZ && Math.abs(Math.atan2(y, x)) < l.halfWidth();
                yield met ? Math.min(10, step / (next - r)) : 0;
            }
            case VOLUME ->
                inZ && next >= l.radiusLow() && next < l.radiusHigh() ? step / (l.radiusHigh() - l.radiusLow()) : 0;
            case DISC -> {
                double before = z - tan * step;
                boolean met = Math.min(before, z) < l.zLow() && Math.max(before, z) >= l.zLow();
                yield met && next >= l.radiusLow() && next < l.radiusHigh() ? 1 / Math.abs(tan) : 0;
            }
        };
    }

    /** An interaction in the gas ends the track where it is, one in the counters does not. */
    @Test
    void places() {
        double[] vertex = {0, 0, 0};
        Arc a = arc(vertex, 1, 1000, 0, 1);
        assertThat(PATH.layer(a, false, 0.005)).isZero();
        assertThat(a.s).isCloseTo(1, within(1e-6));
        assertThat(PATH.shortens(0)).isTrue();
        a = arc(vertex, 1, 1000, 0, 1);
        assertThat(PATH.layer(a, false, 0.01 + 0.04)).isEqualTo(2);
        assertThat(a.s).isCloseTo(16 + 96 * 0.5, within(1e-3));
        a = arc(vertex, 1, 1000, 0, 1);
        assertThat(PATH.layer(a, false, 0.1)).isEqualTo(4);
        assertThat(PATH.shortens(4)).isFalse();
        assertThat(PATH.shortens(3)).isFalse();
        assertThat(PATH.layer(arc(vertex, 1, 1000, 0, 1), false, 0.131)).isEqualTo(-1);
    }
}
