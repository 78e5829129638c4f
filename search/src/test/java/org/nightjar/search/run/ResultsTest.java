/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.formats.json.Json;
import org.nightjar.search.card.SystematicSpec;

/** Results to JSON and back, comparison with a publication, sizes of uncertainties. */
class ResultsTest {
    private static PointResult point(double mass, Band band) {
        return new PointResult(
                "ma",
                mass,
                0.1 + 0.2, // 0.30000000000000004: every bit must survive
                1.0 / 3,
                "recoil",
                0.4,
                -1e-300,
                4.9e-324,
                12345.678,
                Double.NaN,
                "ok",
                "2 of 9 fit variations failed",
                band,
                Band.NONE,
                Double.NaN,
                -0.0,
                1e22,
                Double.MAX_VALUE,
                null);
    }

    /** Every bit of every number survives JSON; what does not exist is null there and NaN here. */
    @Test
    void pointsSurviveJson() {
        Band band = new Band(Double.NaN, 0.1, 0.05, 0.07, 0.14, 2.0 / 3);
        PointResult p = point(0.477, band);
        String text = Json.write(p.tree(), false);
        assertThat(text).contains("\"observed\":null").contains("\"hypothesis\":{\"ma\":0.477}");
        PointResult back = PointResult.of(Json.read("a point", text));
        assertThat(back).isEqualTo(p); // records compare doubles by their bits
        assertThat(Json.write(back.tree(), false)).isEqualTo(text);
        assertThat(back.coupling()).isEqualTo(Band.NONE);
    }

    @Test
    void bandsMapEveryValue() {
        Band b = new Band(1, 2, 3, 4, 5, Double.NaN).map(x -> 10 * x);
        assertThat(b).isEqualTo(new Band(10, 20, 30, 40, 50, Double.NaN));
        assertThat(b.withObserved(7)).isEqualTo(new Band(7, 20, 30, 40, 50, Double.NaN));
        assertThat(Band.of(Json.read("a band", Json.write(b.tree(), false)))).isEqualTo(b);
    }

    private static Validation validate(double[] expected, double[] observed) {
        List<PointResult> points = new ArrayList<>();
        double[] mass = new double[expected.length];
        double[] one = new double[expected.length];
        for (int k = 0; k < mass.length; k++) {
            mass[k] = 1 + k;
            one[k] = 2;
            points.add(point(
                    k + 1 + 1e-4, // within the printed digits of the published mass
                    new Band(2 * observed[k], 2 * expected[k], 0, 0, 0, 0)));
        }
        points.add(point(1.5, new Band(9, 9, 9, 9, 9, 9))); // not published, hence not compared
        Published published = new Published(
                mass,
                one,
                one,
                one,
                one,
                one,
                one,
                one,
                one,
                one,
                one,
                new double[2][0],
                Map.of(),
                "published",
                List.of("a test"));
        RunResult run = new RunResult(
                Small.card(), false, points, List.of(), List.of(), List.of(), false, List.of(), "", "", null);
        return Validation.of(run, published);
    }

    /** Ratios by hand: median of an even number is the mean of the middle two; 0.7 and 1.3 are still within 30 %. */
    @Test
    void validationCountsByHand() {
        double no = Double.NaN;
        Validation v = validate(new double[] {0.71, 1.29, 1.4, 1.0}, new double[] {no, 0.8, 1.2, 1.5});
        assertThat(v.points()).hasSize(4);
        assertThat(v.expectedMedian()).isCloseTo(0.5 * (1.0 + 1.29), within(1e-12));
        assertThat(v.expectedWithin30()).isEqualTo(0.75);
        assertThat(v.observedMedian()).isCloseTo(1.2, within(1e-12));
        assertThat(v.observedWithin30()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(v.passed()).isFalse(); // 2 of 3 observed are fewer than 70 %
        String text = Json.write(v.tree(), false);
        assertThat(text).contains("\"verdict\":\"differs\"").contains("\"kind\":\"expected\",\"ours\":1.42,");
        assertThat(text).contains("\"expected\":{\"ours\":1.42,\"published\":2,\"ratio\":0.71}");
    }

    @Test
    void verdicts() {
        double no = Double.NaN;
        assertThat(validate(new double[] {1.2, 1.2}, new double[] {no, no}).passed())
                .isTrue();
        assertThat(validate(new double[] {1.2, 1.2}, new double[] {no, no}).observedMedian())
                .isNaN();
        assertThat(validate(new double[] {1.4, 1.4}, new double[] {1, 1}).passed())
                .isFalse();
        assertThat(validate(new double[] {1, 1}, new double[] {1, 2}).passed()).isFalse();
        assertThat(validate(new double[] {no, no}, new double[] {no, no}).passed())
                .isFalse(); // nothing compared is no agreement
    }

    /** Linear in the logarithm of the mass between two knots: half way from 0.2 to 0.8 GeV is 0.4 GeV. */
    @Test
    void systematicsInterpolate() {
        SystematicSpec s = new SystematicSpec("efficiency", 0.2, 0.08, 0.8, 0.04, "a test");
        assertThat(s.at(0.1)).isEqualTo(0.08);
        assertThat(s.at(0.2)).isEqualTo(0.08);
        assertThat(s.at(0.4)).isCloseTo(0.06, within(1e-15));
        assertThat(s.at(0.8)).isEqualTo(0.04);
        assertThat(s.at(9)).isEqualTo(0.04);
        assertThat(new SystematicSpec("x", 0, 0.05, 0, 0.05, "").at(3)).isEqualTo(0.05);
    }

    /** The small card: one size for all masses, knots for the other, none for the rest. */
    @Test
    void systematicsOfACard() {
        assertThat(Small.card().systematic("efficiency").at(2)).isEqualTo(0.05);
        assertThat(Small.card().systematic("resolution").at(0.3)).isEqualTo(0.08);
        assertThat(Small.card().systematic("resolution").at(7)).isEqualTo(0.05);
        assertThat(Small.card().systematic("luminosity").at(7)).isZero();
        assertThat(Small.card().level()).isEqualTo(0.95);
    }
}
