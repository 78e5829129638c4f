/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Dimension;

/** Reads a user's table of couplings; all problems at once. */
public final class CouplingTable {
    private static final double LARGEST = 10; // as the model "vector" allows

    private CouplingTable() {}

    /** A model from a card {@code nightjar: couplings/1}. */
    public static VectorModel read(CardNode card) {
        Problems problems = new Problems();
        card.onlyKeys(problems, "nightjar", "name", "couplings", "mixing", "chi");
        card.get("nightjar", problems).oneOf(problems, "couplings/1");
        String name = card.get("name", problems).string(problems);
        double[] charges = numbers(card.get("couplings", problems), Charges.FERMIONS, "fermion", problems);
        boolean mixing = card.find("mixing")
                .map(n -> n.oneOf(problems, "none", "loop").equals("loop"))
                .orElse(false);
        if (mixing && Math.abs(charges[0] + charges[1] + charges[2]) > 1e-9) {
            problems.add(
                    card.get("mixing", problems),
                    "a loop is finite only if the couplings of e, mu and tau sum to zero (%.4g)."
                            .formatted(charges[0] + charges[1] + charges[2]),
                    "mixing: none?");
        }
        VectorModel model = VectorModel.of(name, charges, mixing);
        VectorModel whole = card.find("chi").map(c -> chi(model, c, problems)).orElse(model);
        problems.throwIfAny();
        return whole;
    }

    /** Numbers in the order of the known names; zero for a name that is not given. */
    static double[] numbers(CardNode table, List<String> known, String kind, Problems problems) {
        double[] x = new double[known.size()];
        boolean any = false;
        for (Map.Entry<String, CardNode> entry : table.entries().entrySet()) {
            int k = known.indexOf(entry.getKey());
            if (k < 0) {
                problems.add(
                        entry.getValue(),
                        "'" + entry.getKey() + "' is no " + kind + ".",
                        Suggest.maybe(entry.getKey(), known, kind + "s"));
                continue;
            }
            x[k] = charge(entry.getKey(), entry.getValue(), problems);
            any |= x[k] != 0;
        }
        if (!any && problems.isEmpty()) {
            boolean none = table.entries().isEmpty();
            problems.add(table, none ? "no " + kind + " is named." : "all couplings are zero.", "{ e: -1, mu: -1 }?");
        }
        return x;
    }

    /** A number, or a fraction such as 1/3. */
    private static double charge(String fermion, CardNode node, Problems problems) {
        String text = node.text().trim();
        List<Double> parts = new ArrayList<>();
        for (String part : text.split("/", -1)) {
            try {
                parts.add(Double.parseDouble(part.trim()));
            } catch (NumberFormatException e) {
                problems.add(node, "the coupling of " + fermion + " is no number (" + text + ").", "-1 or 1/3?");
                return 0;
            }
        }
        double x = parts.size() == 1 ? parts.get(0) : parts.size() == 2 ? parts.get(0) / parts.get(1) : Double.NaN;
        if (!(Math.abs(x) <= LARGEST)) {
            problems.add(
                    node,
                    "the coupling of " + fermion + " is not between -10 and 10 (" + text + ").",
                    "in units of the global coupling?");
            return 0;
        }
        return x;
    }

    private static VectorModel chi(VectorModel model, CardNode chi, Problems problems) {
        chi.onlyKeys(problems, "mass", "coupling");
        double mass = chi.get("mass", problems).quantity(Dimension.ENERGY, problems);
        double coupling = chi.get("coupling", problems).quantity(Dimension.PURE, problems);
        if (mass < 0) {
            problems.add(chi, "the mass of chi is negative (" + mass + " GeV).", "0.1 GeV?");
        }
        if (coupling < 0 || coupling > 4 * Math.PI) {
            problems.add(chi, "the coupling of chi is not between 0 and 4 pi (" + coupling + ").", "0.5?");
        }
        return model.withChi(mass, coupling);
    }
}
