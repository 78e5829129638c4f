/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.vacuum.VacuumPolarisation;

/** A model with its parameters fixed: masses, interaction terms, decays. Immutable. */
public final class ModelPoint implements Serializable {
    private final Model model;
    private final ParameterValues values;
    private final List<ParticleType> changed;
    private final List<ParticleType> newParticles;
    private final List<Vertex> vertices;
    private final Map<String, DecayTable> decays;
    private final List<String> notes;
    private final FormFactor photonFactor;
    private final List<Vertex> decayVertices;
    private final List<ParticleType> carriers;

    private ModelPoint(Builder b) {
        model = b.model;
        values = b.values;
        changed = List.copyOf(b.changed);
        newParticles = List.copyOf(b.newParticles);
        vertices = List.copyOf(b.vertices);
        decays = new LinkedHashMap<>(b.decays);
        notes = List.copyOf(b.notes);
        photonFactor = FormFactor.POINT;
        decayVertices = List.copyOf(b.decayVertices);
        carriers = List.copyOf(b.carriers);
    }

    private ModelPoint(ModelPoint other, FormFactor photonFactor) {
        model = other.model;
        values = other.values;
        changed = other.changed;
        newParticles = other.newParticles;
        vertices = other.vertices;
        decays = other.decays;
        notes = other.notes;
        this.photonFactor = photonFactor;
        decayVertices = other.decayVertices;
        carriers = other.carriers;
    }

