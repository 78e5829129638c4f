/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.cuts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.generation.FinalState;
import org.nightjar.generation.PhaseSpaceCut;
import org.nightjar.generation.SamplingBounds;
import org.nightjar.theory.MomentumBlock;

/**
 * A condition of the cut language on a process. It must hold for every choice of particles: each list of particles that
 * occurs in it ({@code gamma}, or {@code gamma,gamma}) stands for every particle, or every set of different particles, of
 * these names.
 */
final class TextCut implements PhaseSpaceCut {
    private static final long serialVersionUID = 1;

    private final Clause clause;
    private final List<int[][]> choices;

    TextCut(Clause clause, List<ParticleType> outgoing) {
        this.clause = clause;
        this.choices = choices(clause.inputs(), outgoing);
    }

    /** For every choice of particles, the legs of every input (none for counts: those of the particle counted). */
    private static List<int[][]> choices(List<CutSymbol> inputs, List<ParticleType> outgoing) {
        Map<List<String>, List<int[]>> sets = new LinkedHashMap<>();
        for (CutSymbol input : inputs) {
            if (input instanceof CutSymbol.Value v) {
                sets.computeIfAbsent(v.particles(), names -> tuples(names, outgoing));
            }
        }
        List<Map<List<String>, int[]>> combined = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<List<String>, List<int[]>> set : sets.entrySet()) {
            List<Map<List<String>, int[]>> longer = new ArrayList<>();
            for (Map<List<String>, int[]> c : combined) {
                for (int[] legs : set.getValue()) {
                    Map<List<String>, int[]> more = new LinkedHashMap<>(c);
                    more.put(set.getKey(), legs);
                    longer.add(more);
                }
            }
            combined = longer;
        }
        List<int[][]> choices = new ArrayList<>();
        for (Map<List<String>, int[]> c : combined) {
            choices.add(inputs.stream().map(input -> legs(input, c, outgoing)).toArray(int[][]::new));
        }
        return choices;
    }

    private static int[] legs(CutSymbol input, Map<List<String>, int[]> choice, List<ParticleType> outgoing) {
        if (input instanceof CutSymbol.Count count) {
            return PhaseSpaceCut.legs(outgoing, count.particle()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return choice.getOrDefault(((CutSymbol.Value) input).particles(), new int[0]);
    }

    /** Every set of different legs with these names, once. */
    static List<int[]> tuples(List<String> names, List<ParticleType> outgoing) {
        List<List<Integer>> open = new ArrayList<>(List.of(List.of()));
        for (String name : names) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> t : open) {
                for (int leg : PhaseSpaceCut.legs(outgoing, name)) {
                    if (!t.contains(leg)) {
                        List<Integer> more = new ArrayList<>(t);
                        more.add(leg);
                        longer.add(more);
                    }
                }
            }
            open = longer;
        }
        Set<Set<Integer>> seen = new LinkedHashSet<>();
        List<int[]> tuples = new ArrayList<>();
        for (List<Integer> t : open) {
            if (seen.add(new TreeSet<>(t))) {
                tuples.add(t.stream().mapToInt(Integer::intValue).toArray());
            }
        }
        return tuples;
    }

    @Override
    public String text() {
        return clause.text();
    }

    @Override
    public boolean needsLab() {
        return clause.inputs().stream().anyMatch(CutSymbol::lab);
    }

    @Override
    public void apply(FinalState state, boolean[] keep) {
        int n = state.size();
        double[][] columns = new double[clause.inputs().size()][n];
        boolean[] pass = new boolean[n];
        for (int[][] legs : choices) {
            for (int k = 0; k < columns.length; k++) {
                fill(clause.inputs().get(k), legs[k], state, columns[k]);
            }
            clause.kernel().evaluate(columns, 0, n, pass);
            for (int i = 0; i < n; i++) {
                keep[i] &= pass[i];
            }
        }
    }

    private static void fill(CutSymbol symbol, int[] legs, FinalState state, double[] out) {
        if (symbol instanceof CutSymbol.Value v) {
            v.variable().fill(frame(v, state), legs, out);
        } else if (symbol instanceof CutSymbol.Count c) {
            count(c, legs, state, out);
        }
    }

    private static MomentumBlock frame(CutSymbol symbol, FinalState state) {
        return symbol.lab() ? state.lab() : state.cm();
    }

    private static void count(CutSymbol.Count count, int[] legs, FinalState state, double[] out) {
        int n = state.size();
        boolean[] counted = new boolean[n];
        boolean[] pass = new boolean[n];
        java.util.Arrays.fill(out, 0, n, 0);
        for (int leg : legs) {
            java.util.Arrays.fill(counted, true);
            for (Clause c : count.clauses()) {
                double[][] columns = new double[c.inputs().size()][n];
                for (int k = 0; k < columns.length; k++) {
                    fill(c.inputs().get(k), new int[] {leg}, state, columns[k]);
                }
                c.kernel().evaluate(columns, 0, n, pass);
                for (int i = 0; i < n; i++) {
                    counted[i] &= pass[i];
                }
            }
            for (int i = 0; i < n; i++) {
                out[i] += counted[i] ? 1 : 0;
            }
        }
    }

    @Override
    public void narrow(List<ParticleType> outgoing, SamplingBounds bounds) {
        new ClauseBounds(outgoing, bounds).narrow(clause);
    }
}
