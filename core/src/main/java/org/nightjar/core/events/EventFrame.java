/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.events;

/** The frame in which the momenta of a sample are given. */
public enum EventFrame {
    /** Centre of mass of the beams. */
    CM,
    /** A frame in which the beams' total momentum does not vanish. */
    LAB,
    /** The beams are not known. */
    UNKNOWN
}
