/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    private static List<String> labels(Axis axis, double length, double spacing) {
        return Ticks.of(axis, length, spacing).ticks().stream()
                .map(Tick::label)
                .filter(label -> !label.isEmpty())
                .map(label -> label.replace("$", ""))
                .toList();
    }

    @Test
    void linearTicksAreRoundAndInsideTheRange() {
        // 0 to 9.7 on 520 units with 64 per label: at most 8 steps of at least 1.2, so steps of 2.
        assertThat(labels(Axis.linear("", 0, 9.7), 520, 64)).containsExactly("0", "2", "4", "6", "8");
        // 0.1 on 300 units: at most 4 steps of at least 0.025, so steps of 0.05.
        assertThat(labels(Axis.linear("", 0.95, 1.05), 300, 64)).containsExactly("0.95", "1.00", "1.05");
        assertThat(labels(Axis.linear("", -3.5, 3.5), 115, 27)).containsExactly("-2", "0", "2");
    }

    @Test
    void largeNumbersShareAPowerOfTen() {
        Ticks ticks = Ticks.of(Axis.linear("", 0, 4e6), 300, 64);
        assertThat(ticks.exponent()).isEqualTo(6);
        assertThat(ticks.ticks().stream().map(Tick::label).filter(l -> !l.isEmpty()))
                .containsExactly("$0$", "$1$", "$2$", "$3$", "$4$");
    }

    @Test
    void logarithmicTicksAreDecadesWithNineSteps() {
        Axis axis = Axis.logarithmic("", 1e-5, 1e-1);
        assertThat(labels(axis, 400, 27)).containsExactly("10^{-5}", "10^{-4}", "10^{-3}", "10^{-2}", "10^{-1}");
        assertThat(Ticks.of(axis, 400, 27).ticks()).hasSize(4 * 9 + 1);
    }

    @Test
    void manyDecadesAreThinnedOut() {
        assertThat(labels(Axis.logarithmic("", 1e-12, 1), 200, 27))
                .containsExactly("10^{-12}", "10^{-10}", "10^{-8}", "10^{-6}", "10^{-4}", "10^{-2}", "1");
    }

    @Test
    void fewDecadesGetPlainDigitsBetween() {
        assertThat(labels(Axis.logarithmic("", 0.2, 9.7), 540, 64)).containsExactly("0.2", "0.5", "1", "2", "5");
        assertThat(labels(Axis.logarithmic("", 2e-5, 3e-4), 200, 27))
                .contains("2\\times 10^{-5}", "5\\times 10^{-5}", "10^{-4}");
    }

    @Test
    void lessThanHalfADecadeIsTickedEvenly() {
        assertThat(labels(Axis.logarithmic("", 9, 11), 500, 64))
                .contains("10.0", "9.5")
                .hasSizeGreaterThanOrEqualTo(4);
    }

    /** Any sensible axis has two to twelve labels, all inside, in order, and further apart than half the room asked for. */
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "0, 1e-7",
        "-1e9, 3e9",
        "0.9999, 1.0001",
        "3, 700",
        "0.02, 0.5",
        "1e-9, 2e3",
        "0.3, 4",
        "5, 12",
        "1e-3, 1.2e-3"
    })
    void labelsAreNeitherManyNorFew(double from, double to) {
        for (Axis.Scale scale : Axis.Scale.values()) {
            if (from <= 0 && scale == Axis.Scale.LOGARITHMIC) {
                continue;
            }
            Axis axis = new Axis("", scale, from, to);
            List<Tick> shown = Ticks.of(axis, 400, 50).ticks().stream()
                    .filter(t -> !t.label().isEmpty())
                    .toList();
            assertThat(shown).as(axis.toString()).hasSizeBetween(2, 12);
            double before = Double.NEGATIVE_INFINITY;
            for (Tick tick : shown) {
                double place = 400 * axis.fraction(tick.value());
                assertThat(place).as(axis.toString()).isBetween(-1e-3, 400.001).isGreaterThan(before + 25);
                before = place;
            }
        }
    }

    @Test
    void impossibleAxesAreRefusedWithTheirNumbers() {
        assertThatThrownBy(() -> Axis.linear("mass", 1, 1))
                .hasMessageContaining("'mass'")
                .hasMessageContaining("1.0 to 1.0");
        assertThatThrownBy(() -> Axis.logarithmic("mass", 0, 1)).hasMessageContaining("above zero (0.0)");
        assertThatThrownBy(() -> Axis.linear("mass", 0, Double.NaN)).hasMessageContaining("NaN");
    }
}
