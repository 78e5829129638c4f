/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.formfactor;

import org.nightjar.theory.FormFactor;

/**
 * Form factor of the charged kaon by dominance of rho, omega and phi with the weights 1/2, 1/6 and 1/3 of ideal mixing and
 * SU(3) (Bruch, Khodjamirian, Kuehn, hep-ph/0409080, without excited states); the rho as a Gounaris-Sakurai shape, omega and
 * phi as m^2 / (m^2 - s - i s Gamma / m). Masses and widths of PDG 2022. F(0) = 1. Good to some 10 % near the phi; above
 * 1.2 GeV, where excited states matter, only the order of magnitude.
 */
public final class KaonFormFactor implements FormFactor {
    private static final double PION_MASS = 0.13957039; // GeV, PDG 2022
    private static final double OMEGA_MASS = 0.78266; // GeV, PDG 2022
    private static final double OMEGA_WIDTH = 0.00868; // GeV, PDG 2022
    private static final double PHI_MASS = 1.019461; // GeV, PDG 2022
    private static final double PHI_WIDTH = 0.004249; // GeV, PDG 2022

    private final GounarisSakurai rho = new GounarisSakurai(0.77526, 0.1474, PION_MASS); // GeV, PDG 2022

    @Override
    public void at(double[] q2, int number, double[] re, double[] im) {
        double[] shape = new double[2];
        for (int i = 0; i < number; i++) {
            rho.at(q2[i], shape);
            re[i] = shape[0] / 2;
            im[i] = shape[1] / 2;
            add(q2[i], OMEGA_MASS, OMEGA_WIDTH, 1.0 / 6, i, re, im);
            add(q2[i], PHI_MASS, PHI_WIDTH, 1.0 / 3, i, re, im);
        }
    }

    private static void add(double s, double mass, double width, double weight, int i, double[] re, double[] im) {
        double d = mass * mass - s;
        double w = s > 0 ? s / mass * width : 0;
        double n = weight * mass * mass / (d * d + w * w);
        re[i] += n * d;
        im[i] += n * w;
    }
}
