/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Process;
import org.nightjar.theory.Product;

/**
 * The decays of a process text at a model point. Lifetimes are those of the point for its new particles and of
 * {@link StandardDecays} for known ones. Decays into two are isotropic (exact, spins apart); decays into more follow the
 * engine's |M|^2, else the shape of the same channel in {@link StandardDecays}, else phase space, which is noted.
 */
public final class ProcessDecays {
    private final ModelPoint point;
    private final Map<String, DecayShape> shapes = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private ProcessDecays(ModelPoint point) {
        this.point = point;
    }

    /**
     * The decays named by a process, to any depth, with their spins correlated ({@link ChainSpins}). What the text does not
     * name stays.
     *
     * @throws PhysicsException if a decay is closed, or has too many daughters
     */
    public static Decays of(Process process, ModelPoint point) {
        return new ProcessDecays(point).read(process, false);
    }

    /** The same, and everything else that is unstable decays as in {@link StandardDecays}, spins of taus included. */
    public static Decays inclusive(Process process, ModelPoint point) {
        return new ProcessDecays(point).read(process, true).withTable(StandardDecays.all());
    }

    /**
     * As a collision makes them: the decays named by the process, and all others ({@link #inclusive}) if anything that the
     * text leaves decays inside a detector or at once.
     */
    public static Decays natural(Process process, ModelPoint point) {
        boolean unstable = process.products().stream()
                .flatMap(Product::leaves)
                .anyMatch(p ->
                        !p.invisible() && StandardDecays.find(p.type().pdg()).isPresent());
        return unstable ? inclusive(process, point) : of(process, point);
    }

    /**
     * Product of the branching fractions of the decays that the process names: those of the point, for known particles those
     * of {@link StandardDecays} where it has the channel; 1 without decays.
     *
     * @throws PhysicsException if a decay is in neither
     */
    public static double branchingFraction(Process process, ModelPoint point) {
        return process.products().stream()
                .flatMap(Product::decaysInOrder)
                .mapToDouble(p -> branchingFraction(p, point))
                .reduce(1, (a, b) -> a * b);
    }

    /** The same of one decay, its daughters' decays left out. */
    public static double branchingFraction(Product decay, ModelPoint point) {
        String daughters = decay.daughters().stream().map(d -> d.type().name()).collect(Collectors.joining(" "));
        return StandardDecays.only(decay.type().pdg(), daughters)
                .map(d -> d.modes().get(0).fraction())
                .orElseGet(() -> point.decays(decay.type().name()).branchingFraction(decay.text()));
    }

    private Decays read(Process process, boolean inclusive) {
        Decays decays =
                Decays.ofLegs(process.products().stream().map(this::node).toList());
        try {
            decays = decays.withCorrelation(ChainSpins.of(process, point, inclusive, notes::add));
        } catch (PhysicsException noAmplitude) {
            notes.add(process.hardText() + ": spins taken apart (" + firstLine(noAmplitude) + ")");
        }
        for (String note : notes) {
            decays = decays.withNote(note);
        }
        return decays;
    }

    private DecayNode node(Product p) {
        if (p.invisible()) {
            return DecayNode.STAYS;
        }
        if (!p.decays()) {
            return DecayNode.BY_TABLE;
        }
        ParticleType parent = typed(p.type());
        List<ParticleType> daughters =
                p.daughters().stream().map(d -> typed(d.type())).toList();
        if (daughters.size() == 1) {
            throw new PhysicsException("%s: %s stands for many final states, which are not generated.%n   Maybe %s?"
                    .formatted(p.text(), daughters.get(0).name(), instead(p)));
        }
        if (daughters.isEmpty() || daughters.size() > Decayer.MOST_DAUGHTERS) {
            throw new PhysicsException("%s: a decay into %d particles cannot be generated.\n   Maybe 2 to %d?"
                    .formatted(p.text(), daughters.size(), Decayer.MOST_DAUGHTERS));
        }
        boolean isNew = point.newParticles().stream().anyMatch(t -> Math.abs(t.pdg()) == Math.abs(parent.pdg()));
        Optional<ParticleDecay> standard = isNew ? Optional.empty() : StandardDecays.find(parent.pdg());
        DecayMode mode = new DecayMode(1, daughters, shape(p, parent, daughters, isNew));
        double ctau = isNew
                ? lifetime(p)
                : standard.map(ParticleDecay::properDecayLength).orElse(0.0);
        double width = standard.map(ParticleDecay::width).orElse(0.0);
        return new DecayNode(
                new ParticleDecay(parent, ctau, width, List.of(mode)),
                p.daughters().stream().map(this::node).toList(),
                false);
    }

