/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import java.util.List;
import org.nightjar.theory.width.BottomWidths;
import org.nightjar.theory.width.Widths;

/**
 * A particle made in a decay, at one mass and unit coupling; all goes with the square of the coupling.
 *
 * @param product branching fraction of its production times that of its decay
 * @param width total, GeV
 * @param largest coupling that has a meaning
 */
public record Emission(double product, double width, double largest) {
    private static final String CHARGED = "B+ -> K+ ";
    private static final String NEUTRAL = "B0 -> K*0 ";
    private static final String CHARGED_DECAY = ", K*0 -> K+ pi-";
    private static final double CHARGED_SHARE = 2.0 / 3; // of K*0 -> K pi, by isospin

    /** The production without the decay of the K*0. */
    private static String bare(String production) {
        return production.replace(CHARGED_DECAY, "");
    }

    /** The share of that decay, if it is part of the product. */
    private static double share(String production) {
        return production.endsWith(CHARGED_DECAY) ? CHARGED_SHARE : 1;
    }

    /** A model that knows rates of production and widths. */
    public interface Model {
        /** Its name. */
        String name();

        /** True if it knows a production such as {@code B+ -> K+ S}. */
        boolean knows(String production);

        /** What else might be asked. */
        String hint();

        /** The particle at a mass. */
        Emission at(String production, String decay, double mass);
    }

    /** Scalars. */
    public static Model of(ScalarModel scalar) {
        return new Model() {
            @Override
            public String name() {
                return scalar.name();
            }

            @Override
            public boolean knows(String production) {
                return List.of(CHARGED + "S", NEUTRAL + "S").contains(bare(production));
            }

            @Override
            public String hint() {
                return "B+ -> K+ S or B0 -> K*0 S; " + GridRecast.WEAK_ALP + " for axion-like particles?";
            }

            @Override
            public Emission at(String production, String decay, double mass) {
                ScalarModel.Widths widths = scalar.widths(mass);
                double made = production.startsWith(CHARGED) ? scalar.chargedKaon(mass) : scalar.neutralKaonStar(mass);
                return new Emission(
                        made * share(production) * widths.branching(List.of(decay)), widths.total(), scalar.largest());
            }
        };
    }

    /** Axion-like particles coupled to W bosons, coupling in 1/GeV; they decay to two photons. */
    public static Model weakAlp() {
        return new Model() {
            @Override
            public String name() {
                return GridRecast.WEAK_ALP;
            }

            @Override
            public boolean knows(String production) {
                return List.of(CHARGED + "a", NEUTRAL + "a").contains(bare(production));
            }

            @Override
            public String hint() {
                return "B+ -> K+ a; dark-higgs-mixing for scalars?";
            }

            @Override
            public Emission at(String production, String decay, double mass) {
                double made = production.startsWith(CHARGED)
                        ? BottomWidths.kaonAlp(mass, 1) / BottomWidths.CHARGED_TOTAL
                        : BottomWidths.kaonStarAlp(mass, 1) / BottomWidths.NEUTRAL_TOTAL;
                double seen = decay.equals("gamma gamma") ? 1 : 0;
                double width = Widths.pseudoscalarToPhotons(mass, Widths.photonCoupling(1));
                return new Emission(made * share(production) * seen, width, Double.POSITIVE_INFINITY);
            }
        };
    }
}
