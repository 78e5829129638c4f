/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Constants;
import org.nightjar.theory.DecayTable;
import org.nightjar.theory.Model;
import org.nightjar.theory.Models;

/**
 * A vector boson with one global coupling: its charges and widths at a mass.
 *
 * <p>Widths are those of the theory room's model {@code vector}; they go with the square of the coupling, that into the dark
 * fermion chi does not. With {@code mixing}, leptons of opposite charge mix the boson with the photon by a loop,
 * arXiv:2006.11225 equation 7, at the momentum of the boson's mass.
 */
public final class VectorModel {
    /** The presets. */
    public static final List<String> PRESETS =
            List.of("dark-photon", "b-minus-l", "baryonic", "protophobic", "lmu-ltau", "le-lmu", "le-ltau");

    private static final String INVISIBLE = "-invisible";
    private static final double UNIT = 1e-3; // coupling at which widths are computed; far from any guard
    private static final Model VECTOR = Models.standard().get("vector");

    private final String name;
    private final double[] charges;
    private final boolean mixing;
    private final double chiMass;
    private final double chiCoupling;

    private VectorModel(String name, double[] charges, boolean mixing, double chiMass, double chiCoupling) {
        this.name = name;
        this.charges = charges;
        this.mixing = mixing;
        this.chiMass = chiMass;
        this.chiCoupling = chiCoupling;
    }

    /**
     * A model with any charges.
     *
     * @param charges in the order of {@link Charges#FERMIONS}
     * @param mixing true if loops of its leptons mix it with the photon
     */
    public static VectorModel of(String name, double[] charges, boolean mixing) {
        return new VectorModel(name, charges.clone(), mixing, Double.NaN, 0);
    }

    /** A model by its name; an unknown one is the user's problem. */
    public static VectorModel preset(String name) {
        double e = Math.sqrt(4 * Math.PI / Constants.INVERSE_ALPHA);
        double third = 1 / 3.0;
        double loop = -e * e / (16 * Math.PI * Math.PI); // arXiv:1801.04847: leptons of the baryonic boson
        return switch (name) {
            case "dark-photon" -> of(name, Charges.electric(e).x(), false);
            case "b-minus-l" -> of(name, table(-1, -1, -1, -1, -1, -1, third, third), false);
            case "baryonic" -> of(name, table(loop, loop, loop, 0, 0, 0, third, third), false);
            case "protophobic" -> of(name, table(-1, -1, -1, 0, 0, 0, -third, 2 * third), false);
            case "lmu-ltau" -> of(name, table(0, 1, -1, 0, 1, -1, 0, 0), true);
            case "le-lmu" -> of(name, table(1, -1, 0, 1, -1, 0, 0, 0), true);
            case "le-ltau" -> of(name, table(1, 0, -1, 1, 0, -1, 0, 0), true);
            default ->
                throw new CardException(name, "there is no such vector model.", Suggest.maybe(name, PRESETS, "models"));
        };
    }

    /** The model of a published result, which may be a preset or its variant that decays invisibly; empty for other particles. */
    public static Optional<VectorModel> published(String model) {
        String name = model.endsWith(INVISIBLE) ? model.substring(0, model.length() - INVISIBLE.length()) : model;
        return PRESETS.contains(name) ? Optional.of(preset(name)) : Optional.empty();
    }

    private static double[] table(
            double e, double mu, double tau, double nuE, double nuMu, double nuTau, double up, double down) {
        return new double[] {e, mu, tau, nuE, nuMu, nuTau, up, down, down, up, down};
    }

    /** The same with an invisible Dirac fermion; its coupling is absolute, not in units of the global one. */
    public VectorModel withChi(double mass, double coupling) {
        return new VectorModel(name, charges, mixing, mass, coupling);
    }

    public String name() {
        return name;
    }

    /** Mass above which it decays into the invisible fermion; NaN if there is none. */
    double threshold() {
        return 2 * chiMass;
    }

    /** The charges at a mass. */
    public Charges charges(double mass) {
        Charges tree = new Charges(charges.clone());
        return mixing ? tree.plusElectric(-LoopMixing.strength(charges, mass), false) : tree;
    }

    /**
     * The model at one mass.
     *
     * @param mass GeV
     * @param charges of the fermions
     * @param widths of the boson
     */
    public record At(double mass, Charges charges, Widths widths) {}

    /** Charges and widths at a mass. */
    public At at(double mass) {
        Charges x = charges(mass);
        return new At(mass, x, widths(mass, x));
    }

    /** The widths at a mass. */
    public Widths widths(double mass) {
        return widths(mass, charges(mass));
    }

    private Widths widths(double mass, Charges x) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("mV", mass);
        values.put("g", UNIT);
        for (int k = 0; k < x.x().length; k++) {
            values.put("x" + Charges.FERMIONS.get(k), x.x()[k]);
        }
        DecayTable table = VECTOR.point(values).decays("V");
        double chi = Double.isNaN(chiMass)
                ? 0
                : org.nightjar.theory.width.Widths.vectorToFermions(mass, chiCoupling, chiMass, chiMass);
        return new Widths(table, UNIT * UNIT, chi);
    }

    /** Widths at one mass, GeV. */
    public static final class Widths {
        private final DecayTable table;
        private final double unit;
        private final double chi;

        Widths(DecayTable table, double unit, double chi) {
            this.table = table;
            this.unit = unit;
            this.chi = chi;
        }

        /** Total width at a coupling, GeV. */
        public double total(double g) {
            return table.totalWidth() / unit * g * g + chi;
        }

        /** The share of final states in all decays; {@code any} is everything. */
        public Share share(List<String> decays) {
            boolean all = decays.contains("any");
            double visible = all
                    ? table.totalWidth()
                    : decays.stream().mapToDouble(table::partialWidth).sum();
            boolean dark = all || decays.contains(DecayTable.INVISIBLE);
            return new Share(visible / unit, dark ? chi : 0, table.totalWidth() / unit, chi);
        }

        /** Branching fraction at a coupling into final states; {@code any} is everything. */
        public double branching(List<String> decays, double g) {
            return share(decays).at(g);
        }
    }

    /**
     * A branching fraction as a function of the coupling: (a g^2 + b) / (A g^2 + B).
     *
     * @param perSquare a, GeV
     * @param fixed b, GeV
     * @param allPerSquare A, GeV
     * @param allFixed B, GeV
     */
    public record Share(double perSquare, double fixed, double allPerSquare, double allFixed) {
        /** The branching fraction at a coupling. */
        public double at(double g) {
            double all = allPerSquare * g * g + allFixed;
            return all == 0 ? 0 : (perSquare * g * g + fixed) / all;
        }
    }

    @Override
    public String toString() {
        return name + Arrays.toString(charges);
    }
}
