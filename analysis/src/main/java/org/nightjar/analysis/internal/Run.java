/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.analysis.internal.fit.Fitter;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.kinematics.Frame;

/**
 * The arrays of one thread and the state of the block at work. Lists and columns are made when first asked for, for the
 * events still alive then. Arrays grow to the largest block and stay.
 */
public final class Run {
    private final List<ListPlan> lists;
    private final Frame cmFrame;
    private final Table[] tables;
    private final boolean[] built;
    private final int[][] integers;
    private final @Nullable Fitter[] fitters;
    private final double[][] columns;
    private final boolean[] filled;
    private final double[][] numbers;
    private final byte[][] verdicts;
    private boolean[] alive = {};
    private boolean[] keep = {};
    private @Nullable EventBatch batch;
    private int[] children = {};
    private boolean childrenReady;

    Run(Registry registry, Frame cmFrame) {
        this.lists = List.copyOf(registry.lists());
        this.cmFrame = cmFrame;
        this.tables =
                lists.stream().map(l -> new Table(l.daughters.size(), l.leaves)).toArray(Table[]::new);
        this.built = new boolean[tables.length];
        this.integers = new int[tables.length][0];
        this.fitters = lists.stream()
                .map(l -> l instanceof FittedList f ? new Fitter(f.constraints) : null)
                .toArray(Fitter[]::new);
        this.columns = new double[registry.inputCount()][0];
        this.filled = new boolean[columns.length];
        this.numbers = new double[registry.formulaCount()][0];
        this.verdicts = new byte[numbers.length][0];
    }

    /** Starts a block: nothing built, all events alive. */
    void start(EventBatch block) {
        batch = block;
        Arrays.fill(built, false);
        Arrays.fill(filled, false);
        childrenReady = false;
        if (alive.length < block.size()) {
            alive = new boolean[block.size()];
        }
        Arrays.fill(alive, 0, block.size(), true);
    }

    EventBatch batch() {
        return java.util.Objects.requireNonNull(batch);
    }

    Frame cmFrame() {
        return cmFrame;
    }

    int events() {
        return batch().size();
    }

    boolean isAlive(int event) {
        return alive[event];
    }

    void kill(int event) {
        alive[event] = false;
    }

    /** Flags of all rows of a list, set to true. */
    boolean[] keepAll(@Nullable ListPlan list) {
        int n = rows(list);
        if (keep.length < n) {
            keep = new boolean[grown(n)];
        }
        Arrays.fill(keep, 0, n, true);
        return keep;
    }

    int rows(@Nullable ListPlan domain) {
        return domain == null ? events() : table(domain).rows;
    }

    Table table(ListPlan list) {
        Table t = tables[list.id];
        if (!built[list.id]) {
            t.start(events());
            list.build(this, t);
            built[list.id] = true;
        }
        return t;
    }

    double[] column(Input input) {
        int rows = rows(input.domain);
        if (!filled[input.slot]) {
            if (columns[input.slot].length < rows) {
                columns[input.slot] = new double[grown(rows)];
            }
            input.fill(this, rows, columns[input.slot]);
            filled[input.slot] = true;
        }
        return columns[input.slot];
    }

    /** The fitter of a list with a kinematic fit. */
    Fitter fitter(FittedList list) {
        return java.util.Objects.requireNonNull(fitters[list.id]);
    }

    int[] integers(int list, int rows) {
        if (integers[list].length < rows) {
            integers[list] = new int[grown(rows)];
        }
        return integers[list];
    }

    double[] numbers(int slot, int rows) {
        if (numbers[slot].length < rows) {
            numbers[slot] = new double[grown(rows)];
        }
        return numbers[slot];
    }

    byte[] verdicts(int slot, int rows) {
        if (verdicts[slot].length < rows) {
            verdicts[slot] = new byte[grown(rows)];
        }
        return verdicts[slot];
    }

    private static int grown(int rows) {
        return rows + rows / 2;
    }

    /** Number of daughters of each generated particle. */
    int[] children() {
        if (!childrenReady) {
            int n = batch().particles().rows();
            if (children.length < n) {
                children = new int[grown(n)];
            }
            Arrays.fill(children, 0, n, 0);
            int[] parent = batch().particles().parent;
            for (int i = 0; i < n; i++) {
                if (parent[i] >= 0) {
                    children[parent[i]]++;
                }
            }
            childrenReady = true;
        }
        return children;
    }
}
