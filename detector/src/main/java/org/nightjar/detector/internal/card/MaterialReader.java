/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.card;

import static org.nightjar.core.units.Dimension.ANGLE;
import static org.nightjar.core.units.Dimension.ENERGY;
import static org.nightjar.core.units.Dimension.LENGTH;
import static org.nightjar.core.units.Dimension.PURE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;
import org.nightjar.detector.internal.geometry.Material;

/**
 * Reads the layers of material; each layer is one leaf. Where no loss of energy or no nuclear depth is given it is that of as
 * many radiation lengths of silicon.
 */
final class MaterialReader {
    private static final Dimension[] TWO_LENGTHS = {LENGTH, LENGTH};
    /** Loss of a minimum-ionising particle in one radiation length of silicon, GeV: 1.664 MeV cm2/g x 21.82 g/cm2 (PDG). */
    private static final double LOSS_PER_LENGTH = 0.0363;

    /** Radiation length of silicon over the interaction lengths of nucleons and pions: 21.82/108.4, 21.82/137.7 (PDG). */
    private static final double[] NUCLEAR_PER_LENGTH = {0.2013, 0.1585};

    private static final Dimension[] TWO_NUMBERS = {PURE, PURE};

    private final Leaves leaves;
    private final Problems problems;

    MaterialReader(Leaves leaves) {
        this.leaves = leaves;
        problems = leaves.problems();
    }

    Material read(CardNode card) {
        List<Material.Layer> layers = new ArrayList<>();
        CardNode node = card.get("material", problems);
        if (card.find("material").isPresent() && !node.isMap()) {
            problems.add(node, "layers of material are expected here.", "");
        }
        for (Map.Entry<String, CardNode> e : node.entries().entrySet()) {
            layers.add(layer(e.getKey(), e.getValue()));
        }
        return new Material(layers);
    }

    private Material.Layer layer(String name, CardNode n) {
        n.onlyKeys(problems, "kind", "radius", "z", "phi", "depth", "loss", "nuclear", "source", "status");
        if (!n.isMap()) {
            return new Material.Layer(name, Material.Kind.CYLINDER, 0, 1, 1, 0, 0, 0, Math.PI, 0, 0, 0);
        }
        String kind = n.get("kind", problems).oneOf(problems, "cylinder", "disc", "volume");
        double depth = n.get("depth", problems).quantity(PURE, problems);
        if (depth < 0) {
            problems.add(n, "the depth must not be negative (" + depth + ").", "");
        }
        double loss = n.find("loss").isPresent()
                ? n.get("loss", problems).quantity(ENERGY, problems)
                : depth * LOSS_PER_LENGTH;
        if (loss < 0) {
            problems.add(n, "the loss must not be negative (" + loss + ").", "");
        }
        double[] nuclear = {depth * NUCLEAR_PER_LENGTH[0], depth * NUCLEAR_PER_LENGTH[1]};
        n.find("nuclear").ifPresent(p -> leaves.fill(p, TWO_NUMBERS, nuclear));
        if (nuclear[0] < 0 || nuclear[1] < 0) {
            problems.add(n, "the nuclear depth must not be negative (" + nuclear[0] + ", " + nuclear[1] + ").", "");
        }
        double[] radius = pair(n, "radius", kind.equals("cylinder"));
        double[] z = pair(n, "z", kind.equals("disc"));
        double[] phi = {-Math.PI, Math.PI};
        n.find("phi").ifPresent(p -> leaves.fill(p, new Dimension[] {ANGLE, ANGLE}, phi));
        leaves.note(n, kind + " " + n.get("depth", problems).text());
        Material.Kind shape = switch (kind) {
            case "disc" -> Material.Kind.DISC;
            case "volume" -> Material.Kind.VOLUME;
            default -> Material.Kind.CYLINDER;
        };
        return new Material.Layer(
                name,
                shape,
                depth,
                radius[0],
                radius[1],
                z[0],
                z[1],
                (phi[0] + phi[1]) / 2,
                (phi[1] - phi[0]) / 2,
                loss,
                nuclear[0],
                nuclear[1]);
    }

    /** One length where the shape is thin, two ascending ones elsewhere. */
    private double[] pair(CardNode n, String key, boolean thin) {
        CardNode list = n.get(key, problems);
        double[] out = {Double.NaN, Double.NaN};
        if (n.find(key).isEmpty()) {
            return out;
        }
        if (thin) {
            double one = list.quantity(LENGTH, problems);
            return new double[] {one, one};
        }
        leaves.fill(list, TWO_LENGTHS, out);
        if (out[0] >= out[1]) {
            problems.add(list, "the two lengths must ascend.", "");
        }
        return out;
    }
}
