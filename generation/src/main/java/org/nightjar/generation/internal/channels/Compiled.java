/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.nightjar.generation.internal.Limits;

/** Turns channels into steps and shared factors. */
final class Compiled {
    /**
     * A split with its densities.
     *
     * @param split the nodes
     * @param first density of the squared mass of the first node; null if it is a leg
     * @param second density of that of the second
     * @param exchange null for a decay
     */
    record Step(
            Split split,
            @Nullable MassFactor first,
            @Nullable MassFactor second,
            @Nullable Exchange exchange) implements Serializable {}

    final Invariants invariants;
    private final Map<Factor, Integer> factors = new LinkedHashMap<>();
    private final double[] masses;
    private final double[] axis;
    private final IntPredicate isPhoton;
    private final Limits limits;

    /**
     * Nothing yet.
     *
     * @param axis sign of the momentum along z of legs 0 and 1
     */
    Compiled(double[] masses, double[] axis, IntPredicate isPhoton, Limits limits) {
        this.masses = masses.clone();
        this.axis = axis.clone();
        this.isPhoton = isPhoton;
        this.limits = limits;
        invariants = new Invariants(masses);
    }

    Factor[] factors() {
        return factors.keySet().toArray(Factor[]::new);
    }

    private void add(@Nullable Factor factor, List<Integer> to) {
        if (factor != null) {
            Integer known = factors.get(factor);
            int number = known == null ? factors.size() : known;
            factors.put(factor, number);
            to.add(number);
        }
    }

    /** The factors of a channel: squared masses and splittings. */
    int[] factorsOf(Channel channel, Step[] steps) {
        List<Integer> found = new ArrayList<>();
        for (Step step : steps) {
            add(step.first(), found);
            add(step.second(), found);
            if (step.exchange() != null) {
                add(step.exchange(), found);
            } else {
                Node a = channel.nodes().get(step.split().first());
                Node b = channel.nodes().get(step.split().second());
                SquaredMass parent =
                        line(channel.nodes().get(step.split().parent()).mask());
                boolean ordered = a.mask() < b.mask();
                add(new DecayFactor(parent, line((ordered ? a : b).mask()), line((ordered ? b : a).mask())), found);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private SquaredMass line(int mask) {
        return SquaredMass.of(invariants, mask);
    }

    Step[] steps(Channel channel) {
        return channel.splits().stream().map(s -> step(channel, s)).toArray(Step[]::new);
    }

    private Step step(Channel channel, Split s) {
        Node parent = channel.nodes().get(s.parent());
        Node a = channel.nodes().get(s.first());
        Node b = channel.nodes().get(s.second());
        return new Step(
                s,
                a.isSet() ? mass(a, b, parent, false) : null,
                b.isSet() ? mass(b, a, parent, true) : null,
                s.isExchange() ? exchange(s, parent, a, b) : null);
    }

    private MassFactor mass(Node node, Node sister, Node parent, boolean after) {
        double least = Math.max(node.least() * node.least(), limits.minMass2(node.mask()));
        int photon = sister.leg() >= 0 && isPhoton.test(sister.leg()) ? sister.leg() : -1;
        MassMap map = photon >= 0 ? node.map().besidePhoton() : node.map();
        return new MassFactor(
                line(node.mask()),
                line(parent.mask()),
                line(sister.mask()),
                after,
                after ? 0 : sister.least(),
                map,
                least,
                radiated(node, least),
                photon);
    }

    private int radiated(Node node, double least) {
        if (Integer.bitCount(node.mask()) != 2 || node.map().kind() != MassMap.Kind.POLE) {
            return -1;
        }
        int low = Integer.numberOfTrailingZeros(node.mask());
        int high = 31 - Integer.numberOfLeadingZeros(node.mask());
        boolean onShell = least > 0 && node.map().pole() == least;
        if (onShell && isPhoton.test(low)) {
            return low;
        }
        return onShell && isPhoton.test(high) ? high : -1;
    }

    private Exchange exchange(Split s, Node parent, Node a, Node b) {
        int beam = 1 << s.side();
        int otherBeam = 3 ^ beam;
        boolean elastic = s.incoming() == beam && a.leg() >= 0 && masses[a.leg()] == masses[s.side()];
        return new Exchange(
                line(parent.mask()),
                line(a.mask()),
                line(b.mask()),
                line(s.incoming()),
                line(s.other()),
                line(s.incoming() | a.mask()),
                s.pole(),
                elastic,
                s.parent() == 0,
                axis[s.side()],
                a.leg(),
                b.leg(),
                s.incoming() == beam,
                s.other() == otherBeam);
    }
}
