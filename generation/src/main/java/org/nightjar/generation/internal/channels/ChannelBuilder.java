/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Makes the channel of a tree. Lines with one beam on each side form the chain of exchanges between the beams; it is sampled
 * from its ends, first where a beam particle scatters off a massless line, then where a real photon is radiated, so that the
 * mass of what is left is a variable. The rest are decays. Vertices of four lines are cut in two.
 */
final class ChannelBuilder {
    private static final int BEAMS = 3;

    private final double[] masses;
    private final IntPredicate isPhoton;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Split> splits = new ArrayList<>();
    private final List<Line> decays = new ArrayList<>();
    private final List<Line> exchanges = new ArrayList<>();

    private ChannelBuilder(double[] masses, IntPredicate isPhoton) {
        this.masses = masses;
        this.isPhoton = isPhoton;
    }

    /** The channel of a tree. */
    static Channel of(List<Line> tree, double[] masses, IntPredicate isPhoton) {
        return new ChannelBuilder(masses.clone(), isPhoton).build(tree);
    }

    private Channel build(List<Line> tree) {
        int all = (1 << masses.length) - 1;
        int outgoing = all ^ BEAMS;
        for (Line line : tree) {
            int mask = (line.mask() & 1) == 1 ? all ^ line.mask() : line.mask();
            Line seen = new Line(mask, line.mass(), line.width());
            if ((mask & 2) != 0 && mask != (all ^ 1) && mask != 2) {
                exchanges.add(seen);
            } else if ((mask & 2) == 0 && mask != outgoing && Integer.bitCount(mask) > 1) {
                decays.add(seen);
            }
        }
        exchanges.sort(Comparator.comparingInt(l -> Integer.bitCount(l.mask())));
        decays.sort(
                Comparator.<Line>comparingInt(l -> -Integer.bitCount(l.mask())).thenComparingInt(Line::mask));
        int root = node(outgoing, MassMap.PLAIN);
        if (exchanges.isEmpty()) {
            decay(root);
        } else {
            chain(root, outgoing);
        }
        return new Channel(nodes, splits);
    }

    private int node(int mask, MassMap map) {
        double least = 0;
        for (int leg = 2; leg < masses.length; leg++) {
            least += (mask >> leg & 1) == 1 ? masses[leg] : 0;
        }
        boolean single = Integer.bitCount(mask) == 1;
        nodes.add(new Node(mask, single ? Integer.numberOfTrailingZeros(mask) : -1, least, map));
        return nodes.size() - 1;
    }

    /** The map of a set: that of its line if there is one. */
    private MassMap map(int mask) {
        double least = 0;
        for (int leg = 2; leg < masses.length; leg++) {
            least += (mask >> leg & 1) == 1 ? masses[leg] : 0;
        }
        for (Line line : decays) {
            if (line.mask() == mask) {
                boolean resonance = line.width() > 0 && line.mass() > least;
                double pole = line.mass() <= least || resonance ? line.mass() * line.mass() : 0;
                return resonance
                        ? new MassMap(MassMap.Kind.RESONANCE, pole, line.mass() * line.width())
                        : new MassMap(MassMap.Kind.POLE, pole, 0);
            }
        }
        return MassMap.PLAIN;
    }

    private void chain(int root, int outgoing) {
        int[] clusters = new int[exchanges.size() + 1];
        int before = 2;
        for (int k = 0; k < exchanges.size(); k++) {
            clusters[k] = exchanges.get(k).mask() ^ before;
            before = exchanges.get(k).mask();
        }
        clusters[exchanges.size()] = outgoing & ~before;
        int low = 0;
        int high = exchanges.size();
        int parent = root;
        int atLow = 2;
        int atHigh = 1;
        List<Integer> sets = new ArrayList<>();
        while (high > low) {
            boolean fromLow = score(clusters[low], exchanges.get(low), atLow == 2)
                    >= score(clusters[high], exchanges.get(high - 1), atHigh == 1);
            int cluster = fromLow ? clusters[low] : clusters[high];
            Line line = fromLow ? exchanges.get(low) : exchanges.get(high - 1);
            int rest = nodes.get(parent).mask() ^ cluster;
            boolean last = high - low == 1;
            int first = node(cluster, map(cluster));
            int second = node(rest, last ? map(rest) : MassMap.PLAIN);
            splits.add(new Split(
                    parent,
                    first,
                    second,
                    fromLow ? 1 : 0,
                    fromLow ? atLow : atHigh,
                    fromLow ? atHigh : atLow,
                    line.mass() * line.mass()));
            sets.add(first);
            if (last) {
                sets.add(second);
            }
            parent = second;
            if (fromLow) {
                atLow |= cluster;
                low++;
            } else {
                atHigh |= cluster;
                high--;
            }
        }
        sets.stream().filter(k -> nodes.get(k).isSet()).forEach(this::decay);
    }

    private int score(int cluster, Line line, boolean beam) {
        boolean single = Integer.bitCount(cluster) == 1;
        if (!single || !beam) {
            return 0;
        }
        int leg = Integer.numberOfTrailingZeros(cluster);
        if (line.mass() == 0 && !isPhoton.test(leg)) {
            return 2;
        }
        return isPhoton.test(leg) ? 1 : 0;
    }

    private void decay(int parent) {
        int mask = nodes.get(parent).mask();
        List<Integer> parts = new ArrayList<>();
        int open = mask;
        for (Line line : decays) {
            boolean inside = (line.mask() & open) == line.mask() && line.mask() != mask;
            if (inside) {
                parts.add(line.mask());
                open ^= line.mask();
            }
        }
        for (int leg = 2; leg < masses.length; leg++) {
            if ((open >> leg & 1) == 1) {
                parts.add(1 << leg);
            }
        }
        int first = node(parts.get(0), map(parts.get(0)));
        int rest = mask ^ parts.get(0);
        int second = node(rest, parts.size() == 2 ? map(rest) : MassMap.PLAIN);
        splits.add(Split.decay(parent, first, second));
        if (nodes.get(first).isSet()) {
            decay(first);
        }
        if (nodes.get(second).isSet()) {
            decay(second);
        }
    }
}
