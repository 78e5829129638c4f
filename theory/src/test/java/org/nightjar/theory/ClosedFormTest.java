/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.theory.vacuum.VacuumPolarisation;

/** Amplitudes against closed forms, and against themselves in other frames. */
class ClosedFormTest {
    private static final double ALPHA = 1 / 137.035999;
    private static final double E4 = Math.pow(4 * Math.PI * ALPHA, 2);
    private static final double SQRT_S = 10.58; // GeV
    private static final double S = SQRT_S * SQRT_S;

    private static double squared(String process, Model model, String values, double m3, double m4, double cos) {
        return squared(process, model.point(values), m3, m4, cos);
    }

    private static double squared(String process, ModelPoint point, double m3, double m4, double cos) {
        Amplitude a = Amplitudes.of(Process.parse(process, point.model()), point);
        double m = point.mass("e-");
        MomentumBlock b = new MomentumBlock(4, 1);
        b.resize(1);
        double beam = Math.sqrt(S / 4 - m * m);
        b.set(0, 0, SQRT_S / 2, 0, 0, beam);
        b.set(1, 0, SQRT_S / 2, 0, 0, -beam);
        double e3 = (S + m3 * m3 - m4 * m4) / (2 * SQRT_S);
        double p = Math.sqrt(e3 * e3 - m3 * m3);
        double sin = Math.sqrt(1 - cos * cos);
        b.set(2, 0, e3, p * sin * 0.6, p * sin * 0.8, p * cos);
        b.set(3, 0, SQRT_S - e3, -p * sin * 0.6, -p * sin * 0.8, -p * cos);
        return TestPoints.squared(a, b)[0];
    }

    @ParameterizedTest
    @CsvSource({"-0.9", "-0.2", "0.0", "0.5", "0.99"})
    void twoToTwoAmplitudesEqualTextbookFormulae(double cos) {
        Model qed = Models.standard().get("qed");
        // massless electrons; t = -s (1 - c) / 2, u = -s (1 + c) / 2
        double t = -S * (1 - cos) / 2;
        double u = -S * (1 + cos) / 2;
        // annihilation into photons: 2 e^4 (t/u + u/t), halved for identical photons
        assertRatio(squared("e- e+ -> gamma gamma", qed, "m(e-)=0 GeV", 0, 0, cos), E4 * (t / u + u / t));
        // muon pairs with muon mass: e^4 [1 + 4 m^2/s + (1 - 4 m^2/s) c^2]
        double x = 4 * 0.1056583755 * 0.1056583755 / S;
        double muons = E4 * (1 + x + (1 - x) * cos * cos);
        assertRatio(squared("e- e+ -> mu- mu+", qed, "m(e-)=0 GeV", 0.1056583755, 0.1056583755, cos), muons);
        // Bhabha: 2 e^4 [u^2 (1/s + 1/t)^2 + (t/s)^2 + (s/t)^2]; t between the electrons
        double bhabha = 2 * E4 * (u * u * Math.pow(1 / S + 1 / t, 2) + t * t / (S * S) + S * S / (t * t));
        assertRatio(squared("e- e+ -> e- e+", qed, "m(e-)=0 GeV", 0, 0, cos), bhabha);
    }

