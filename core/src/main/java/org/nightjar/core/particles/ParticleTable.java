/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.particles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightjar.core.units.Constants;

/** The known particles: masses from PDG 2022 (GeV), codes of the PDG Monte Carlo numbering scheme. */
public final class ParticleTable {
    private static final ParticleTable STANDARD = new ParticleTable(List.of(
            type("e-", "e+", 11, Constants.ELECTRON_MASS, -3, 1),
            type("mu-", "mu+", 13, Constants.MUON_MASS, -3, 1),
            type("tau-", "tau+", 15, Constants.TAU_MASS, -3, 1),
            type("nu_e", "nu_e~", 12, 0, 0, 1),
            type("nu_mu", "nu_mu~", 14, 0, 0, 1),
            type("nu_tau", "nu_tau~", 16, 0, 0, 1),
            type("gamma", "gamma", 22, 0, 0, 2),
            type("pi+", "pi-", 211, 0.13957039, 3, 0),
            type("pi0", "pi0", 111, 0.1349768, 0, 0),
            type("eta", "eta", 221, 0.547862, 0, 0),
            type("eta'", "eta'", 331, 0.95778, 0, 0),
            type("omega", "omega", 223, 0.78266, 0, 2),
            type("K+", "K-", 321, 0.493677, 3, 0),
            type("K0", "K0~", 311, 0.497611, 0, 0),
            type("K_L0", "K_L0", 130, 0.497611, 0, 0),
            type("K_S0", "K_S0", 310, 0.497611, 0, 0),
            type("Upsilon(4S)", "Upsilon(4S)", 300553, 10.5794, 0, 2),
            type("p", "p~", 2212, 0.93827208816, 3, 1),
            type("n", "n~", 2112, 0.93956542052, 0, 1),
            type("rho0", "rho0", 113, 0.77526, 0, 2),
            type("rho+", "rho-", 213, 0.77526, 3, 2),
            type("phi(1020)", "phi(1020)", 333, 1.019461, 0, 2),
            type("K*0", "K*0~", 313, 0.89555, 0, 2),
            type("K*+", "K*-", 323, 0.89167, 3, 2),
            type("B0", "B0~", 511, 5.27965, 0, 0),
            type("B+", "B-", 521, 5.27934, 3, 0),
            type("Lambda0", "Lambda0~", 3122, 1.115683, 0, 1),
            type("d", "d~", 1, 0.00467, -1, 1),
            type("u", "u~", 2, 0.00216, 2, 1),
            type("s", "s~", 3, 0.0934, -1, 1),
            type("c", "c~", 4, 1.27, 2, 1),
            type("b", "b~", 5, 4.18, -1, 1),
            type("g", "g", 21, 0, 0, 2),
            // 91 and 92 are the cluster and the string of the numbering scheme: hadrons that are not told one by one.
            type("other-hadrons", "other-hadrons", 91, 0.27914, 0, 0),
            type("hadrons", "hadrons", 92, 0.27914, 0, 0)));

    private final Map<String, ParticleType> byName = new LinkedHashMap<>();
    private final Map<Integer, ParticleType> byCode = new LinkedHashMap<>();

    /** A table of the given kinds and their antiparticles. */
    public ParticleTable(List<ParticleType> types) {
        for (ParticleType t : types) {
            put(t);
            if (!t.isSelfConjugate()) {
                put(t.anti());
            }
        }
    }

    private static ParticleType type(String name, String anti, int pdg, double mass, int threeCharge, int twiceSpin) {
        return new ParticleType(name, anti, pdg, mass, threeCharge, twiceSpin);
    }

    private void put(ParticleType t) {
        byName.put(t.name(), t);
        byCode.put(t.pdg(), t);
    }

    /** The particles of QED and the common hadrons. */
    public static ParticleTable standard() {
        return STANDARD;
    }

    /** This table with further (or replaced) kinds. */
    public ParticleTable with(List<ParticleType> more) {
        List<ParticleType> all = new ArrayList<>(byName.values());
        all.addAll(more);
        return new ParticleTable(all);
    }

    /** The kind of a name. */
    public Optional<ParticleType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The kind of a PDG code. */
    public Optional<ParticleType> find(int pdg) {
        return Optional.ofNullable(byCode.get(pdg));
    }

    /** All kinds, antiparticles included. */
    public List<ParticleType> all() {
        return List.copyOf(byName.values());
    }
}
