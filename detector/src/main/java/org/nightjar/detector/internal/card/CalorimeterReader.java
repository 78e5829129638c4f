/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.card;

import static org.nightjar.core.units.Dimension.ENERGY;
import static org.nightjar.core.units.Dimension.LENGTH;
import static org.nightjar.core.units.Dimension.PURE;
import static org.nightjar.core.units.Dimension.TIME;

import java.util.Locale;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.detector.internal.geometry.EclRings;
import org.nightjar.detector.internal.geometry.FrontFace;
import org.nightjar.detector.internal.geometry.TriggerCells;
import org.nightjar.detector.internal.response.AngleResponse;
import org.nightjar.detector.internal.response.ClusterRules;
import org.nightjar.detector.internal.response.ClusterWriter;
import org.nightjar.detector.internal.response.Clustering;
import org.nightjar.detector.internal.response.EnergyResponse;
import org.nightjar.detector.internal.response.GeometricClustering;
import org.nightjar.detector.internal.response.Overlay;
import org.nightjar.detector.internal.response.ParametricClustering;
import org.nightjar.detector.internal.response.ShowerDepth;
import org.nightjar.detector.internal.response.ShowerProfile;
import org.nightjar.detector.internal.response.ShowerShape;
import org.nightjar.detector.internal.response.TimeResponse;

/** Reads the sections calorimeter, shower shape, sharing and overlay. */
final class CalorimeterReader {
    private final Leaves leaves;
    private final Problems problems;
    private final CardNode c;
    private final EclRings rings;
    private final CovarianceReader covariance;
    private final double[] face;
    private final double crystal;
    private final double radiationLength;
    private final double criticalEnergy;
    private final double moliere;
    private final double inefficiency;
    private final double[] ionisation;
    private final double[] core;
    private final double[] coreEnergy;
    private final double[] tail;
    private final double[] ratio;
    private final String smearing;
    private final double[] bias;
    private final double[] thresholds;
    private final double merging;
    private final double[] timeLaw;
    private final double timeBackground;
    private final double[] timeLimits;
    private final double[] shape;
    private final double[] e9e21;
    private final double[] sharing;
    private final double[] background;

    CalorimeterReader(Leaves leaves, CardNode card) {
        this.leaves = leaves;
        problems = leaves.problems();
        c = leaves.section(
                card,
                "calorimeter",
                "rings",
                "front face",
                "crystal",
                "radiation length",
                "critical energy",
                "moliere radius",
                "background level",
                "covariance",
                "core",
                "tail",
                "data over simulation",
                "data smearing",
                "energy bias",
                "seed energy",
                "crystal energy",
                "cluster energy",
                "any-time energy",
                "inefficiency",
                "merging distance",
                "time range",
                "time background",
                "time range limits",
                "minimum ionising");
        rings = new RingReader(leaves).read(c);
        face = leaves.quantities(c, "front face", LENGTH, LENGTH, LENGTH);
        if (face[0] <= 0 || face[1] >= face[2]) {
            problems.add(
                    c.get("front face", problems),
                    "a radius above zero, and a backward plane before the forward one, are needed.",
                    "");
        }
        crystal = leaves.positive(c, "crystal", LENGTH);
        radiationLength = leaves.positive(c, "radiation length", LENGTH);
        criticalEnergy = leaves.positive(c, "critical energy", ENERGY);
        moliere = leaves.positive(c, "moliere radius", LENGTH);
        covariance = new CovarianceReader(leaves, c);
        double[][] table = leaves.table(c, "core", Column.of("energy", ENERGY), Column.pure("core"));
        coreEnergy = table[0];
        core = table[1];
        for (int i = 1; i < core.length; i++) {
            if (coreEnergy[i] <= coreEnergy[i - 1]) {
                problems.add(c.get("core", problems), "the column 'energy' must ascend.", "");
                break;
            }
        }
        tail = leaves.quantities(c, "tail", PURE, PURE);
        if (tail[0] <= 0 || tail[1] <= 1) {
            problems.add(c.get("tail", problems), "alpha must be above 0 and n above 1.", "");
        }
        ratio = leaves.quantities(c, "data over simulation", PURE, PURE);
        smearing = leaves.word(c, "data smearing", "included", "apply", "remove");
        bias = leaves.quantities(c, "energy bias", PURE, PURE);
        thresholds = new double[] {
            leaves.positive(c, "seed energy", ENERGY),
            leaves.positive(c, "crystal energy", ENERGY),
            leaves.positive(c, "cluster energy", ENERGY),
            leaves.atLeastZero(c, "any-time energy", ENERGY)
        };
        inefficiency = leaves.fraction(c, "inefficiency");
        merging = leaves.atLeastZero(c, "merging distance", PURE);
        timeLaw = leaves.quantities(c, "time range", PURE, PURE, PURE);
        timeBackground = leaves.atLeastZero(c, "time background", PURE);
        timeLimits = leaves.range(c, "time range limits", TIME);
        ionisation = leaves.quantities(c, "minimum ionising", ENERGY, ENERGY);
        if (ionisation[0] < 0 || ionisation[1] < 0) {
            problems.add(c.get("minimum ionising", problems), "must not be negative.", "");
        }
        CardNode s = leaves.section(card, "shower shape", "loose cut", "photon", "merged photons", "other", "e9e21");
        shape = new double[] {
            leaves.fraction(s, "loose cut"),
            leaves.fraction(s, "photon"),
            leaves.fraction(s, "merged photons"),
            leaves.fraction(s, "other")
        };
        e9e21 = leaves.quantities(s, "e9e21", PURE, PURE, PURE);
        CardNode h =
                leaves.section(card, "sharing", "profile", "fluctuation", "axis", "position weight", "split constant");
        double[] profile = leaves.quantities(h, "profile", PURE, PURE, PURE);
        sharing = new double[] {
            profile[0],
            profile[1],
            profile[2],
            leaves.atLeastZero(h, "fluctuation", PURE),
            leaves.atLeastZero(h, "axis", PURE),
            leaves.positive(h, "position weight", PURE),
            leaves.positive(h, "split constant", PURE)
        };
        CardNode overlay = leaves.section(card, "overlay", "clusters", "slope", "time window", "endcap weight");
        background = new double[] {
            leaves.atLeastZero(overlay, "clusters", PURE),
            leaves.positive(overlay, "slope", ENERGY),
            leaves.positive(overlay, "time window", TIME),
            leaves.atLeastZero(overlay, "endcap weight", PURE)
        };
        if (background[0] > 500) {
            problems.add(overlay, "more than 500 clusters of background per event (" + background[0] + ").", "");
        }
    }

