/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a candidate: itself, a daughter, a daughter's daughter.
 *
 * @param root list of the candidate
 * @param path daughter numbers on the way down; empty for the candidate itself
 * @param list list of the part
 */
record Part(ListPlan root, List<Integer> path, ListPlan list) {
    /** The parts that go by a name; more than one if the name is ambiguous. */
    static List<Part> find(ListPlan root, String name) {
        List<Part> found = new ArrayList<>();
        if (root.name.equals(name)) {
            found.add(new Part(root, List.of(), root));
        }
        collect(new Part(root, List.of(), root), name, found);
        return found;
    }

    private static void collect(Part at, String name, List<Part> found) {
        for (int d = 0; d < at.list.daughters.size(); d++) {
            ListPlan.Daughter daughter = at.list.daughters.get(d);
            List<Integer> path = new ArrayList<>(at.path);
            path.add(d);
            Part part = new Part(at.root, List.copyOf(path), daughter.list());
            if (daughter.name().equals(name)) {
                found.add(part);
            }
            collect(part, name, found);
        }
    }

    /** Names of all parts, for suggestions. */
    static List<String> names(ListPlan root) {
        List<String> names = new ArrayList<>(List.of(root.name));
        root.daughters.forEach(d -> {
            names.add(d.name());
            names.addAll(names(d.list()).subList(1, names(d.list()).size()));
        });
        return names.stream().distinct().toList();
    }

    /** Row of the part for one row of the candidate's list. */
    int row(Run run, int candidate) {
        ListPlan at = root;
        int row = candidate;
        for (int k = 0; k < path.size(); k++) {
            int d = path.get(k);
            row = run.table(at).daughter[d][row];
            at = at.daughters.get(d).list();
        }
        return row;
    }

    /** Rows of the part for each row of the candidate's list, into {@code out}. */
    void rows(Run run, int n, int[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = i;
        }
        ListPlan at = root;
        for (int d : path) {
            int[] daughter = run.table(at).daughter[d];
            for (int i = 0; i < n; i++) {
                out[i] = daughter[out[i]];
            }
            at = at.daughters.get(d).list();
        }
    }

    /** The part's own column, brought to the rows of the candidate. */
    Input gather(Registry registry, Input own) {
        if (path.isEmpty()) {
            return own;
        }
        String key = "part " + path + " of " + own.slot;
        return registry.input(key, own.dimension, own.condition, root, (run, n, out) -> {
            double[] value = run.column(own);
            int[] row = run.integers(root.id, n);
            rows(run, n, row);
            for (int i = 0; i < n; i++) {
                out[i] = value[row[i]];
            }
        });
    }
}
