/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.List;
import org.nightjar.core.InternalError;
import org.nightjar.core.events.Columns;
import org.nightjar.core.events.EventBatch;

/** All clusters, tracks, clusters of the muon system or generated particles of the events. */
final class BaseList extends ListPlan {
    BaseList(int id, String name, Kind kind, double mass, int pdg) {
        super(id, name, kind, List.of(), mass, pdg);
    }

    @Override
    void build(Run run, Table t) {
        Columns source = source(run.batch());
        for (int k = 0; k < run.events(); k++) {
            if (run.isAlive(k) && k < source.events()) {
                for (int row = source.first(k); row < source.end(k); row++) {
                    int i = t.add();
                    t.base[i] = row;
                    t.leaf[i] = kind == Kind.TRACK ? ~row : row;
                }
            }
            t.endEvent();
        }
    }

    private Columns source(EventBatch batch) {
        return switch (kind) {
            case CLUSTER -> batch.clusters();
            case TRACK -> batch.tracks();
            case MUON_CLUSTER -> batch.muonClusters();
            case GENERATED -> batch.particles();
            case COMBINATION, FITTED -> throw new InternalError(kind.words + " has no rows of its own");
        };
    }
}
