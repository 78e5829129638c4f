/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core;

/** The question has no answer: a closed channel, a mass outside the model's range. Exit code 3. */
public final class PhysicsException extends NightjarException {
    /** Says which question and why it has no answer. */
    public PhysicsException(String message) {
        super(message);
    }

    @Override
    public int exitCode() {
        return 3;
    }
}
