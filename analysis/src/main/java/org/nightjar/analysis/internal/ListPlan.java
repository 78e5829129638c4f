/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A particle list that the analysis knows how to build. */
abstract sealed class ListPlan permits BaseList, FilteredList, CombinedList, FittedList, FittedPart {
    /** A daughter of the candidates: its list and the name it goes by. */
    record Daughter(ListPlan list, String name) {}

    final int id;
    final String name;
    final Kind kind;
    final List<Daughter> daughters;
    final int leaves;
    /** Mass given to tracks, GeV. */
    final double mass;
    /** PDG code (without sign) that a true candidate must have; 0 if any. */
    final int pdg;

    ListPlan(int id, String name, Kind kind, List<Daughter> daughters, double mass, int pdg) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.daughters = List.copyOf(daughters);
        this.leaves = daughters.isEmpty()
                ? 1
                : daughters.stream().mapToInt(d -> d.list.leaves).sum();
        this.mass = mass;
        this.pdg = pdg;
    }

    /** Fills the table of this list for the events still alive. */
    abstract void build(Run run, Table table);

    /** The list this one selects from; null for others. */
    @Nullable
    ListPlan parent() {
        return null;
    }

    /** The list whose kinematic fit is that of these candidates: the nearest one on the way they were selected; null if there is none. */
    @Nullable
    FittedList fit() {
        ListPlan from = parent();
        return from == null ? null : from.fit();
    }

    @Override
    public final String toString() {
        return name;
    }
}
