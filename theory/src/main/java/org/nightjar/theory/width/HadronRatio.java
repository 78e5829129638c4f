/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.width;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Hadronic widths of a vector boson: Gamma = g^2 m / (12 pi) R(m), R = sigma(e+e- -> hadrons) / sigma(e+e- -> mu+ mu-) split
 * into its parts from rho, omega and phi, each scaled with the boson's coupling to that meson.
 *
 * <p>Below 2 GeV: measured cross sections, {@code data/theory/hadronic-r.csv} (Ilten et al., arXiv:1801.04847, equations 2.15
 * to 2.18), 5 % near omega and phi. Above: 3 sum x_q^2 (1 + alpha_s / pi), charm from 2 m_D = 3.739 GeV and bottom from
 * 2 m_B = 10.559 GeV (PDG 2022) on; psi and Upsilon resonances are left out, so that the ratio holds away from them only.
 */
public final class HadronRatio {
    /** Up to here the measured table holds, GeV. */
    public static final double TABLE_END = 2;

    /** Lightest hadronic system, pi0 gamma, where the table begins, GeV. */
    public static final double THRESHOLD = 0.14;

    /** Above, Z exchange and top quarks matter, GeV. */
    public static final double LARGEST = 40;

    /** J/psi, psi(2S), psi(3770), Upsilon(1S) to Upsilon(4S), GeV (PDG 2022). */
    private static final double[] NARROW = {3.0969, 3.6861, 3.7737, 9.4603, 10.0233, 10.3552, 10.5794};

    private static final double OPEN_CHARM = 2 * 1.86966;
    private static final double OPEN_BOTTOM = 2 * 5.27934;
    private static final double CHARGED_KAON = 0.493677; // GeV, PDG 2022
    private static final double NEUTRAL_KAON = 0.497611; // GeV, PDG 2022

    private HadronRatio() {}

    private static final class Packed {
        static final DataTable TABLE = DataTable.packed("hadronic-r.csv");
    }

    /** Masses (GeV, rising, up to {@link #TABLE_END}) between which the measured R is linear. */
    public static double[] nodes() {
        return Packed.TABLE.nodes();
    }

    /** R(m) of a photon-like boson. */
    public static double photon(double mass) {
        return total(mass, QuarkCharges.ELECTRIC);
    }

    /**
     * R(m) of a photon without steps: charm and bottom rise as v (3 - v^2)/2 from 2 m_D and 2 m_B, v their velocity with those
     * masses; constant beyond {@link #LARGEST}. For integrals over R.
     */
    public static double smooth(double mass) {
        if (mass < TABLE_END) {
            return photon(mass);
        }
        double m = Math.min(mass, LARGEST);
        QuarkCharges q = QuarkCharges.ELECTRIC;
        double sum = q.light();
        sum += 3 * q.charm() * q.charm() * rise(m, OPEN_CHARM);
        sum += 3 * q.bottom() * q.bottom() * rise(m, OPEN_BOTTOM);
        return sum * (1 + StrongCoupling.at(m) / Math.PI);
    }

    private static double rise(double mass, double threshold) {
        double v = Math.sqrt(Math.max(0, 1 - threshold * threshold / (mass * mass)));
        return v * (3 - v * v) / 2;
    }

    /** R(m) of a boson with the given charges. */
    public static double total(double mass, QuarkCharges q) {
        return parts(mass, q).values().stream().mapToDouble(r -> r).sum();
    }

    /** The parts of R(m) by final state: {@code pi+ pi-} … {@code other-hadrons} below 2 GeV, quark pairs above. */
    public static Map<String, Double> parts(double mass, QuarkCharges q) {
        Map<String, Double> parts = new LinkedHashMap<>();
        if (mass >= TABLE_END) {
            parts.put("u u~", quarkPair(mass, q.up()));
            parts.put("d d~", quarkPair(mass, q.down()));
            parts.put("s s~", quarkPair(mass, q.strange()));
            parts.put("c c~", mass > OPEN_CHARM ? quarkPair(mass, q.charm()) : 0);
            parts.put("b b~", mass > OPEN_BOTTOM ? quarkPair(mass, q.bottom()) : 0);
            return parts;
        }
        double rho = q.rho() * q.rho();
        double omega = q.omega() * q.omega();
        double phi = q.phi() * q.phi();
        parts.put("pi0 gamma", omega * at("pi0gamma:omega", mass));
        parts.put("pi+ pi-", rho * at("pipi:rho", mass));
        // The tabulated interference may exceed the sum of the two by rounding; a rate is not negative.
        parts.put(
                "pi+ pi- pi0",
                Math.max(
                        0,
                        omega * at("3pi:omega", mass)
                                + phi * at("3pi:phi", mass)
                                + 2 * q.omega() * q.phi() * at("3pi:omega-phi", mass)));
        double kaons = phi * at("KK:phi", mass);
        double charged = chargedKaons(mass);
        parts.put("K+ K-", kaons * charged);
        parts.put("K_S0 K_L0", kaons * (1 - charged));
        parts.put("pi+ pi- pi+ pi-", rho * at("4pi-charged:rho", mass));
        parts.put("pi+ pi- pi0 pi0", rho * at("4pi-mixed:rho", mass));
        parts.put(
                "other-hadrons",
                phi * (at("KKpi:phi", mass) + at("other:phi", mass))
                        + rho * at("other:rho", mass)
                        + omega * at("other:omega", mass));
        return parts;
    }

    /**
     * One part of R(m), {@code pi+ pi-}; zero where the list of parts does not have it. {@code hadrons} stands for all quarks
     * above 2 GeV.
     */
    public static double part(double mass, QuarkCharges q, String finalState) {
        if (finalState.equals("hadrons")) {
            return mass < TABLE_END ? 0 : total(mass, q);
        }
        return parts(mass, q).getOrDefault(finalState, 0.0);
    }

    /** True within 50 MeV of a narrow resonance that the ratio leaves out. */
    public static boolean nearNarrowResonance(double mass) {
        return Arrays.stream(NARROW).anyMatch(m -> Math.abs(m - mass) < 0.05);
    }

    private static double at(String column, double mass) {
        return Packed.TABLE.at(column, mass);
    }

    // Share of K+ K- in phi -> K K by phase space, p^3 for a P wave: 0.60 at the phi; 0.59 is measured (PDG 2022).
    private static double chargedKaons(double mass) {
        double charged = cube(mass, CHARGED_KAON);
        double neutral = cube(mass, NEUTRAL_KAON);
        return charged == 0 ? 1 : charged / (charged + neutral);
    }

    private static double cube(double mass, double kaon) {
        double p2 = Math.max(0, mass * mass / 4 - kaon * kaon);
        return p2 * Math.sqrt(p2);
    }

    private static double quarkPair(double mass, double charge) {
        return 3 * charge * charge * (1 + StrongCoupling.at(Math.min(mass, 91)) / Math.PI);
    }
}
