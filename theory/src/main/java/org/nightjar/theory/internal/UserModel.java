/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.DecayChannel;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Parameter;
import org.nightjar.theory.ParameterValues;
import org.nightjar.theory.Reference;
import org.nightjar.theory.formula.Complex;
import org.nightjar.theory.formula.Formula;

/**
 * A model given as data. Two-body decays through its vertices are computed from the amplitudes; further channels have
 * formulae.
 *
 * @param parameters its own parameters
 * @param derived quantities defined by formulae, each of what comes before it
 * @param fields the new particles
 * @param terms the interaction terms
 * @param channels further decays, by parent
 * @param remarks what a user should know at every point
 */
public record UserModel(
        String name,
        String title,
        String lagrangian,
        List<Parameter> parameters,
        List<Reference> references,
        Map<String, Formula> derived,
        List<Particle> fields,
        List<Term> terms,
        List<Channel> channels,
        List<String> remarks)
        implements Model {
    /** A new particle: its kind with zero mass, the formula of its mass, true if no detector sees it. */
    public record Particle(ParticleType type, Formula mass, boolean invisible) implements Serializable {}

    /** Kinds of interaction terms, as in {@link org.nightjar.theory.Vertex}. */
    public enum Kind {
        CURRENT,
        YUKAWA,
        DUAL_PHOTON,
        TWO_VECTORS,
        SCALARS,
        CONTACT
    }

    /**
     * An interaction term: boson first, then psi-bar and psi, the vector or the scalar; of a contact term all bosons; where it
     * was read, for messages.
     */
    public record Term(Kind kind, List<String> particles, Formula first, Formula second, String where)
            implements Serializable {
        /** All fields that the term joins, with those that are named once for two. */
        List<String> fields() {
            List<String> all = new ArrayList<>(particles);
            boolean two = kind == Kind.DUAL_PHOTON && particles.size() == 2;
            if (two || kind == Kind.TWO_VECTORS || kind == Kind.SCALARS && particles.size() == 2) {
                all.add(particles.get(1));
            }
            return all;
        }
    }

    /** A decay with a formula. */
    public record Channel(String parent, List<String> products, Formula width, String where) implements Serializable {}

    public UserModel {
        parameters = parameters.isEmpty() ? List.of() : List.copyOf(parameters);
        fields = List.copyOf(fields);
        terms = List.copyOf(terms);
        channels = List.copyOf(channels);
        derived = new LinkedHashMap<>(derived);
        remarks = List.copyOf(remarks);
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> own = new ArrayList<>(parameters);
        if (!fields.isEmpty()) {
            own.add(Common.width(fields.get(0).type().name()));
        }
        return Common.with(own.toArray(Parameter[]::new));
    }

    @Override
    public ParticleTable particles() {
        return ParticleTable.standard().with(fields.stream().map(Particle::type).toList());
    }

    @Override
    public ModelPoint point(Map<String, Double> given) {
        ParameterValues v = ParameterValues.of(this, given);
        Names names = new Names(this, v);
        ModelPoint.Builder b = Common.qed(this, v);
        for (Particle p : fields) {
            double mass = names.real(p.mass(), "the mass of " + p.type().name());
            if (!(mass >= 0)) {
                throw new PhysicsException("model %s: the mass of %s is %s GeV.%n   Maybe other parameters?"
                        .formatted(name, p.type().name(), mass));
            }
            b.particle(p.type().withMass(mass));
        }
        new TermVertices(particles(), names::real).of(terms).forEach(b::vertex);
        remarks.forEach(b::note);
        ModelPoint stable = b.build();
        for (ParticleType p : stable.newParticles()) {
            boolean first = p.name().equals(fields.get(0).type().name());
            b.decays(p, decays(stable, p, names), first ? v.get("width") : Double.NaN);
        }
        return b.build();
    }

    private List<DecayChannel> decays(ModelPoint stable, ParticleType parent, Names names) {
        List<DecayChannel> all = new ArrayList<>(new TwoBodyDecays(stable, this::isInvisible).of(parent));
        for (Channel c : channels) {
            if (!c.parent().equals(parent.name())) {
                continue;
            }
            List<ParticleType> products = c.products().stream()
                    .map(n -> stable.particles().find(n).orElseThrow())
                    .toList();
            double threshold = products.stream().mapToDouble(ParticleType::mass).sum();
            double width = threshold < parent.mass() ? names.real(c.width(), c.where()) : 0;
            if (!(width >= 0)) {
                throw new PhysicsException("model %s: %s gives a width of %s GeV.%n   Maybe another formula?"
                        .formatted(name, c.where(), width));
            }
            all.add(new DecayChannel(parent, products, width, products.stream().allMatch(this::isInvisible)));
        }
        return all;
    }

    private boolean isInvisible(ParticleType t) {
        int code = Math.abs(t.pdg());
        boolean neutrino = code == 12 || code == 14 || code == 16;
        return neutrino
                || fields.stream()
                        .anyMatch(f -> f.invisible() && Math.abs(f.type().pdg()) == code);
    }

    /** Names of formulae at a point. */
    private static final class Names {
        private final UserModel model;
        private final ParameterValues values;
        private final Map<String, Complex> derived = new HashMap<>();

        private Names(UserModel model, ParameterValues values) {
            this.model = model;
            this.values = values;
            model.derived().forEach((name, formula) -> derived.put(name, formula.value(this::value)));
        }

        private double real(Formula formula, String where) {
            Complex z = formula.value(this::value);
            if (!Double.isFinite(z.re()) || !Double.isFinite(z.im())) {
                throw new PhysicsException("model %s: %s = %s is no finite number.%n   Maybe other parameters?"
                        .formatted(model.name(), where, formula.text()));
            }
            if (Math.abs(z.im()) > 1e-9 * Math.abs(z.re())) {
                throw new PhysicsException(
                        "model %s: %s = %s has an imaginary part, so that the Lagrangian is not hermitian.%n   Maybe a factor i too many, or a phase that belongs elsewhere?"
                                .formatted(model.name(), where, formula.text()));
            }
            return z.re();
        }

        private Complex value(String name) {
            Complex known = derived.get(name);
            if (known != null) {
                return known;
            }
            if (model.parameters.stream().anyMatch(p -> p.name().equals(name))) {
                return Complex.of(values.get(name));
            }
            return Complex.of(
                    switch (name) {
                        case "e" -> Common.electricCharge(values);
                        case "alpha" -> 1 / values.get("alphaInv");
                        case "v" -> Common.VACUUM;
                        default -> values.has(name) ? values.get(name) : Double.NaN;
                    });
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
