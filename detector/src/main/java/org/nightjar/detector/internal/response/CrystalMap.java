/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

/** Energies in crystals of one event, sparse: only touched crystals are cleared. */
final class CrystalMap {
    final double[] energy;
    final int[] touched;
    final int[] owner;
    int count;

    CrystalMap(int crystals) {
        energy = new double[crystals];
        touched = new int[crystals];
        owner = new int[crystals];
    }

    void add(int crystal, double e) {
        if (energy[crystal] == 0) {
            touched[count++] = crystal;
            owner[crystal] = -1;
        }
        energy[crystal] += e;
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            energy[touched[i]] = 0;
        }
        count = 0;
    }
}
