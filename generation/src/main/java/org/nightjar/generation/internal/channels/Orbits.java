/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.nightjar.core.numbers.Permutations;

/** Groups channels that turn into each other when identical outgoing particles are exchanged. */
final class Orbits {
    /**
     * Channels of equal integral.
     *
     * @param members the first is sampled
     */
    record Orbit(List<Channel> members) implements Serializable {
        Orbit {
            members = List.copyOf(members);
        }
    }

    private Orbits() {}

    /**
     * The groups, completed where a channel's images were missing.
     *
     * @param codes particle codes of the outgoing legs
     */
    static List<Orbit> of(List<Channel> channels, int[] codes) {
        List<int[]> permutations = permutations(codes);
        List<Orbit> orbits = new ArrayList<>();
        Set<Set<List<Object>>> seen = new HashSet<>();
        for (Channel channel : channels) {
            if (!seen.contains(signature(channel))) {
                List<Channel> images = new ArrayList<>();
                for (int[] p : permutations) {
                    Channel image = image(channel, p);
                    if (seen.add(signature(image))) {
                        images.add(image);
                    }
                }
                orbits.add(new Orbit(images));
            }
        }
        return orbits;
    }

    /** Equal for channels of the same density: the order of daughters counts where both have masses to be sampled. */
    private static Set<List<Object>> signature(Channel c) {
        Set<List<Object>> all = new HashSet<>();
        for (Split s : c.splits()) {
            Node parent = c.nodes().get(s.parent());
            Node a = c.nodes().get(s.first());
            Node b = c.nodes().get(s.second());
            boolean ordered = s.isExchange() || a.isSet() && b.isSet() || a.mask() < b.mask();
            Node first = ordered ? a : b;
            Node second = ordered ? b : a;
            all.add(List.of(
                    parent.mask(),
                    first.mask(),
                    second.mask(),
                    first.map(),
                    second.map(),
                    s.side(),
                    s.incoming(),
                    s.other(),
                    s.pole()));
        }
        return all;
    }

    /** Maps of the legs (the two incoming ones stay) that keep the particle codes; the first is the identity. */
    private static List<int[]> permutations(int[] codes) {
        return Permutations.keeping(codes).stream()
                .map(p -> IntStream.concat(IntStream.of(0, 1), Arrays.stream(p).map(leg -> leg + 2))
                        .toArray())
                .toList();
    }

    private static Channel image(Channel c, int[] p) {
        List<Node> nodes = c.nodes().stream()
                .map(n -> new Node(image(n.mask(), p), n.leg() < 0 ? -1 : p[n.leg()], n.least(), n.map()))
                .toList();
        List<Split> splits = c.splits().stream()
                .map(s -> new Split(
                        s.parent(),
                        s.first(),
                        s.second(),
                        s.side(),
                        image(s.incoming(), p),
                        image(s.other(), p),
                        s.pole()))
                .toList();
        return new Channel(nodes, splits);
    }

    private static int image(int mask, int[] p) {
        int out = 0;
        for (int leg = 0; leg < p.length; leg++) {
            out |= (mask >> leg & 1) << p[leg];
        }
        return out;
    }
}
