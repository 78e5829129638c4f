/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest {
    private final Typesetter typesetter = new Typesetter();

    @Test
    void outlineFillsTheStatedBox() {
        TextShape shape = typesetter.set("$m_{A'}$ [GeV/$c^2$]", 17);
        var bounds = shape.outline().getBounds2D();
        // Glyphs may overhang their box a little (italics, side bearings): a tenth of the font size per side.
        assertThat(bounds.getWidth()).isCloseTo(shape.width(), within(3.4));
        assertThat(-bounds.getMinY()).isCloseTo(shape.ascent(), within(1.7));
        assertThat(bounds.getMaxY()).isCloseTo(shape.descent(), within(1.7));
    }

    @Test
    void sizeScalesTheOutline() {
        // Same glyphs at twice the size; unhinted outlines scale exactly up to float rounding in the typesetter.
        assertThat(typesetter.set("$\\chi\\bar\\chi$", 20).width())
                .isCloseTo(2 * typesetter.set("$\\chi\\bar\\chi$", 10).width(), within(1e-4));
    }

    /** Computer Modern digits are 0.644 em high (cmr10: 6.44 pt of 10 pt, D. Knuth, Computer Modern Typefaces). */
    @Test
    void digitHeightIsThatOfTheFont() {
        TextShape one = typesetter.set("$1$", 100);
        assertThat(-one.outline().getBounds2D().getMinY())
                .isCloseTo(one.digitHeight(), within(2.5)); // 1 has a pointed top
    }

    /** Whatever a card's author writes as a label, a figure comes out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "100 % of A_B & C#D",
                "$unbalanced",
                "$\\nosuchcommand{x}$",
                "back\\slash {brace}",
                "γγ → e⁺e⁻",
                "Müller–Žák, café",
                "日本",
                "costs \\$5",
                "$\\frac{1}{$",
                "a^b ~ c",
                "' \" `"
            })
    void everyLabelBecomesInk(String label) {
        assertThat(typesetter.set(label, 12).outline().getBounds2D().isEmpty()).isFalse();
    }

    @Test
    void blankLabelIsEmpty() {
        assertThat(typesetter.set(" ", 12).width()).isZero();
    }

    /** In text, 0.48 has no space after the point: it is as wide as its parts. */
    @Test
    void punctuationInTextBringsNoMathematicalSpace() {
        double parts = typesetter.set("0", 100).width()
                + typesetter.set(".", 100).width()
                + typesetter.set("48", 100).width();
        assertThat(typesetter.set("0.48", 100).width()).isCloseTo(parts, within(1.0)); // kerning
    }

    /** Labels do not depend on what was set before: braces around a symbol in one label leave the next as it is. */
    @Test
    void historyDoesNotChangeALabel() {
        String label = "$e^+e^- = x, y$ and $\\int f$";
        double before = new Typesetter().set(label, 100).width();
        new Typesetter().set("$a{=}b{,}c{+}d{\\int}$", 100);
        assertThat(new Typesetter().set(label, 100).width()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$g_{a\\gamma\\gamma}$ [GeV$^{-1}$] | g_aγγ [GeV^-1]",
                "$e^+e^-\\to\\gamma a$ | e^+e^-→γa",
                "$\\sqrt{s}=10.58$ GeV | √s=10.58 GeV",
                "$M^2_{\\mathrm{recoil}}$ | M^2_recoil",
                "costs \\$5 | costs $5"
            })
    void labelsCanBeReadAloud(String label, String expected) {
        assertThat(PlainText.of(label).replace("→ ", "→")).isEqualTo(expected);
    }
}
