/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import org.nightjar.analysis.internal.Run;

/** The arrays that one thread reuses from block to block of one {@link Analysis}. */
public final class Workspace {
    final Run run;
    final Analysis owner;

    Workspace(Analysis owner, Run run) {
        this.owner = owner;
        this.run = run;
    }
}
