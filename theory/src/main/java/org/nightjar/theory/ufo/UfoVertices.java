/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.ufo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.formula.Formula;
import org.nightjar.theory.formula.FormulaException;
import org.nightjar.theory.internal.TermFields;
import org.nightjar.theory.internal.UserModel;
import org.nightjar.theory.internal.UserModel.Kind;
import org.nightjar.theory.internal.UserModel.Term;

/** The vertices of a UFO folder as interaction terms; a vertex is its coupling times its structure, Feynman rules i L. */
final class UfoVertices {
    private final Map<String, ParticleType> types;
    private final List<UserModel.Particle> fresh;
    private final Map<String, String> couplings;
    private final Map<String, String> structures;
    private final BiConsumer<UfoObject, String> broken;
    private final UfoPhoton photon;
    private final List<Term> terms = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final ParticleTable table;

    UfoVertices(
            Map<String, ParticleType> types,
            List<UserModel.Particle> fresh,
            Map<String, String> couplings,
            Map<String, String> structures,
            ToDoubleFunction<Formula> atDefaults,
            BiConsumer<UfoObject, String> broken) {
        this.broken = broken;
        photon = new UfoPhoton(types.values(), atDefaults);
        this.types = types;
        this.fresh = fresh;
        table = ParticleTable.standard()
                .with(fresh.stream().map(UserModel.Particle::type).toList());
        this.couplings = couplings;
        this.structures = structures;
    }

    List<Term> terms() {
        return terms.stream().flatMap(t -> photon.ours(t).stream()).toList();
    }

    /** One sentence per vertex that was left out. */
    List<String> remarks() {
        return remarks;
    }

    void add(UfoObject vertex) {
        List<String> names = vertex.references("particles");
        List<ParticleType> known =
                names.stream().map(types::get).filter(Objects::nonNull).toList();
        if (known.stream().noneMatch(this::isFresh)) {
            if (UfoPhoton.isElectron(known) && names.size() == 3) {
                term(vertex, known, "").ifPresent(photon::electron);
            }
            return;
        }
        String shown = vertex.text("name") + " (" + String.join(" ", names) + ")";
        if (known.size() < names.size()) {
            remarks.add("vertex " + shown + " is left out: it has quarks, gluons, weak bosons or spins above 1");
            return;
        }
        if (known.stream().mapToInt(ParticleType::threeCharge).sum() != 0) {
            broken.accept(vertex, "charge is not conserved in " + shown + ".");
            return;
        }
        Optional<Term> term = term(vertex, known, shown);
        if (term.isEmpty()) {
            remarks.add("vertex %s is left out: its structure (%s) is not supported"
                    .formatted(shown, String.join(", ", vertex.references("lorentz"))));
        } else {
            add(term.get(), shown);
        }
    }

    /** Hermitian conjugates are implied; what is given again is added, as MadGraph does, and told. */
    private void add(Term term, String shown) {
        TermFields fields = TermFields.of(table, term);
        for (Term t : terms) {
            TermFields others = TermFields.of(table, t);
            if (fields.isConjugate(others)) {
                return;
            }
            if (fields.isSame(others)) {
                remarks.add("vertices " + t.where() + " and " + shown + " join the same particles and are added");
            }
        }
        terms.add(term);
    }

    private boolean isFresh(ParticleType type) {
        return fresh.stream().anyMatch(p -> Math.abs(p.type().pdg()) == Math.abs(type.pdg()));
    }

    private Optional<Term> term(UfoObject vertex, List<ParticleType> legs, String shown) {
        String spins = legs.stream().map(t -> String.valueOf(t.twiceSpin())).collect(Collectors.joining());
        Sum sum = new Sum();
        if (!(vertex.values().get("couplings") instanceof Map<?, ?> map) || !sum.read(vertex, map)) {
            return Optional.empty();
        }
        try {
            return switch (spins) {
                case "112" -> sum.has("GV", "GL", "GR") ? Optional.of(current(legs, sum, shown)) : Optional.empty();
                case "110" ->
                    sum.has("ID", "PL", "PR", "P5") ? Optional.of(yukawa(legs, sum, shown)) : Optional.empty();
                case "220" -> vectors(legs, sum, shown);
                case "200" -> scalars(legs, sum, shown);
                case "2200" -> contact(legs, sum, "METRIC", shown);
                case "000", "0000" -> contact(legs, sum, "ONE", shown);
                default -> Optional.empty();
            };
        } catch (FormulaException e) {
            return Optional.empty();
        }
    }

    // i (vector + axial gamma5) with P_R - P_L = gamma5.
    private static Term current(List<ParticleType> legs, Sum s, String shown) {
        Formula vector = s.over("complex(0,1)", Map.of("GV", 1.0, "GL", 0.5, "GR", 0.5));
        Formula axial = s.over("complex(0,1)", Map.of("GL", -0.5, "GR", 0.5));
        return new Term(Kind.CURRENT, fermions(legs), vector, axial, shown);
    }

