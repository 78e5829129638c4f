/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.width;

/**
 * B -> K X and B -> K* X through the top-W loop, GeV; masses in GeV. Form factors of Ball and Zwicky (hep-ph/0406232,
 * hep-ph/0412079), uncertain by 10 to 15 % in the rate; the top pole mass instead of the MSbar mass makes 20 %.
 */
public final class BottomWidths {
    /** Full widths by the lifetimes 1.638 ps and 1.517 ps (PDG 2024). */
    public static final double CHARGED_TOTAL = Electroweak.HBAR_SECONDS / 1.638e-12;

    public static final double NEUTRAL_TOTAL = Electroweak.HBAR_SECONDS / 1.517e-12;

    // PDG 2024, GeV.
    private static final double B_CHARGED = 5.27941;
    private static final double B_NEUTRAL = 5.27972;
    private static final double K_CHARGED = 0.49368;
    private static final double K_STAR_NEUTRAL = 0.89555;

    private BottomWidths() {}

    /** Largest mass of X in B+ -> K+ X. */
    public static double largestMass() {
        return B_CHARGED - K_CHARGED;
    }

    /**
     * B+ -> K+ S of a scalar mixing with the Higgs: |C|^2 (m_B^2 - m_K^2)^2 lambda^(1/2) f0^2 / (64 pi m_B^3 m_b^2),
     * C = sin(theta) 3 m_b m_t^2 V_tb V_ts / (16 pi^2 v^3) (Batell, Pospelov, Ritz, arXiv:0911.4938; Winkler,
     * arXiv:1809.01876). The operator is C S s-bar P_R b, hence 64 and not 16.
     */
    public static double kaonScalar(double mass, double sine) {
        double c = scalarCoupling(sine);
        double splitting = B_CHARGED * B_CHARGED - K_CHARGED * K_CHARGED;
        double f0 = kaonFormFactor(mass * mass);
        return c
                * c
                * splitting
                * splitting
                * rootLambda(B_CHARGED, K_CHARGED, mass)
                * f0
                * f0
                / (64 * Math.PI * cube(B_CHARGED));
    }

    /** B0 -> K*0 S: |C|^2 lambda^(3/2) A0^2 / (64 pi m_B^3 m_b^2). */
    public static double kaonStarScalar(double mass, double sine) {
        double c = scalarCoupling(sine);
        double a0 = kaonStarFormFactor(mass * mass);
        return c * c * cube(rootLambda(B_NEUTRAL, K_STAR_NEUTRAL, mass)) * a0 * a0 / (64 * Math.PI * cube(B_NEUTRAL));
    }

    /**
     * B+ -> K+ a of an axion-like particle with L = -(g/4) a W Wtilde: m_B^3 g_bs^2 (1 - m_K^2/m_B^2)^2 f0^2 lambda^(1/2) / 64 pi
     * (Izaguirre, Lin, Shuve, arXiv:1611.09355 [formulae from memory, re-derived]).
     */
    public static double kaonAlp(double mass, double coupling) {
        double g = alpCoupling(coupling);
        double ratio = 1 - K_CHARGED * K_CHARGED / (B_CHARGED * B_CHARGED);
        double f0 = kaonFormFactor(mass * mass);
        double root = rootLambda(B_CHARGED, K_CHARGED, mass) / (B_CHARGED * B_CHARGED);
        return cube(B_CHARGED) / (64 * Math.PI) * g * g * ratio * ratio * f0 * f0 * root;
    }

    /** B0 -> K*0 a: m_B^3 g_bs^2 A0^2 lambda^(3/2) / 64 pi; source as {@link #kaonAlp}. */
    public static double kaonStarAlp(double mass, double coupling) {
        double g = alpCoupling(coupling);
        double a0 = kaonStarFormFactor(mass * mass);
        double root = rootLambda(B_NEUTRAL, K_STAR_NEUTRAL, mass) / (B_NEUTRAL * B_NEUTRAL);
        return cube(B_NEUTRAL) / (64 * Math.PI) * g * g * a0 * a0 * cube(root);
    }

    /** The loop function x (1 + x (ln x - 1)) / (1 - x)^2 of arXiv:1611.09355. */
    static double loop(double x) {
        return x * (1 + x * (Math.log(x) - 1)) / ((1 - x) * (1 - x));
    }

    /** |g_bs| of L = - g_bs d_mu a s-bar gamma^mu P_L b; charm and up loops are 2e-4 of it and left out. */
    static double alpCoupling(double coupling) {
        double w2 = Electroweak.W_MASS * Electroweak.W_MASS;
        double x = Electroweak.TOP * Electroweak.TOP / w2;
        return 3
                * Math.sqrt(2)
                * Electroweak.FERMI
                * w2
                * coupling
                / (16 * Math.PI * Math.PI)
                * Electroweak.VTB_VTS
                * loop(x);
    }

    // C_bs / m_b: the b mass cancels against that of the scalar current.
    private static double scalarCoupling(double sine) {
        return sine
                * 3
                * Electroweak.TOP
                * Electroweak.TOP
                * Electroweak.VTB_VTS
                / (16 * Math.PI * Math.PI * cube(Electroweak.VACUUM));
    }

    private static double kaonFormFactor(double q2) {
        return 0.330 / (1 - q2 / 37.46);
    }

    private static double kaonStarFormFactor(double q2) {
        return 1.364 / (1 - q2 / (B_NEUTRAL * B_NEUTRAL)) - 0.990 / (1 - q2 / 36.78);
    }

    private static double rootLambda(double b, double k, double x) {
        return x >= b - k ? 0 : Math.sqrt(Electroweak.lambda(b * b, k * k, x * x));
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
