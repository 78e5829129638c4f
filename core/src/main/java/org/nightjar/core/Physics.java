/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core;

/** The version of the physics: raised whenever a change moves numbers; part of the identity of every run. */
public final class Physics {
    /** Current number; the changelog says under "physics" what moved and why. */
    public static final int NUMBER = 11;

    private Physics() {}
}
