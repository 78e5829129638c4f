/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.particles;

import java.io.Serializable;

/**
 * A kind of particle.
 *
 * @param name as in processes: {@code e-}, {@code mu+}, {@code gamma}, {@code A'}
 * @param antiName name of the antiparticle; equal to {@code name} if self-conjugate
 * @param pdg PDG Monte Carlo code; negative for antiparticles
 * @param mass mass, GeV
 * @param threeCharge three times the electric charge in units of e
 * @param twiceSpin twice the spin
 */
public record ParticleType(String name, String antiName, int pdg, double mass, int threeCharge, int twiceSpin)
        implements Serializable {
    /** True if particle and antiparticle are the same. */
    public boolean isSelfConjugate() {
        return name.equals(antiName);
    }

    /** The antiparticle. */
    public ParticleType anti() {
        return isSelfConjugate() ? this : new ParticleType(antiName, name, -pdg, mass, -threeCharge, twiceSpin);
    }

    /** The same kind with another mass. */
    public ParticleType withMass(double newMass) {
        return new ParticleType(name, antiName, pdg, newMass, threeCharge, twiceSpin);
    }
}