    // -i (scalar + i pseudoscalar gamma5).
    private static Term yukawa(List<ParticleType> legs, Sum s, String shown) {
        Formula scalar = s.over("complex(0,-1)", Map.of("ID", 1.0, "PL", 0.5, "PR", 0.5));
        Formula pseudoscalar = s.over("1", Map.of("P5", 1.0, "PL", -0.5, "PR", 0.5));
        return new Term(Kind.YUKAWA, fermions(legs), scalar, pseudoscalar, shown);
    }

    private static Optional<Term> vectors(List<ParticleType> legs, Sum s, String shown) {
        ParticleType vector = legs.get(0);
        if (s.has("METRIC") && (!vector.equals(legs.get(1)) || !vector.isSelfConjugate())) {
            return contact(legs, s, "METRIC", shown);
        }
        if (s.has("METRIC")) {
            Formula g = s.over("complex(0,1)", Map.of("METRIC", 1.0));
            List<String> particles = List.of(legs.get(2).name(), vector.name());
            return Optional.of(new Term(Kind.TWO_VECTORS, particles, g, Formula.parse("0"), shown));
        }
        if (s.has("EPS")) { // modulus g epsilon k1 k2; the phase is free
            Formula g = s.over("complex(0,1)", Map.of("EPS", 1.0));
            List<String> particles =
                    List.of(legs.get(2).name(), vector.name(), legs.get(1).name());
            return Optional.of(new Term(Kind.DUAL_PHOTON, particles, g, Formula.parse("0"), shown));
        }
        return Optional.empty();
    }

    /** i g times the metric or one; all fields conjugate is the same with its hermitian conjugate. */
    private static Optional<Term> contact(List<ParticleType> legs, Sum s, String symbol, String shown) {
        if (!s.has(symbol)) {
            return Optional.empty();
        }
        Formula g = s.over("complex(0,1)", Map.of(symbol, 1.0));
        List<String> particles = legs.stream().map(ParticleType::name).toList();
        return Optional.of(new Term(Kind.CONTACT, particles, g, Formula.parse("0"), shown));
    }

    /**
     * c (p2 - p3) with incoming momenta. Leg 3 is the field that enters, leg 2 leaves as its antiparticle: i g (p_in + p_out) has p_in =
     * p3 and p_out = -p2, so that g = i c.
     */
    private static Optional<Term> scalars(List<ParticleType> legs, Sum s, String shown) {
        ParticleType in = legs.get(2);
        boolean pair = legs.get(1).equals(in.anti()) && !in.isSelfConjugate();
        if (!pair || !legs.get(0).isSelfConjugate() || !s.isDifference()) {
            return Optional.empty();
        }
        Formula g = s.over("complex(0,-1)", Map.of("P2", 1.0));
        return Optional.of(
                new Term(Kind.SCALARS, List.of(legs.get(0).name(), in.name()), g, Formula.parse("0"), shown));
    }

    /**
     * Boson, psi-bar (leg 2, the row), psi. Legs are named as they leave the vertex: the field psi of leg 1 and that of the boson
     * annihilate their antiparticles.
     */
    private static List<String> fermions(List<ParticleType> legs) {
        return List.of(
                legs.get(2).anti().name(),
                legs.get(1).name(),
                legs.get(0).anti().name());
    }

    /** Couplings times structures of one vertex. */
    private final class Sum {
        private final List<String> factors = new ArrayList<>();
        private final List<Structure> parts = new ArrayList<>();

        /** False if a structure or a coupling is not known, or there is more than one colour. */
        boolean read(UfoObject vertex, Map<?, ?> map) {
            List<String> lorentz = vertex.references("lorentz");
            for (Map.Entry<?, ?> e : map.entrySet()) {
                if (!(e.getKey() instanceof List<?> key)
                        || key.size() != 2
                        || !(key.get(0) instanceof Double colour)
                        || !(key.get(1) instanceof Double index)
                        || !(e.getValue() instanceof UfoObject.Reference coupling)
                        || colour != 0
                        || index < 0
                        || index >= lorentz.size()) {
                    return false;
                }
                Optional<Structure> structure =
                        Structure.of(structures.getOrDefault(lorentz.get(index.intValue()), ""));
                String factor = couplings.get(coupling.name());
                if (structure.isEmpty() || factor == null) {
                    return false;
                }
                factors.add(factor);
                parts.add(structure.get());
            }
            return !parts.isEmpty();
        }

        boolean has(String... symbols) {
            return parts.stream().allMatch(p -> p.consistsOf(symbols));
        }

        /** True if only the difference of the scalars' momenta is there. */
        boolean isDifference() {
            return parts.stream()
                    .allMatch(p -> p.consistsOf("P2", "P3")
                            && p.parts().getOrDefault("P2", 0.0) == -p.parts().getOrDefault("P3", 0.0));
        }

        Formula over(String divisor, Map<String, Double> weights) {
            StringBuilder text = new StringBuilder("0");
            for (int k = 0; k < parts.size(); k++) {
                double weight = 0;
                for (Map.Entry<String, Double> part : parts.get(k).parts().entrySet()) {
                    weight += part.getValue() * weights.getOrDefault(part.getKey(), 0.0);
                }
                if (weight != 0) {
                    text.append(" + (")
                            .append(weight)
                            .append(")*(")
                            .append(factors.get(k))
                            .append(")/")
                            .append(divisor);
                }
            }
            return Formula.parse(text.toString());
        }
    }
}
