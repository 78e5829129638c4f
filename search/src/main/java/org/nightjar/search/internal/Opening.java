/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.internal;

/** The permission to look at sealed data; only {@link Unblinding} makes one. */
public final class Opening {
    private final String reason;

    Opening(String reason) {
        this.reason = reason;
    }

    /** Why the data were opened. */
    public String reason() {
        return reason;
    }
}
