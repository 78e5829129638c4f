/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.events.Particles;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Process;
import org.nightjar.theory.Product;
import org.nightjar.theory.SpinDensity;

/**
 * Spin density matrices along a chain (I. Knowles, Nucl. Phys. B310 (1988) 571; P. Richardson, JHEP 11 (2001) 029,
 * hep-ph/0110108): rho of the production, for every decay the matrix D of its parent and of those daughters that decay on,
 * contracted from the ends of the chain; all of them with the laboratory's momenta, so that every rest frame is reached by one
 * pure boost. The decays of an event are accepted together with probability (rho . D) / (Tr rho Tr D), which lies in [0, 1]
 * because the matrices are positive, and whose mean is one over the number of spin states.
 *
 * <p>The matrices are those of the amplitude engine; taus use the polarimeter of their decay, 1 + h . sigma; decays without
 * amplitude those of angular momentum ({@link KinematicSpins}), leptons into a lepton and a pseudoscalar or vector meson
 * those of the weak current ({@link WeakSpins}). A decay for which none exists counts as unpolarised, which is
 * noted. A particle without spin has a matrix of one element, which ties the spins of its daughters together.
 */
public final class ChainSpins implements SpinCorrelation {
    private static final long serialVersionUID = 1;
    private static final int TAU = 15;
    private static final int PHOTON = 22;

    private final SpinNode production;
    private final boolean positronFirst;

    private ChainSpins(SpinNode production, boolean positronFirst) {
        this.production = production;
        this.positronFirst = positronFirst;
    }

    /**
     * The correlation of a process, or null if no outgoing particle with spin decays in a way that depends on it.
     *
     * @param inclusive true if taus decay that the text leaves alone
     * @param notes told of every decay that counts as unpolarised
     * @throws PhysicsException if the production has no amplitude
     */
    public static @Nullable ChainSpins of(
            Process process, ModelPoint point, boolean inclusive, Consumer<String> notes) {
        List<@Nullable SpinNode> children = process.products().stream()
                .map(p -> child(p, point, inclusive, notes))
                .toList();
        SpinNode node = node(process, children, 2, point);
        return node == null
                ? null
                : new ChainSpins(node, process.initial().get(0).pdg() < 0);
    }

    private static @Nullable SpinNode child(Product p, ModelPoint point, boolean inclusive, Consumer<String> notes) {
        if (Math.abs(p.type().pdg()) == TAU && hasPolarimeter(p, inclusive)) {
            return SpinNode.polarimeter();
        }
        if (p.daughters().size() < 2) {
            return null;
        }
        List<@Nullable SpinNode> children = p.daughters().stream()
                .map(d -> hasKnownHelicity(p, d)
                        ? null
                        : isTableVector(p, d, inclusive) ? SpinNode.vector() : child(d, point, inclusive, notes))
                .toList();
        if (p.type().twiceSpin() == 0 && children.stream().allMatch(Objects::isNull)) {
            return null;
        }
        List<Product> plain = p.daughters().stream()
                .map(d -> new Product(d.type(), List.of(), false))
                .toList();
        try {
            return node(new Process(List.of(p.type()), plain), children, 1, point);
        } catch (PhysicsException noAmplitude) {
            notes.accept("%s: %s (%s)"
                    .formatted(
                            p.text(),
                            p.type().twiceSpin() == 0
                                    ? "spins taken apart"
                                    : p.type().name() + " counts as unpolarised",
                            ProcessDecays.firstLine(noAmplitude)));
            return null;
        }
    }

    /** True if {@link Helicities} steer the decay of a daughter: a vector beside a spinless particle or a photon, into two spinless. */
    private static boolean hasKnownHelicity(Product parent, Product vector) {
        return parent.type().twiceSpin() == 0
                && parent.daughters().size() == 2
                && vector.type().twiceSpin() == 2
                && vector.daughters().size() == 2
                && vector.daughters().stream().allMatch(d -> d.type().twiceSpin() == 0)
                && parent.daughters().stream()
                        .anyMatch(d -> d != vector
                                && (d.type().twiceSpin() == 0 || d.type().pdg() == PHOTON));
    }

    /** True for a vector meson of a lepton's decay that the text leaves to the table. */
    private static boolean isTableVector(Product parent, Product meson, boolean inclusive) {
        return inclusive
                && parent.type().twiceSpin() == 1
                && parent.daughters().size() == 2
                && meson.type().twiceSpin() == 2
                && meson.daughters().isEmpty()
                && StandardDecays.find(meson.type().pdg()).isPresent();
    }

    private static boolean hasPolarimeter(Product tau, boolean inclusive) {
        return tau.decays()
                ? StandardDecays.shape(
                                tau.type().pdg(),
                                tau.daughters().stream().map(Product::type).toList())
                        .isPresent()
                : inclusive;
    }

    /** The node of a production (two incoming) or of a decay (one, whose spin is chosen too). */
    private static @Nullable SpinNode node(
            Process process, List<@Nullable SpinNode> children, int incoming, ModelPoint point) {
        List<Integer> legs = new ArrayList<>();
        if (incoming == 1) {
            legs.add(0);
        }
        IntStream.range(0, children.size()).filter(k -> children.get(k) != null).forEach(k -> legs.add(k + incoming));
        if (legs.isEmpty()) {
            return null;
        }
        int[] chosen = legs.stream().mapToInt(Integer::intValue).toArray();
        return SpinNode.of(density(process, point, chosen), children, incoming);
    }

    /** Of the engine, unless it has no amplitude where angular momentum alone says enough. */
    private static SpinDensity density(Process process, ModelPoint point, int... legs) {
        try {
            return Amplitudes.spinDensity(process, process.initial().size() == 1 ? point.forDecays() : point, legs);
        } catch (PhysicsException noAmplitude) {
            return KinematicSpins.find(process, legs)
                    .or(() -> WeakSpins.find(process, point, legs))
                    .orElseThrow(() -> noAmplitude);
        }
    }

    @Override
    public Evaluator evaluator() {
        SpinMatrix.Production compiled = new SpinMatrix.Production(production, positronFirst);
        return new Evaluator() {
            @Override
            public void start(Particles p, int beams, int first) {
                compiled.start(p, beams, first);
            }

            @Override
            public double probability(Particles p, int first, double[] h) {
                return compiled.probability(p, first, h);
            }
        };
    }

    @Override
    public boolean wholeChain() {
        return production.isDeep();
    }
}