    /** What can be generated in place of hadrons. */
    private String instead(Product p) {
        List<String> open = exclusive(p);
        List<String> quarks =
                open.stream().filter(c -> c.matches(".* -> [udscb] [udscb]~")).toList();
        if (!quarks.isEmpty()) {
            return "one kind of quarks at a time, %s, whose events (generate ... -o quarks.lhe) Pythia turns into hadrons"
                    .formatted(String.join(", ", quarks));
        }
        return open.isEmpty() ? "a particle with exclusive channels" : String.join(", ", open);
    }

    /** Open channels with at least two particles. */
    private List<String> exclusive(Product p) {
        return point.decays(p.type().name()).branchingFractions().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(Map.Entry::getKey)
                .filter(c -> c.substring(c.indexOf("->") + 2).strip().contains(" "))
                .toList();
    }

    private double lifetime(Product p) {
        ParticleType own = point.newParticles().stream()
                .filter(t -> Math.abs(t.pdg()) == Math.abs(p.type().pdg()))
                .findFirst()
                .orElse(p.type());
        double ctau = point.decays(own.name()).ctau();
        if (Double.isInfinite(ctau)) {
            throw new PhysicsException("%s: %s has no width at this point.\n   Maybe a coupling that lets it decay?"
                    .formatted(p.text(), own.name()));
        }
        return ctau;
    }

    private ParticleType typed(ParticleType t) {
        return t.withMass(point.mass(t.name()));
    }

    private DecayShape shape(Product p, ParticleType parent, List<ParticleType> daughters, boolean isNew) {
        DecayShape known = shapes.get(p.text());
        if (known == null) {
            Optional<DecayShape> standard = isNew ? Optional.empty() : StandardDecays.shape(parent.pdg(), daughters);
            known = standard.orElseGet(() -> newShape(p, parent, daughters));
            shapes.put(p.text(), known);
        }
        return known;
    }

    private DecayShape newShape(Product p, ParticleType parent, List<ParticleType> daughters) {
        if (daughters.size() == 2) {
            return new FlatShape();
        }
        double[] masses = daughters.stream().mapToDouble(ParticleType::mass).toArray();
        List<Product> plain = p.daughters().stream()
                .map(d -> new Product(d.type(), List.of(), false))
                .toList();
        try {
            ModelMatrix matrix =
                    new ModelMatrix(Amplitudes.of(new Process(List.of(p.type()), plain), point.forDecays()));
            return new MatrixShape(matrix, parent.mass(), masses);
        } catch (PhysicsException noDiagram) {
            if (parent.twiceSpin() == 2
                    && daughters.size() == 3
                    && daughters.stream().allMatch(t -> t.twiceSpin() == 0)) {
                notes.add(p.text() + ": shape of a vector and three pseudoscalars, |p1 x p2|^2, without resonances");
                return new MatrixShape(new VectorToThree(), parent.mass(), masses);
            }
            notes.add(p.text() + ": phase space alone (" + firstLine(noDiagram) + ")");
            return new FlatShape();
        }
    }

    static String firstLine(PhysicsException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no amplitude");
    }
}
