/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.card;

import static org.nightjar.core.units.Dimension.ANGLE;
import static org.nightjar.core.units.Dimension.ENERGY;
import static org.nightjar.core.units.Dimension.LENGTH;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.detector.internal.geometry.FrontFace;
import org.nightjar.detector.internal.geometry.Material;
import org.nightjar.detector.internal.identification.Identification;
import org.nightjar.detector.internal.identification.MuonSystem;
import org.nightjar.detector.internal.identification.NeutralPath;
import org.nightjar.detector.internal.identification.ScoreTable;
import org.nightjar.detector.internal.identification.WayToIron;

/** Reads the sections identification and muon system, both of which may be missing. */
final class IdentificationReader {
    private static final int MOST_LAYERS = 100;

    private final Leaves leaves;
    private final Problems problems;
    private final @Nullable ScoreTable table;
    private final MuonSystem.@Nullable Inputs muons;
    /** Thickness of crystals and coil, GeV, surface of the first layer, iron between layers. */
    private double[] before = {};

    private FrontFace first = new FrontFace(0, 0, 0);
    private double plate;

    IdentificationReader(Leaves leaves, CardNode card, FrontFace calorimeter) {
        this.leaves = leaves;
        problems = leaves.problems();
        table = card.find("identification").isPresent() ? scores(card) : null;
        muons = card.find("muon system").isPresent() ? muonSystem(card, calorimeter) : null;
    }

    private ScoreTable scores(CardNode card) {
        CardNode section = leaves.section(card, "identification", "scores");
        double[][] c = leaves.table(
                section,
                "scores",
                Column.pure("species"),
                Column.pure("hypothesis"),
                Column.of("p low", ENERGY),
                Column.of("p high", ENERGY),
                Column.of("theta low", ANGLE),
                Column.of("theta high", ANGLE),
                Column.pure("probability"));
        List<ScoreTable.Entry> entries = new ArrayList<>();
        for (int i = 0; i < c[0].length; i++) {
            boolean known =
                    c[0][i] >= 0 && c[0][i] < ScoreTable.SPECIES && c[1][i] >= 0 && c[1][i] < ScoreTable.SPECIES;
            if (!known || c[6][i] < 0 || c[6][i] > 1) {
                problems.add(
                        section.get("scores", problems),
                        "row " + (i + 1) + ": species and hypothesis are 0 to 4, probabilities 0 to 1.",
                        "");
                continue;
            }
            entries.add(
                    new ScoreTable.Entry((int) c[0][i], (int) c[1][i], c[2][i], c[3][i], c[4][i], c[5][i], c[6][i]));
        }
        return new ScoreTable(entries);
    }

    private MuonSystem.Inputs muonSystem(CardNode card, FrontFace calorimeter) {
        CardNode m = leaves.section(
                card,
                "muon system",
                "acceptance",
                "layers",
                "before first layer",
                "first layer",
                "per layer",
                "layer efficiency",
                "hadron survival",
                "forward gap",
                "backward gap",
                "gap factor",
                "neutral kaons",
                "photons in gaps",
                "direction");
        double[] acceptance = leaves.range(m, "acceptance", ANGLE);
        double[] survival = leaves.fractions(m, "hadron survival", 2);
        double[] forward = leaves.range(m, "forward gap", ANGLE);
        double[] backward = leaves.range(m, "backward gap", ANGLE);
        double[][] kaons = leaves.table(m, "neutral kaons", Column.of("energy", ENERGY), Column.pure("efficiency"));
        way(m, calorimeter);
        return new MuonSystem.Inputs(
                acceptance[0],
                acceptance[1],
                leaves.count(m, "layers", MOST_LAYERS),
                leaves.fraction(m, "layer efficiency"),
                survival[0],
                survival[1],
                new double[] {forward[0], backward[0]},
                new double[] {forward[1], backward[1]},
                leaves.fraction(m, "gap factor"),
                kaons[0],
                kaons[1],
                leaves.fraction(m, "photons in gaps"),
                leaves.atLeastZero(m, "direction", ANGLE));
    }

    private void way(CardNode m, FrontFace calorimeter) {
        before = leaves.quantities(m, "before first layer", ENERGY, ENERGY);
        if (before[0] < 0 || before[1] < 0) {
            problems.add(m.get("before first layer", problems), "must not be negative.", "");
        }
        double[] edges = leaves.quantities(m, "first layer", LENGTH, LENGTH, LENGTH);
        first = new FrontFace(edges[0], edges[1], edges[2]);
        if (edges[0] < calorimeter.radius() || edges[1] >= edges[2]) {
            problems.add(
                    m.get("first layer", problems),
                    "radius, backward and forward end of the barrel are needed, outside the calorimeter's "
                            + calorimeter.radius() + " cm.",
                    "");
        }
        plate = leaves.positive(m, "per layer", ENERGY);
    }

    /** All of it, with the way through what lies before the iron. */
    Identification read(double field, Material material, FrontFace face, double crystalEnd, NeutralPath path) {
        if (muons == null) {
            return new Identification(table, null, path);
        }
        WayToIron.Inputs way = new WayToIron.Inputs(field, face, crystalEnd, before[0], before[1], first, plate);
        return new Identification(table, new MuonSystem(muons, new WayToIron(way, material)), path);
    }
}
