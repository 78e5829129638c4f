/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core;

/** A bug of Nightjar: a state that a correct program cannot reach. Exit code 70. */
public final class InternalError extends NightjarException {
    /** Says which expectation was broken. */
    public InternalError(String message) {
        super(message);
    }

    /** As above, keeping the cause. */
    public InternalError(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int exitCode() {
        return 70;
    }
}
