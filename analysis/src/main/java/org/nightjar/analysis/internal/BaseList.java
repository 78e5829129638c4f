/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.List;
import org.nightjar.core.events.Columns;

/** All clusters or all tracks of the events. */
final class BaseList extends ListPlan {
    BaseList(int id, String name, Kind kind, double mass, int pdg) {
        super(id, name, kind, List.of(), mass, pdg);
    }

    @Override
    void build(Run run, Table t) {
        boolean clusters = kind == Kind.CLUSTER;
        Columns source = clusters ? run.batch().clusters() : run.batch().tracks();
        for (int k = 0; k < run.events(); k++) {
            if (run.isAlive(k)) {
                for (int row = source.first(k); row < source.end(k); row++) {
                    int i = t.add();
                    t.base[i] = row;
                    t.leaf[i] = clusters ? row : ~row;
                }
            }
            t.endEvent();
        }
    }
}
