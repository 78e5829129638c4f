/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.engine;

/** Receives how far long work has come. Called from many threads. */
@FunctionalInterface
public interface Progress {
    /** Says nothing to nobody. */
    Progress NONE = (what, done, total) -> {};

    /** {@code done} of {@code total} units of {@code what} are finished. */
    void report(String what, long done, long total);
}
