/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.Orders;
import org.nightjar.theory.Topology;

/** Lists the diagrams of a process one by one, grown from the first leg; the recursion sums the same diagrams. */
final class Trees {
    /** A tree below a line: the legs it holds, the field of the line, and the vertex where it branches. */
    private record Tree(Field field, int order, int mask, int vertex, List<Tree> branches) {}

    private final Setting setting;
    private final Map<Integer, List<Tree>> known = new HashMap<>();

    Trees(Setting setting) {
        this.setting = setting;
    }

    /** The diagrams of some orders that have the required lines or their images. */
    static List<Topology> topologies(Setting setting, Exchanges exchanges, Orders orders) {
        Set<Topology> all = new LinkedHashSet<>();
        exchanges.images().forEach(lines -> all.addAll(new Trees(setting.with(lines)).topologies(orders)));
        return List.copyOf(all);
    }

    /** The diagrams of some orders, in a fixed order. */
    List<Topology> topologies(Orders orders) {
        int rest = setting.all() ^ 1;
        Field closing = setting.legs().get(0).field().partner();
        List<Tree> roots =
                grow(rest).stream().filter(t -> t.field.equals(closing)).toList();
        Set<Integer> kept = Selection.orders(
                orders, roots.stream().map(Tree::order).collect(Collectors.toCollection(TreeSet::new)));
        if (kept.isEmpty()) {
            throw setting.noDiagram();
        }
        return roots.stream()
                .filter(t -> kept.contains(t.order))
                .map(this::topology)
                .toList();
    }

    private List<Tree> trees(int mask) {
        List<Tree> found = known.get(mask);
        if (found == null) {
            found = Integer.bitCount(mask) == 1 ? List.of(leaf(mask)) : grow(mask);
            known.put(mask, found);
        }
        return found;
    }

    private Tree leaf(int mask) {
        Field field = setting.legs().get(Integer.numberOfTrailingZeros(mask)).field();
        return new Tree(field, 0, mask, -1, List.of());
    }

    private List<Tree> grow(int mask) {
        List<Tree> made = new ArrayList<>();
        if (!setting.lines().allows(mask)) {
            return made;
        }
        for (int part = (mask - 1) & mask; part > 0; part = (part - 1) & mask) {
            int rest = mask ^ part;
            join(mask, made, List.of(trees(part), trees(rest)));
            for (int second = (rest - 1) & rest;
                    setting.fusions().hasQuartic() && second > 0;
                    second = (second - 1) & rest) {
                if (setting.lines().allowsJoint(part, second, rest ^ second)) {
                    join(mask, made, List.of(trees(part), trees(second), trees(rest ^ second)));
                }
            }
        }
        return made;
    }

    private void join(int mask, List<Tree> made, List<List<Tree>> parts) {
        for (Tree a : parts.get(0)) {
            for (Tree b : parts.get(1)) {
                if (parts.size() == 2) {
                    fuse(mask, made, a, b);
                } else {
                    parts.get(2).forEach(c -> fuse(mask, made, a, b, c));
                }
            }
        }
    }

    private void fuse(int mask, List<Tree> made, Tree... branches) {
        Field[] in = new Field[branches.length];
        int[] masks = new int[branches.length];
        int order = 0;
        for (int k = 0; k < in.length; k++) {
            in[k] = branches[k].field;
            masks[k] = branches[k].mask;
            order += branches[k].order;
        }
        for (Fusion f : setting.fusions().of(in)) {
            if (f.isFirstOrdering(masks) && setting.lines().allows(mask, f.out())) {
                made.add(new Tree(f.out(), order + f.order(), mask, f.vertex(), List.of(branches)));
            }
        }
    }

    private Topology topology(Tree root) {
        List<Topology.Line> lines = new ArrayList<>();
        List<Topology.Node> nodes = new ArrayList<>();
        collect(root, lines, nodes);
        return new Topology(lines, nodes);
    }

    private void collect(Tree tree, List<Topology.Line> lines, List<Topology.Node> nodes) {
        if (tree.branches.isEmpty()) {
            return;
        }
        List<Integer> around = new ArrayList<>();
        around.add(setting.all() ^ tree.mask);
        tree.branches.forEach(b -> around.add(b.mask));
        nodes.add(new Topology.Node(tree.vertex, around));
        for (Tree b : tree.branches) {
            if (!b.branches.isEmpty()) {
                ParticleType type = setting.fields().type(towards(b.field));
                lines.add(new Topology.Line(
                        b.mask, type.name(), type.mass(), setting.fields().width(type.name())));
            }
            collect(b, lines, nodes);
        }
    }

    /** The particle that flows from the rest of the diagram into the legs of a current. */
    private String towards(Field field) {
        if (field.kind() == Field.Kind.ROW) {
            return field.species();
        }
        return field.kind() == Field.Kind.COLUMN
                ? setting.fields().type(field.species()).antiName()
                : field.anti();
    }
}
