/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.formfactor;

import java.io.Serializable;

/**
 * One vector resonance of a form factor.
 *
 * @param mass mass, GeV
 * @param width total width, GeV
 * @param size modulus of its weight
 * @param phase phase of its weight, rad
 */
public record Resonance(double mass, double width, double size, double phase) implements Serializable {
    double weightRe() {
        return size * Math.cos(phase);
    }

    double weightIm() {
        return size * Math.sin(phase);
    }
}
