/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.card;

import static org.nightjar.core.units.Dimension.ANGLE;
import static org.nightjar.core.units.Dimension.ENERGY;
import static org.nightjar.core.units.Dimension.PURE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.detector.internal.geometry.EclRings;
import org.nightjar.detector.internal.geometry.TriggerCells;
import org.nightjar.detector.internal.trigger.ClusterLine;
import org.nightjar.detector.internal.trigger.EnergySumLine;
import org.nightjar.detector.internal.trigger.Prescale;
import org.nightjar.detector.internal.trigger.TrackLine;
import org.nightjar.detector.internal.trigger.TriggerLine;
import org.nightjar.detector.internal.trigger.TriggerObjects;

/** Reads the section trigger. */
final class TriggerReader {
    /** Most tracks or clusters that a line may want. */
    private static final int MOST = 100;

    private final Leaves leaves;
    private final Problems problems;
    private final EclRings rings;
    private final List<TriggerLine> lines = new ArrayList<>();
    private double[] rows = {};
    private double threshold;
    private double width;
    private TriggerCells cells = new TriggerCells(new int[0], new int[0], new int[0], new int[0], 0);

    TriggerReader(Leaves leaves, CardNode card, EclRings rings) {
        this.leaves = leaves;
        this.rings = rings;
        problems = leaves.problems();
        CardNode t = leaves.section(card, "trigger", "cells", "cell energy", "cluster width", "lines");
        readCells(t);
        threshold = leaves.atLeastZero(t, "cell energy", ENERGY);
        width = leaves.atLeastZero(t, "cluster width", PURE);
        CardNode all = t.get("lines", problems);
        if (all.entries().size() > 63) {
            problems.add(all, "more than 63 trigger lines.", "");
        }
        for (Map.Entry<String, CardNode> e : all.entries().entrySet()) {
            line(e.getKey(), e.getValue());
        }
    }

    private void readCells(CardNode t) {
        double[][] table = leaves.table(
                t,
                "cells",
                Column.pure("id"),
                Column.pure("ring first"),
                Column.pure("ring last"),
                Column.pure("cells"));
        for (double last : table[2]) {
            if (last >= rings.rings() && rings.rings() > 0) {
                problems.add(t.get("cells", problems), "ring " + (int) last + " does not exist.", "");
                return;
            }
        }
        rows = table[0];
        if (table[0].length > 0 && rings.rings() > 0) {
            cells = new TriggerCells(
                    RingReader.whole(table[0]),
                    RingReader.whole(table[1]),
                    RingReader.whole(table[2]),
                    RingReader.whole(table[3]),
                    rings.rings());
        }
    }

    private void line(String name, CardNode n) {
        switch (n.get("kind", problems).oneOf(problems, "energy-sum", "clusters", "tracks")) {
            case "energy-sum" -> lines.add(energySum(name, n));
            case "clusters" -> lines.add(clusters(name, n));
            case "tracks" -> lines.add(tracks(name, n));
            default -> {}
        }
    }

    /** First and last row of cells, which are there. */
    private double[] ids(CardNode line) {
        double[] ids = leaves.range(line, "ids", PURE);
        for (double id : ids) {
            boolean known = Arrays.stream(rows).anyMatch(r -> r == id);
            if (rows.length > 0 && !known && !Double.isNaN(id)) {
                String what = "there is no row " + id + " of trigger cells, only " + (int) rows[0] + " to "
                        + (int) rows[rows.length - 1] + ".";
                problems.add(line.get("ids", problems), what, "");
            }
        }
        return ids;
    }

    private EnergySumLine energySum(String name, CardNode n) {
        n.onlyKeys(problems, "kind", "ids", "above", "width", "efficiency", "bhabha veto", "prescale");
        double[] ids = ids(n);
        return new EnergySumLine(
                name,
                cells.firstOfId((int) ids[0]),
                cells.firstOfId((int) ids[1] + 1),
                threshold,
                leaves.positive(n, "above", ENERGY),
                leaves.atLeastZero(n, "width", PURE),
                fate(n));
    }

    private ClusterLine clusters(String name, CardNode n) {
        n.onlyKeys(
                problems, "kind", "ids", "number", "above", "frame", "alone", "efficiency", "bhabha veto", "prescale");
        double[] ids = ids(n);
        return new ClusterLine(
                name,
                (int) ids[0],
                (int) ids[1],
                leaves.count(n, "number", MOST),
                leaves.atLeastZero(n, "above", ENERGY),
                leaves.word(n, "frame", "cm", "lab").equals("cm"),
                n.find("alone").isPresent() ? leaves.positive(n, "alone", ENERGY) : 0,
                fate(n));
    }

    private TrackLine tracks(String name, CardNode n) {
        n.onlyKeys(
                problems,
                "kind",
                "number",
                "opening",
                "theta",
                "pt",
                "wires",
                "muon layers",
                "efficiency",
                "bhabha veto",
                "prescale");
        double[] theta = leaves.range(n, "theta", ANGLE);
        return new TrackLine(
                name,
                leaves.count(n, "number", MOST),
                n.find("opening").isPresent() ? leaves.atLeastZero(n, "opening", ANGLE) : 0,
                theta[0],
                theta[1],
                leaves.atLeastZero(n, "pt", ENERGY),
                (int) leaves.atLeastZero(n, "wires", PURE),
                n.find("muon layers").isPresent() ? (int) leaves.atLeastZero(n, "muon layers", PURE) : 0,
                fate(n));
    }

    private TriggerLine.Fate fate(CardNode n) {
        boolean veto = n.find("bhabha veto").isPresent()
                && leaves.word(n, "bhabha veto", "yes", "no").equals("yes");
        return new TriggerLine.Fate(veto, leaves.fraction(n, "efficiency"), prescale(n));
    }

    /** A factor, or pairs of factor and share of the luminosity in order of time. */
    private Prescale prescale(CardNode n) {
        if (n.find("prescale").isEmpty()) {
            return Prescale.constant(1);
        }
        if (!leaves.isList(n, "prescale")) {
            double factor = leaves.positive(n, "prescale", PURE);
            if (factor < 1) {
                problems.add(n.get("prescale", problems), "must be at least 1 (" + factor + ").", "");
            }
            return Prescale.constant(factor);
        }
        List<double[]> periods = leaves.rows(n, "prescale", PURE, PURE);
        double sum = periods.stream().mapToDouble(p -> p[1]).sum();
        if (!periods.stream().allMatch(p -> p[0] >= 1 && p[1] > 0) || !(Math.abs(sum - 1) < 1e-6)) {
            problems.add(
                    n.get("prescale", problems),
                    "pairs [factor, share of the luminosity] in order of time are needed, factors of at least 1 and"
                            + " shares that add up to 1 (" + sum + ").",
                    "[[1, 0.5], [2, 0.5]]?");
            return Prescale.constant(1);
        }
        return Prescale.history(periods);
    }

    TriggerCells cells() {
        return cells;
    }

    List<TriggerLine> lines() {
        return List.copyOf(lines);
    }

    TriggerObjects.Settings settings(Beams beams) {
        return new TriggerObjects.Settings(rings, cells, beams, threshold, width);
    }
}
