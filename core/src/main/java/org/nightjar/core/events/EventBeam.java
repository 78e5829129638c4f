/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.events;

import org.nightjar.core.kinematics.FourMomentum;

/**
 * One of the two beams of a sample.
 *
 * @param pdg PDG code of the beam particle
 * @param momentum nominal momentum in the sample's frame, GeV
 */
public record EventBeam(int pdg, FourMomentum momentum) {}
