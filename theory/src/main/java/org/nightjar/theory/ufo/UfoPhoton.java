/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.ufo;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.formula.Formula;
import org.nightjar.theory.internal.UserModel.Kind;
import org.nightjar.theory.internal.UserModel.Term;

/**
 * Terms of a folder with photons in our convention. Folders differ in the sign of e, and have their own value; ours is L = - e Q
 * A_mu psi-bar gamma^mu psi with alphaInv. What the folder says of the electron tells its sign.
 */
final class UfoPhoton {
    private static final String CHARGE = "*sqrt(12.566370614359172/alphaInv)"; // 4 pi alpha

    /** Rounding of couplings written with a few operations. */
    private static final double SAME = 1e-9;

    private final Collection<ParticleType> types;
    private final ToDoubleFunction<Formula> atDefaults;
    private double electron = Double.NaN;

    UfoPhoton(Collection<ParticleType> types, ToDoubleFunction<Formula> atDefaults) {
        this.types = types;
        this.atDefaults = atDefaults;
    }

    /** True for an electron, a positron and a photon. */
    static boolean isElectron(List<ParticleType> legs) {
        return legs.stream()
                .mapToInt(ParticleType::pdg)
                .sorted()
                .boxed()
                .toList()
                .equals(List.of(-11, 11, 22));
    }

    /** The folder's own current of electrons. */
    void electron(Term term) {
        electron = atDefaults.applyAsDouble(term.first());
    }

    /** A term in our convention; none for what follows from gauge invariance. */
    Optional<Term> ours(Term t) {
        List<String> p = t.particles();
        double charge = types.stream()
                .filter(k -> k.name().equals(p.get(p.size() - 1)))
                .mapToDouble(k -> k.threeCharge() / 3.0)
                .findFirst()
                .orElse(0);
        long photons = p.stream().filter("gamma"::equals).count();
        if (photons == 0 || Double.isNaN(electron)) {
            return Optional.of(t);
        }
        if (t.kind() == Kind.CONTACT && p.size() == 4 && charge != 0) {
            return Optional.empty();
        }
        boolean current =
                t.kind() == Kind.SCALARS || t.kind() == Kind.CURRENT && p.get(1).equals(p.get(2));
        if (current && Math.abs(atDefaults.applyAsDouble(t.first()) + charge * electron) < SAME * Math.abs(electron)) {
            return Optional.of(with(t, Formula.parse("(" + -charge + ")" + CHARGE), t.second()));
        }
        boolean flip = electron < 0 && photons % 2 == 1;
        return Optional.of(flip ? with(t, negative(t.first()), negative(t.second())) : t);
    }

    private static Formula negative(Formula f) {
        return Formula.parse("-(" + f.text() + ")");
    }

    private static Term with(Term t, Formula first, Formula second) {
        return new Term(t.kind(), t.particles(), first, second, t.where());
    }
}
