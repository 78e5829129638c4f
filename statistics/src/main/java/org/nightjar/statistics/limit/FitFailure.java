/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import org.nightjar.statistics.FitStatus;

/** Carries a failed fit's status from a root search to the limit that reports it; never leaves this package. */
final class FitFailure extends RuntimeException {
    private final transient FitStatus.NotConverged status;

    FitFailure(String where, FitStatus cause) {
        super(where, null, false, false);
        this.status = new FitStatus.NotConverged(where + ": " + cause.text());
    }

    FitStatus status() {
        return status;
    }
}
