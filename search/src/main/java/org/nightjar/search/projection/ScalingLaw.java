/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.projection;

/**
 * A quick scaling law of a published limit on a coupling g whose signal goes as g^2, searched for as a peak over a large
 * background: signal over the root of the background is fixed, so that g goes as (resolution / (luminosity trigger))^(1/4).
 *
 * <p>Source: fourth root of the luminosity, resolution and trigger factors of the dark-sector reviews of Belle II (scaling of
 * the BaBar result in the Belle II Physics Book, arXiv:1808.10567). Efficiencies other than that of the trigger, the shape of
 * the background and systematic uncertainties are taken to stay as they are: the law is no simulation.
 *
 * @param luminosity new over old integrated luminosity
 * @param resolution new over old mass resolution
 * @param trigger new over old trigger efficiency
 */
public record ScalingLaw(double luminosity, double resolution, double trigger) {
    public ScalingLaw {
        if (!(luminosity > 0 && resolution > 0 && trigger > 0)) {
            throw new IllegalArgumentException(
                    "factors must be positive (" + luminosity + ", " + resolution + ", " + trigger + ")");
        }
    }

    /** New over old limit on the coupling, over a large background. */
    public double coupling() {
        return Math.pow(resolution / (luminosity * trigger), 0.25);
    }

    /** New over old limit on the coupling without background: the root of the number of signal events. */
    public double couplingWithoutBackground() {
        return Math.sqrt(1 / (luminosity * trigger));
    }
}
