/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;

/** The particles that a user's model adds, each checked against those before it and the known ones. */
public final class NewParticles {
    /** Blanks, commas and parentheses part names in processes and cuts; these letters have a meaning there. */
    private static final String WORD = "[^\\s,;:()\\[\\]{}|\"<>=]+";

    private final Predicate<ParticleType> isTaken;
    private final List<ParticleType> all = new ArrayList<>();

    /**
     * None yet.
     *
     * @param isTaken true for known particles whose names a new one must not have
     */
    public NewParticles(Predicate<ParticleType> isTaken) {
        this.isTaken = isTaken;
    }

    /** What is wrong and what may be meant. */
    public record Wrong(String what, String maybe) {}

    /** Adds a particle; returns what is wrong with it. */
    public List<Wrong> add(ParticleType type, double charge) {
        List<Wrong> wrong = new ArrayList<>();
        for (String name : type.isSelfConjugate() ? List.of(type.name()) : List.of(type.name(), type.antiName())) {
            name(name).ifPresent(wrong::add);
        }
        code(type.pdg()).ifPresent(wrong::add);
        if (!(Math.abs(3 * charge - type.threeCharge()) < 1e-6)) {
            wrong.add(new Wrong("the charge " + charge + " is no multiple of 1/3.", ""));
        } else if (type.isSelfConjugate() && charge != 0) {
            wrong.add(new Wrong("'" + type.name() + "' has a charge and is its own antiparticle.", "anti: a name?"));
        }
        all.add(type);
        return wrong;
    }

    private Optional<Wrong> name(String name) {
        if (!name.matches(WORD) || name.matches("[-+.]?[0-9].*|->")) {
            return Optional.of(new Wrong(
                    "'" + name + "' cannot be the name of a particle.", "letters, digits, + and -, such as X0?"));
        }
        if (ParticleTable.standard().find(name).filter(isTaken).isPresent()) {
            return Optional.of(new Wrong("'" + name + "' is a known particle.", "a new name?"));
        }
        boolean twice =
                all.stream().anyMatch(t -> t.name().equals(name) || t.antiName().equals(name));
        return twice ? Optional.of(new Wrong("'" + name + "' is named twice.", "a new name?")) : Optional.empty();
    }

    private Optional<Wrong> code(int code) {
        Optional<ParticleType> known = ParticleTable.standard().find(code);
        Optional<ParticleType> mine =
                all.stream().filter(t -> Math.abs(t.pdg()) == Math.abs(code)).findFirst();
        if (code == 0) {
            return Optional.of(new Wrong("0 is no code of a particle.", "9900022?"));
        }
        return known.or(() -> mine).map(t -> new Wrong(code + " is the code of " + t.name() + ".", "9900022?"));
    }

    /** The particles so far. */
    public List<ParticleType> all() {
        return List.copyOf(all);
    }
}
