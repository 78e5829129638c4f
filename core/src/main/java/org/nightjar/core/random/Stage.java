/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.random;

/** Names the independent streams of a run; the ordinal is part of the file format and never reused. */
public enum Stage {
    PREPARE,
    BEAMS,
    RADIATION,
    PHASE_SPACE,
    ACCEPT,
    DECAY,
    DETECTOR,
    OVERLAY,
    TRIGGER,
    RECONSTRUCTION,
    PSEUDO_DATA,
    TOYS
}