    private ModelPoint(ModelPoint other) {
        model = other.model;
        values = other.values;
        changed = other.changed;
        newParticles = join(other.newParticles, other.carriers);
        vertices = join(other.vertices, other.decayVertices);
        decays = other.decays;
        notes = other.notes;
        photonFactor = other.photonFactor;
        decayVertices = List.of();
        carriers = List.of();
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /**
     * The same point with the terms that matter in decays alone, of bosons far above every collision's energy: for amplitudes of
     * decays, not of collisions.
     */
    public ModelPoint forDecays() {
        return decayVertices.isEmpty() ? this : new ModelPoint(this);
    }

    /**
     * The same point with or without vacuum polarisation: every internal photon line of an amplitude times 1/(1 - Delta
     * alpha(q^2)) at its own momentum ({@link VacuumPolarisation}). Real photons keep alpha(0), and widths are not changed.
     */
    public ModelPoint withVacuumPolarisation(boolean on) {
        return new ModelPoint(this, on ? VacuumPolarisation.STANDARD : FormFactor.POINT);
    }

    /** What multiplies photon propagators; {@link FormFactor#POINT} for nothing. */
    public FormFactor photonFactor() {
        return photonFactor;
    }

    /** The model. */
    public Model model() {
        return model;
    }

    /** All parameter values, house units. */
    public ParameterValues values() {
        return values;
    }

    /** One parameter value, house units. */
    public double value(String parameter) {
        return values.get(parameter);
    }

    /** The particles that QED does not have, with their masses at this point. */
    public List<ParticleType> newParticles() {
        return newParticles;
    }

    /** All particles with their masses at this point. */
    public ParticleTable particles() {
        List<ParticleType> all = new ArrayList<>(changed);
        all.addAll(newParticles);
        return ParticleTable.standard().with(all);
    }

    /** Mass at this point, GeV. */
    public double mass(String particle) {
        return particles().find(particle).orElseThrow(() -> unknown(particle)).mass();
    }

    /** The interaction terms, QED included. */
    public List<Vertex> vertices() {
        return vertices;
    }

    /** The decays of a new particle, or of a known one that decays to new ones; those of an antiparticle are mirrored. */
    public DecayTable decays(String particle) {
        return findDecays(particle).orElseThrow(() -> unknown(particle));
    }

    /** As {@link #decays}; empty if the model says nothing about the decays of the particle. */
    public Optional<DecayTable> findDecays(String particle) {
        Optional<DecayTable> own = Optional.ofNullable(decays.get(particle));
        return own.or(() -> decays.values().stream()
                .filter(d -> d.particle().antiName().equals(particle))
                .findFirst()
                .map(DecayTable::conjugate));
    }

    /** The decays of every new particle, and of known particles that decay to new ones. */
    public List<DecayTable> allDecays() {
        return List.copyOf(decays.values());
    }

    /** Total width of a particle or antiparticle, GeV; zero for those that the model does not let decay. */
    public double width(String particle) {
        return findDecays(particle).map(DecayTable::totalWidth).orElse(0.0);
    }

    /** What a user should know about this point: wide resonances, approximations. */
    public List<String> notes() {
        return notes;
    }

    private PhysicsException unknown(String particle) {
        return new PhysicsException("model %s: no decays are known for %s.%n   Maybe %s?"
                .formatted(
                        model.name(),
                        particle,
                        decays.isEmpty() ? "a model with a new particle" : String.join(", ", decays.keySet())));
    }

    @Override
    public String toString() {
        return model.parameters().stream()
                .filter(p -> values.has(p.name()))
                .map(p -> p.name() + "=" + (p.isChoice() ? p.format(value(p.name())) : value(p.name())))
                .collect(Collectors.joining(", ", model.name() + "(", ")"));
    }

    /** Collects the parts of a point; used by models. */
    public static final class Builder {
        private final Model model;
        private final ParameterValues values;
        private final List<ParticleType> changed = new ArrayList<>();
        private final List<ParticleType> newParticles = new ArrayList<>();
        private final List<Vertex> vertices = new ArrayList<>();
        private final List<Vertex> decayVertices = new ArrayList<>();
        private final List<ParticleType> carriers = new ArrayList<>();
        private final Map<String, DecayTable> decays = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();

        /** A point of a model with checked values. */
        public Builder(Model model, ParameterValues values) {
            this.model = model;
            this.values = values;
        }

        /** A known particle with another mass. */
        public Builder changed(ParticleType particle) {
            changed.add(particle);
            return this;
        }

        /** A new particle. */
        public Builder particle(ParticleType particle) {
            newParticles.add(particle);
            return this;
        }

        /** An interaction term; terms with zero coupling may be left out. */
        public Builder vertex(Vertex vertex) {
            vertices.add(vertex);
            return this;
        }

        /** Interaction terms of decays alone ({@link ModelPoint#forDecays}), and the heavy bosons in them. */
        public Builder decayVertices(List<Vertex> terms, ParticleType... bosons) {
            decayVertices.addAll(terms);
            carriers.addAll(List.of(bosons));
            return this;
        }

        /**
         * The decays of a new particle. The total width is the sum unless {@code fixedWidth} is a number.
         *
         * @throws PhysicsException if the width exceeds the mass: then there is no particle to speak of
         */
        public Builder decays(ParticleType particle, List<DecayChannel> channels, double fixedWidth) {
            double sum = channels.stream().mapToDouble(DecayChannel::width).sum();
            double width = Double.isNaN(fixedWidth) ? sum : fixedWidth;
            if (width > particle.mass() && particle.mass() > 0) {
                throw new PhysicsException(
                        "model %s: the width of %s, %.4g GeV, exceeds its mass, %.4g GeV.%n   Maybe smaller couplings?"
                                .formatted(model.name(), particle.name(), width, particle.mass()));
            }
            if (width > 0.1 * particle.mass()) {
                notes.add("%s is wide: width / mass = %.3g; narrow-width formulae are off by about that much"
                        .formatted(particle.name(), width / particle.mass()));
            }
            if (sum > 0 && Math.abs(width / sum - 1) > 0.1) {
                notes.add(
                        ("the given width of %s is %.3g times the sum of its partial widths: branching fractions stay "
                                        + "those of the partial widths, the full amplitude of a chain takes the given width")
                                .formatted(particle.name(), width / sum));
            }
            decays.put(particle.name(), new DecayTable(particle, channels, width));
            return this;
        }

        /** Something a user should know. */
        public Builder note(String text) {
            notes.add(text);
            return this;
        }

        /** The finished point. */
        public ModelPoint build() {
            return new ModelPoint(this);
        }
    }
}
