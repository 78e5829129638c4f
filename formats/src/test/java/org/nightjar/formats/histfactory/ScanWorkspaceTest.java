/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nightjar.formats.json.Json;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.limit.ClsAsymptotic;
import org.nightjar.statistics.limit.OneSidedProfile;
import org.nightjar.statistics.limit.ProfileLikelihood;
import org.nightjar.statistics.scan.Alternative;
import org.nightjar.statistics.scan.Hypothesis;
import org.nightjar.statistics.scan.Spectrum;
import org.nightjar.statistics.scan.TemplateTerm;
import org.nightjar.statistics.scan.VariationResult;
import org.nightjar.statistics.scan.VariationScan;
import org.nightjar.statistics.shape.CrystalBall;
import org.nightjar.statistics.shape.Shape;

/** A fit of a scan written for other programs and read again is the same fit. */
class ScanWorkspaceTest {
    private static Shape peak(double width) {
        return CrystalBall.of(4, 0.1 * width, 1.2, 3);
    }

    private static Hypothesis hypothesis(double efficiency, boolean resolution, String method) {
        return new Hypothesis(
                peak(1),
                resolution ? Optional.of(peak(0.9)) : Optional.empty(),
                resolution ? Optional.of(peak(1.1)) : Optional.empty(),
                250,
                efficiency,
                Level.confidence(0.95),
                method,
                true);
    }

    private static Spectrum spectrum(double level, double excess) {
        double[] edges = new double[41];
        double[] counts = new double[40];
        for (int i = 0; i <= 40; i++) {
            edges[i] = 3 + 0.05 * i;
        }
        for (int i = 0; i < 40; i++) {
            double x = edges[i] + 0.025;
            double wiggle = 1 + 0.3 * Math.sin(7.3 * i * i);
            counts[i] = Math.rint(level * (1.5 - 0.3 * (x - 3)) * wiggle
                    + excess * Math.exp(-0.5 * Math.pow((x - 4) / 0.1, 2)));
        }
        return new Spectrum(edges, counts);
    }

    private static Analysis again(Map<String, Object> document, boolean hs3) {
        Object tree = Json.read("text", Json.write(document, true));
        Workspace w = Workspace.of("text", tree);
        Analysis a = w.analysis(null, null, Interpolation.CODE4, Interpolation.CODE4P);
        if (!hs3) {
            return a;
        }
        Object other = Json.read("hs3", Json.write(w.hs3(a, null), true));
        return Workspace.of("hs3", other).analysis(null, null, Interpolation.CODE4, Interpolation.CODE4P);
    }

    private static void same(Limit ours, Limit theirs, double unit) {
        // two ways to one minimum and to one root: each stops at about 1e-5 of the limit
        assertThat(theirs.observed().orElseThrow() * unit / ours.observed().orElseThrow())
                .isCloseTo(1, within(3e-5));
        assertThat(theirs.expected().orElseThrow().median()
                        * unit
                        / ours.expected().orElseThrow().median())
                .isCloseTo(1, within(3e-5));
        assertThat(theirs.expected().orElseThrow().plus2()
                        * unit
                        / ours.expected().orElseThrow().plus2())
                .isCloseTo(1, within(3e-5));
    }

    @Test
    void limitsOfBothFormatsAreThoseOfTheScan() {
        double unit = 0.1;
        for (double excess : new double[] {0, 25, -20}) {
            for (double error : new double[] {0, 0.08}) {
                Hypothesis h = hypothesis(error, error > 0, "cls-asymptotic");
                Alternative fit = new Alternative("nominal", spectrum(40, excess), 2);
                VariationResult r = VariationScan.evaluate(h, List.of(fit));
                Map<String, Object> document = ScanWorkspace.of(h, fit, unit, "scan");
                for (boolean hs3 : new boolean[] {false, true}) {
                    Analysis a = again(document, hs3);
                    Limit limit = new ClsAsymptotic().upperLimit(a.model(), a.observed(), h.level());
                    same(r.limit(), limit, unit);
                }
            }
        }
    }

    @Test
    void oneSidedProfileAndSignificanceToo() {
        Hypothesis h = hypothesis(0.08, true, "profile-one-sided");
        Alternative fit = new Alternative("nominal", spectrum(40, 25), 3);
        VariationResult r = VariationScan.evaluate(h, List.of(fit));
        Analysis a = again(ScanWorkspace.of(h, fit, 0.2, "scan"), false);
        same(r.limit(), new OneSidedProfile().upperLimit(a.model(), a.observed(), h.level()), 0.2);
        assertThat(new ProfileLikelihood(a.model(), a.observed()).significance().signed())
                .isCloseTo(r.significance().orElseThrow().signed(), within(1e-6));
    }

    /** A background beside the polynomial: the same limits from the exported workspace. */
    @Test
    void templatesToo() {
        Hypothesis h = hypothesis(0.08, true, "cls-asymptotic");
        Spectrum data = spectrum(40, 25);
        double[] step = new double[data.bins()];
        for (int i = 0; i < step.length; i++) {
            step[i] = i < step.length / 2 ? 4 : 12;
        }
        Alternative fit = new Alternative("nominal", data, 1, List.of(new TemplateTerm("step", step, 0.3)));
        VariationResult r = VariationScan.evaluate(h, List.of(fit));
        Analysis a = again(ScanWorkspace.of(h, fit, 0.1, "scan"), false);
        same(r.limit(), new ClsAsymptotic().upperLimit(a.model(), a.observed(), h.level()), 0.1);
    }
}