    EclRings rings() {
        return rings;
    }

    FrontFace face() {
        return new FrontFace(face[0], face[1], face[2]);
    }

    ShowerDepth depth() {
        // half of a crystal of 16.1 radiation lengths (30 cm, belle2/basf2 ecl/geometry/src/forward.cc)
        return new ShowerDepth(radiationLength, criticalEnergy, 8.05 * radiationLength);
    }

    double inefficiency() {
        return inefficiency;
    }

    double[] ionisation() {
        return ionisation;
    }

    EnergyResponse energies() {
        return new EnergyResponse(new EnergyResponse.Inputs(
                coreEnergy,
                core,
                covariance.energy(),
                ratio[0],
                ratio[1],
                EnergyResponse.Smearing.valueOf(smearing.toUpperCase(Locale.ROOT)),
                tail[0],
                tail[1],
                bias[0],
                bias[1]));
    }

    AngleResponse angles() {
        return new AngleResponse(covariance.theta(), covariance.phi());
    }

    TimeResponse times() {
        double p1 = timeLaw[0] + timeBackground * (timeLaw[1] + timeBackground * timeLaw[2]);
        return new TimeResponse(p1 * 1e-3, timeLimits[0], timeLimits[1]); // the law has MeV
    }

    Overlay overlay() {
        return new Overlay(
                rings,
                face(),
                depth().of(thresholds[0] + background[1]),
                background[0],
                thresholds[0],
                background[1],
                background[2],
                thresholds[3],
                timeLimits[1],
                background[3]);
    }

    Clustering clustering(String response, TriggerCells cells) {
        ClusterRules rules = new ClusterRules(
                thresholds[0], thresholds[1], thresholds[2], thresholds[3], merging * crystal, 0.5 * crystal);
        ShowerShape shapes = new ShowerShape(shape[0], shape[1], shape[2], shape[3], e9e21);
        ClusterWriter writer = new ClusterWriter(times(), rules);
        if (response.equals("geometric")) {
            return new GeometricClustering(
                    rings,
                    face(),
                    cells,
                    energies(),
                    angles(),
                    shapes,
                    writer,
                    rules,
                    new ShowerProfile(sharing[0], sharing[1] * moliere, sharing[2] * moliere),
                    depth().of(1), // crystal positions at the depth of a 1 GeV shower
                    crystal,
                    moliere,
                    sharing[3],
                    sharing[4],
                    sharing[5],
                    sharing[6]);
        }
        return new ParametricClustering(rings, cells, energies(), angles(), shapes, writer, rules);
    }
}
