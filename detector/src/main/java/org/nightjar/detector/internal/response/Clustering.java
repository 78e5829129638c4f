/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.RandomStream;

/** Turns the deposits of an event into clusters and trigger-cell energies. */
public interface Clustering extends Serializable {
    /** Appends the clusters of the event; tracks of the event are already there. */
    void cluster(Workspace w, EventBatch events, RandomStream random);

    /** The errors of the clusters of photons. */
    PhotonErrors errors();
}
