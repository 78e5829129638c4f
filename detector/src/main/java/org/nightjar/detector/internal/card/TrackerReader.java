/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.card;

import static org.nightjar.core.units.Dimension.ANGLE;
import static org.nightjar.core.units.Dimension.ENERGY;
import static org.nightjar.core.units.Dimension.LENGTH;
import static org.nightjar.core.units.Dimension.PURE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.detector.internal.geometry.Material;
import org.nightjar.detector.internal.response.Tracker;
import org.nightjar.detector.internal.tracking.Layout;
import org.nightjar.detector.internal.tracking.Radiation;

/** Reads the section tracker. */
final class TrackerReader {
    private final Leaves leaves;
    private final Problems problems;
    private final CardNode t;
    private final Tracker.Inputs inputs;
    private final List<Layout.Measuring> wires = new ArrayList<>();
    private final List<Layout.Measuring> sensors = new ArrayList<>();
    private final double softest;
    private final double unseenKinks;

    TrackerReader(Leaves leaves, CardNode card, double field, String response) {
        this.leaves = leaves;
        problems = leaves.problems();
        t = leaves.section(
                card,
                "tracker",
                "layers",
                "silicon",
                "acceptance",
                "hit efficiency",
                "drift resolution",
                "hits needed",
                "efficiency",
                "efficiency data over simulation",
                "width data over simulation",
                "momentum beyond layers",
                "describes",
                "unseen kinks",
                "bremsstrahlung from");
        inputs = inputs(field, response);
        readWires();
        if (t.find("silicon").isPresent()) {
            readSensors();
        }
        softest = leaves.positive(t, "bremsstrahlung from", ENERGY);
        unseenKinks = leaves.fraction(t, "unseen kinks");
    }

    private Tracker.Inputs inputs(double field, String response) {
        double[] acceptance = leaves.quantities(t, "acceptance", ANGLE, ANGLE);
        if (!(acceptance[0] > 0 && acceptance[0] < acceptance[1] && acceptance[1] < Math.PI)) {
            problems.add(t.get("acceptance", problems), "two ascending angles between 0 and 180 deg are needed.", "");
        }
        double[][] table = leaves.table(t, "efficiency", Column.of("pt", ENERGY), Column.pure("efficiency"));
        if (!Arrays.equals(table[0], Arrays.stream(table[0]).sorted().toArray())) {
            problems.add(t.get("efficiency", problems), "the column 'pt' must ascend.", "");
        }
        double[] needed = leaves.quantities(t, "hits needed", PURE, PURE);
        if (needed[0] < 0 || needed[1] < 0) {
            problems.add(t.get("hits needed", problems), "must not be negative.", "");
        }
        boolean data = leaves.word(t, "describes", "data", "simulation").equals("data");
        double efficiency = leaves.fraction(t, "efficiency data over simulation");
        double widths = leaves.positive(t, "width data over simulation", PURE);
        return new Tracker.Inputs(
                field,
                acceptance[0],
                acceptance[1],
                needed[0],
                needed[1],
                table[0],
                table[1],
                data ? efficiency : 1,
                data ? widths : 1,
                beyond(),
                response.equals("geometric"));
    }

    /** What a real chamber adds to the width of the momentum: per GeV, and constant; nothing if not said. */
    private double[] beyond() {
        if (!t.isMap() || t.find("momentum beyond layers").isEmpty()) {
            return new double[2];
        }
        double[] out = leaves.quantities(t, "momentum beyond layers", PURE, PURE);
        if (out[0] < 0 || out[1] < 0) {
            problems.add(t.get("momentum beyond layers", problems), "must not be negative.", "");
        }
        return out;
    }

    private void readWires() {
        double efficiency = leaves.fraction(t, "hit efficiency");
        double[][] c = leaves.table(
                t,
                "layers",
                Column.of("radius", LENGTH),
                Column.of("z low", LENGTH),
                Column.of("z high", LENGTH),
                Column.of("stereo", ANGLE));
        double[] resolution = resolutions(c[0]);
        for (int i = 0; i < c[0].length; i++) {
            wires.add(new Layout.Measuring(
                    c[0][i], c[1][i], c[2][i], 0, Math.PI, c[3][i], resolution[i], resolution[i], efficiency));
        }
    }

    /** One resolution for all layers of wires, or a table with one for each. */
    private double[] resolutions(double[] radii) {
        double[] out = new double[radii.length];
        boolean each = t.isMap()
                && t.find("drift resolution")
                        .filter(n -> n.isMap() && n.find("table").isPresent())
                        .isPresent();
        if (!each) {
            Arrays.fill(out, leaves.positive(t, "drift resolution", LENGTH));
            return out;
        }
        double[][] c =
                leaves.table(t, "drift resolution", Column.of("radius", LENGTH), Column.of("resolution", LENGTH));
        Arrays.fill(out, 1);
        if (!Arrays.equals(c[0], radii) || Arrays.stream(c[1]).anyMatch(r -> !(r > 0))) {
            problems.add(
                    t.get("drift resolution", problems),
                    "a resolution above zero for each of the " + radii.length + " radii of the layers is needed.",
                    "");
            return out;
        }
        return c[1];
    }

    private void readSensors() {
        double[][] c = leaves.table(
                t,
                "silicon",
                Column.of("radius", LENGTH),
                Column.of("z low", LENGTH),
                Column.of("z high", LENGTH),
                Column.of("phi low", ANGLE),
                Column.of("phi high", ANGLE),
                Column.of("across", LENGTH),
                Column.of("along", LENGTH),
                Column.pure("efficiency"));
        for (int i = 0; i < c[0].length; i++) {
            if (!(c[0][i] > 0 && c[5][i] > 0 && c[6][i] > 0 && c[7][i] >= 0 && c[7][i] <= 1)) {
                problems.add(
                        t.get("silicon", problems),
                        "row " + (i + 1) + ": radius and resolutions must be above zero, the efficiency in [0, 1].",
                        "");
            }
            sensors.add(new Layout.Measuring(
                    c[0][i],
                    c[1][i],
                    c[2][i],
                    (c[3][i] + c[4][i]) / 2,
                    (c[4][i] - c[3][i]) / 2,
                    0,
                    c[5][i],
                    c[6][i],
                    c[7][i]));
        }
    }

    Tracker tracker(Material material) {
        return new Tracker(inputs, new Layout(sensors, wires, material), radiation());
    }

    Radiation radiation() {
        return new Radiation(softest);
    }

    double unseenKinks() {
        return unseenKinks;
    }
}
