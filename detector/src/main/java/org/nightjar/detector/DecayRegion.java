/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

/** Where a particle decays or is made, from the collision outwards. */
public enum DecayRegion {
    /** Inside the innermost wall of the tracker. */
    BEFORE_TRACKER,
    /** Between that wall and the front faces of the calorimeter. */
    TRACKER,
    /** Inside the calorimeter. */
    CALORIMETER,
    /** Coil, iron and muon chambers. */
    MUON_SYSTEM,
    /** Beyond all of it. */
    OUTSIDE
}
