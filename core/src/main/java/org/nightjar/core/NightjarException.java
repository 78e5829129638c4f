/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core;

/** Root of what Nightjar throws on purpose; its message is written for the user. */
public abstract class NightjarException extends RuntimeException {
    /** A message in the form {@code where: what is wrong (value)}, optionally followed by a line "Maybe …". */
    protected NightjarException(String message) {
        super(message);
    }

    /** As above, keeping the cause. */
    protected NightjarException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Exit code of the command line for this kind of failure: 2 input, 3 no answer, 4 machine, 70 our bug. */
    public abstract int exitCode();
}
