/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core;

/** The machine failed us: a full or read-only disk, an unreadable file. Exit code 4. */
public final class MachineException extends NightjarException {
    /** Says what could not be done, on which file. */
    public MachineException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int exitCode() {
        return 4;
    }
}