    /** The formulae above with F(s)/s and F(t)/t in place of 1/s and 1/t; photons that are real stay as they are. */
    @ParameterizedTest
    @CsvSource({"-0.9", "0.0", "0.5", "0.99"})
    void vacuumPolarisationBelongsToEachPhotonLine(double cos) {
        Model qed = Models.standard().get("qed");
        ModelPoint point = qed.point("m(e-)=0 GeV").withVacuumPolarisation(true);
        double t = -S * (1 - cos) / 2;
        double u = -S * (1 + cos) / 2;
        double[] re = new double[2];
        double[] im = new double[2];
        VacuumPolarisation.STANDARD.at(new double[] {S, t}, 2, re, im);
        double rate = re[0] * re[0] + im[0] * im[0];
        double sum = Math.pow(re[0] / S + re[1] / t, 2) + Math.pow(im[0] / S, 2);
        double bhabha = 2 * E4 * (u * u * sum + t * t / (S * S) * rate + S * S / (t * t) * re[1] * re[1]);
        assertRatio(squared("e- e+ -> e- e+", point, 0, 0, cos), bhabha);
        double x = 4 * 0.1056583755 * 0.1056583755 / S;
        double muons = E4 * (1 + x + (1 - x) * cos * cos) * rate;
        assertRatio(squared("e- e+ -> mu- mu+", point, 0.1056583755, 0.1056583755, cos), muons);
        assertRatio(squared("e- e+ -> gamma gamma", point, 0, 0, cos), E4 * (t / u + u / t));
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0.3", "3, -0.7", "9.5, 0.0"})
    void alpStrahlungEqualsItsAngularDistribution(double ma, double cos) {
        // dsigma/dcos = (3/8)(1 + cos^2) alpha g^2/24 (1 - m^2/s)^3 (arXiv:1709.00009) = |M|^2 (1 - m^2/s) / (32 pi s)
        double g = 1e-3;
        double x = 1 - ma * ma / S;
        double sigma = ALPHA * g * g / 24 * x * x * x;
        double expected = 3.0 / 8 * (1 + cos * cos) * sigma * 32 * Math.PI * S / x;
        Model alp = Models.standard().get("alp-photon");
        String values = "m(e-)=0 GeV, ma=" + ma + " GeV";
        assertRatio(squared("e- e+ -> gamma a", alp, values, 0, ma, cos), expected);
    }

    @ParameterizedTest
    @CsvSource({"3, 0.4", "8, -0.9"})
    void darkPhotonProductionEqualsItsClosedForm(double mA, double cos) {
        // 2 e^4 eps^2 (t^2 + u^2 + 2 s m^2) / (t u), arXiv:1309.5084 form, massless electrons
        double t = -(S - mA * mA) * (1 - cos) / 2;
        double u = -(S - mA * mA) * (1 + cos) / 2;
        double expected = 2 * E4 * 1e-6 * (t * t + u * u + 2 * S * mA * mA) / (t * u);
        String values = "alphaInv=137.035999, eps=1e-3, m(e-)=0 GeV, mA=" + mA + " GeV";
        assertRatio(squared("e- e+ -> gamma A'", new DarkTestModel(), values, 0, mA, cos), expected);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 2", "6, 2"})
    void darkHiggsstrahlungEqualsItsClosedForm(double mA, double mh) {
        // sigma = pi alpha eps^2 alphaD / (3 s) sqrt(l)(l + 12 r)/(1 - r)^2, r = mA^2/s, arXiv:0903.0363, and
        // (1/sigma) dsigma/dcos = (3/4)(l sin^2 + 8 r)/(l + 12 r); dsigma/dcos = |M|^2 sqrt(l) / (32 pi s)
        double r = mA * mA / S;
        double h = mh * mh / S;
        double l = 1 + r * r + h * h - 2 * (r + h + r * h);
        double cos = 0.35;
        double sigma =
                Math.PI * ALPHA * 1e-6 / (4 * Math.PI) / (3 * S) * Math.sqrt(l) * (l + 12 * r) / ((1 - r) * (1 - r));
        double slope = 0.75 * (l * (1 - cos * cos) + 8 * r) / (l + 12 * r);
        String values =
                "alphaInv=137.035999, eps=1e-3, gD=1, width=0 GeV, m(e-)=0 GeV, mA=%s GeV, mh=%s GeV".formatted(mA, mh);
        double expected = sigma * slope * 32 * Math.PI * S / Math.sqrt(l);
        assertRatio(squared("e- e+ -> A' h'", new DarkTestModel(), values, mA, mh, cos), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "qed, e- e+ -> gamma gamma gamma",
        "qed, e- e+ -> e+ e- gamma gamma",
        "qed, e- e+ -> e+ e- mu+ mu-",
        "alp-photon, e- e+ -> e+ e- a",
        "lmu-ltau, e- e+ -> mu+ mu- Z'",
        "lfv-zprime, e- e+ -> mu+ e- Z'",
        "leptophilic-scalar, e- e+ -> tau+ tau- phi"
    })
    void amplitudesAreTheSameInEveryFrame(String name, String text) {
        Model model = Models.standard().get(name);
        Amplitude a = Amplitudes.of(Process.parse(text, model), model.point());
        MomentumBlock block = TestPoints.of(a.masses(), 2, 50);
        double[] atRest = TestPoints.squared(a, block);
        Frame lab = Frame.moving(0.1, -0.05, 0.28); // about the boost of an asymmetric collider
        for (int leg = 0; leg < block.legs(); leg++) {
            lab.fromLab(block.e(leg), block.px(leg), block.py(leg), block.pz(leg), 0, block.size());
        }
        double[] moving = TestPoints.squared(a, block);
        for (int i = 0; i < atRest.length; i++) {
            // rounding of the boosted momenta, 1e-16 E, over the smallest scale, the electron mass
            assertThat(moving[i] / atRest[i] - 1).isBetween(-1e-9, 1e-9);
        }
    }

    /** Crossing: the same amplitude function with legs moved to the other side, here Moller from Bhabha. */
    @Test
    void crossingAnElectronLineGivesMoller() {
        // e- e- -> e- e-: 2 e^4 [ (s^2 + u^2)/t^2 + (s^2 + t^2)/u^2 + 2 s^2/(t u) ], halved for identical electrons
        double cos = 0.3;
        double t = -S * (1 - cos) / 2;
        double u = -S * (1 + cos) / 2;
        double moller = E4 * ((S * S + u * u) / (t * t) + (S * S + t * t) / (u * u) + 2 * S * S / (t * u));
        assertRatio(squared("e- e- -> e- e-", Models.standard().get("qed"), "m(e-)=0 GeV", 0, 0, cos), moller);
    }

    private static void assertRatio(double value, double expected) {
        assertThat(value / expected - 1).isBetween(-1e-12, 1e-12); // the same number by another formula: rounding
    }
}
