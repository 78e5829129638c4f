/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.formfactor;

import java.util.List;
import org.nightjar.theory.FormFactor;

/**
 * Form factor of the charged pion: rho with rho-omega mixing, and excited rhos, each a Gounaris-Sakurai shape,
 * F = [rho (1 + c_omega omega) / (1 + c_omega) + sum c_k rho_k] / (1 + sum c_k), omega = m^2 / (m^2 - s - i s Gamma / m), the
 * width fading towards zero so that space-like values are smooth. Form
 * and parameters of the fit of BaBar, arXiv:1205.2228, table VI [from memory; any other set can be given]. F(0) = 1. Valid
 * up to 3 GeV, where the data of the fit end; beyond it is an extrapolation that falls like 1/s.
 */
public final class PionFormFactor implements FormFactor {
    private static final double PION_MASS = 0.13957039; // GeV, PDG 2022

    private final Resonance omega;
    private final List<Resonance> rhos;
    private final GounarisSakurai[] shapes;

    /**
     * A form factor with given resonances.
     *
     * @param omega the omega; its weight is that of the mixing
     * @param rhos the rho, with weight 1, and its excitations
     */
    public PionFormFactor(Resonance omega, List<Resonance> rhos) {
        this.omega = omega;
        this.rhos = List.copyOf(rhos);
        shapes = rhos.stream()
                .map(r -> new GounarisSakurai(r.mass(), r.width(), PION_MASS))
                .toArray(GounarisSakurai[]::new);
    }

    /** With the parameters of BaBar. */
    public static PionFormFactor standard() {
        return new PionFormFactor(
                new Resonance(0.78191, 0.00813, 1.644e-3, -0.011),
                List.of(
                        new Resonance(0.77502, 0.14959, 1, 0),
                        new Resonance(1.493, 0.427, 0.158, 3.76),
                        new Resonance(1.861, 0.316, 0.068, 1.39),
                        new Resonance(2.254, 0.109, 0.0051, 0.70)));
    }

    @Override
    public void at(double[] q2, int number, double[] re, double[] im) {
        double[] shape = new double[2];
        double allRe = 0;
        double allIm = 0;
        for (Resonance r : rhos) {
            allRe += r.weightRe();
            allIm += r.weightIm();
        }
        for (int i = 0; i < number; i++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int k = 0; k < shapes.length; k++) {
                shapes[k].at(q2[i], shape);
                if (k == 0) {
                    mix(q2[i], shape);
                }
                double wRe = rhos.get(k).weightRe();
                double wIm = rhos.get(k).weightIm();
                sumRe += wRe * shape[0] - wIm * shape[1];
                sumIm += wRe * shape[1] + wIm * shape[0];
            }
            double norm = allRe * allRe + allIm * allIm;
            re[i] = (sumRe * allRe + sumIm * allIm) / norm;
            im[i] = (sumIm * allRe - sumRe * allIm) / norm;
        }
    }

    /** Multiplies by (1 + c omega(s)) / (1 + c). */
    private void mix(double s, double[] shape) {
        double m2 = omega.mass() * omega.mass();
        double d = m2 - s;
        double w = s > 0 ? s / omega.mass() * omega.width() : 0;
        double n = m2 / (d * d + w * w);
        double cRe = omega.weightRe();
        double cIm = omega.weightIm();
        double aRe = 1 + cRe * n * d - cIm * n * w;
        double aIm = cRe * n * w + cIm * n * d;
        double bRe = 1 + cRe;
        double norm = bRe * bRe + cIm * cIm;
        double fRe = (aRe * bRe + aIm * cIm) / norm;
        double fIm = (aIm * bRe - aRe * cIm) / norm;
        double x = shape[0] * fRe - shape[1] * fIm;
        shape[1] = shape[0] * fIm + shape[1] * fRe;
        shape[0] = x;
    }
}
