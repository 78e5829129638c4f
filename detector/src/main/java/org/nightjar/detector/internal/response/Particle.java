/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

/** A particle on its way through the detector, laboratory frame; reused, one per thread and purpose. */
final class Particle {
    /** Energy and momentum, GeV. */
    double e;

    double px;
    double py;
    double pz;

    /** Where (cm) and when (ns) it is made. */
    double x;

    double y;
    double z;
    double t;

    /** Charge in units of e, mass in GeV, kind of deposit, row of the generated particle. */
    int charge;

    double mass;
    int kind;
    int row;

    /** Place of a charged particle in the list of species; transverse path after which it decays, cm. */
    int species;

    double decayPath;

    /** True for hadrons that met a nucleus before the calorimeter. */
    boolean interacted;

    /** True for antinucleons, which annihilate. */
    boolean anti;

    /** True for electrons whose radiation is drawn layer by layer; legs of conversions do not radiate. */
    boolean radiates;

    void copy(Particle o) {
        e = o.e;
        px = o.px;
        py = o.py;
        pz = o.pz;
        x = o.x;
        y = o.y;
        z = o.z;
        t = o.t;
        charge = o.charge;
        mass = o.mass;
        kind = o.kind;
        row = o.row;
        species = o.species;
        decayPath = o.decayPath;
        interacted = o.interacted;
        anti = o.anti;
        radiates = o.radiates;
    }
}
