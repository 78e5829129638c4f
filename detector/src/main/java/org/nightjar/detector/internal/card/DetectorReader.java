/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.card;

import static org.nightjar.core.units.Dimension.ANGLE;
import static org.nightjar.core.units.Dimension.ENERGY;
import static org.nightjar.core.units.Dimension.FIELD;
import static org.nightjar.core.units.Dimension.LENGTH;

import java.util.List;
import java.util.Optional;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.detector.Leaf;
import org.nightjar.detector.TableSource;
import org.nightjar.detector.internal.FastDetector;
import org.nightjar.detector.internal.geometry.Material;
import org.nightjar.detector.internal.geometry.Volumes;
import org.nightjar.detector.internal.identification.NeutralPath;
import org.nightjar.detector.internal.response.HadronShowers;
import org.nightjar.detector.internal.response.Passage;
import org.nightjar.detector.internal.response.Tracker;

/** Builds the fast detector from a card whose inheritance is resolved; all problems are collected first. */
public final class DetectorReader {
    private final CardNode card;
    private final Problems problems;
    private final Leaves leaves;
    private Optional<FastDetector> model = Optional.empty();

    /** Reads the card; what is wrong goes to {@code problems}. */
    public DetectorReader(CardNode card, TableSource tables, Problems problems) {
        this.card = card;
        this.problems = problems;
        leaves = new Leaves(tables, problems);
        read();
    }

    /** The model; empty if there are problems. */
    public Optional<FastDetector> model() {
        return model;
    }

    /** All leaves with their pedigree, in the order of reading. */
    public List<Leaf> leaves() {
        return leaves.found();
    }

    private void read() {
        card.onlyKeys(
                problems,
                "nightjar",
                "name",
                "title",
                "cites",
                "extends",
                "response",
                "machine",
                "field",
                "volumes",
                "material",
                "tracker",
                "calorimeter",
                "shower shape",
                "sharing",
                "overlay",
                "hadron showers",
                "identification",
                "muon system",
                "trigger");
        if (!card.isMap()) {
            return;
        }
        card.get("nightjar", problems).oneOf(problems, "detector/1");
        String name = card.get("name", problems).string(problems);
        String title = card.get("title", problems).string(problems);
        String response = card.get("response", problems).oneOf(problems, "parametric", "geometric");
        Beams beams = beams();
        double field = leaves.positive(card, "field", FIELD);
        Volumes volumes = volumes();
        Material material = new MaterialReader(leaves).read(card);
        CalorimeterReader calorimeter = new CalorimeterReader(leaves, card);
        TrackerReader tracking = new TrackerReader(leaves, card, field, response);
        HadronShowers hadrons = new HadronReader(leaves).read(card);
        IdentificationReader identification = new IdentificationReader(leaves, card, volumes.calorimeter());
        TriggerReader trigger = new TriggerReader(leaves, card, calorimeter.rings());
        if (!problems.isEmpty()) {
            return;
        }
        Tracker tracker = tracking.tracker(material);
        Passage passage = new Passage(
                calorimeter.face(),
                calorimeter.rings().openings(),
                material,
                calorimeter.depth(),
                tracker,
                tracking.radiation(),
                calorimeter.inefficiency(),
                calorimeter.ionisation()[0],
                calorimeter.ionisation()[1],
                tracking.unseenKinks(),
                hadrons);
        model = Optional.of(new FastDetector(
                name,
                Description.of(
                        name, title, response, beams, field, calorimeter, tracker, trigger.lines(), leaves.found()),
                beams,
                volumes,
                calorimeter.rings(),
                trigger.cells().total(),
                passage,
                calorimeter.overlay(),
                calorimeter.clustering(response, trigger.cells()),
                identification.read(
                        field,
                        material,
                        calorimeter.face(),
                        volumes.calorimeter().radius(),
                        new NeutralPath(
                                calorimeter.rings(), calorimeter.face(), calorimeter.depth(), volumes.calorimeter())),
                trigger.settings(beams),
                trigger.lines()));
    }

    private Beams beams() {
        CardNode m = leaves.section(
                card,
                "machine",
                "electron energy",
                "positron energy",
                "crossing angle",
                "electron spread",
                "positron spread",
                "nominal energy",
                "interaction region");
        double[] tilt = tilts(m);
        if (Math.abs(tilt[0] + tilt[1]) >= Math.PI) {
            problems.add(m.get("crossing angle", problems), "must be below 180 deg: the beams do not meet.", "");
        }
        double[] region = leaves.quantities(m, "interaction region", LENGTH, LENGTH, LENGTH);
        return new Beams(
                leaves.positive(m, "electron energy", ENERGY),
                tilt[0],
                leaves.positive(m, "positron energy", ENERGY),
                tilt[1],
                leaves.atLeastZero(m, "electron spread", ENERGY),
                leaves.atLeastZero(m, "positron spread", ENERGY),
                region[0],
                region[1],
                region[2],
                leaves.positive(m, "nominal energy", ENERGY));
    }

    /** Angles of the beams to the z axis: half of the crossing angle each, or the two angles that the card gives. */
    private double[] tilts(CardNode machine) {
        if (leaves.isList(machine, "crossing angle")) {
            return leaves.quantities(machine, "crossing angle", ANGLE, ANGLE);
        }
        double half = leaves.atLeastZero(machine, "crossing angle", ANGLE) / 2;
        return new double[] {half, half};
    }

    private Volumes volumes() {
        String[] names = {"before tracker", "tracker", "calorimeter", "muon system"};
        CardNode v = leaves.section(card, "volumes", names);
        double[][] edges = new double[3][names.length];
        for (int i = 0; i < names.length; i++) {
            double[] one = leaves.quantities(v, names[i], LENGTH, LENGTH, LENGTH);
            for (int k = 0; k < 3; k++) {
                edges[k][i] = one[k];
            }
            if (i > 0 && (one[0] <= edges[0][i - 1] || one[1] > edges[1][i - 1] || one[2] < edges[2][i - 1])) {
                problems.add(v.get(names[i], problems), "does not enclose '" + names[i - 1] + "'.", "");
            }
        }
        return new Volumes(edges[0], edges[1], edges[2]);
    }
}
