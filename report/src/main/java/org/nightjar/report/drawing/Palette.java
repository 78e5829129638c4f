/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import java.awt.Color;
import java.util.List;

/**
 * Colours that stay apart for colour-blind readers.
 *
 * <p>The eight are those of M. Okabe and K. Ito, "Color Universal Design" (2008); green and yellow of the bands are the habit of the field,
 * softened, and differ in lightness as well as in hue.
 */
public final class Palette {
    public static final Color BLACK = new Color(0x000000);
    public static final Color ORANGE = new Color(0xE69F00);
    public static final Color SKY = new Color(0x56B4E9);
    public static final Color GREEN = new Color(0x009E73);
    public static final Color YELLOW = new Color(0xF0E442);
    public static final Color BLUE = new Color(0x0072B2);
    public static final Color VERMILLION = new Color(0xD55E00);
    public static final Color PURPLE = new Color(0xCC79A7);

    public static final Color WHITE = new Color(0xFFFFFF);
    public static final Color GREY = new Color(0x8A8A8A);
    public static final Color BAND_ONE_SIGMA = new Color(0x79CE79);
    public static final Color BAND_TWO_SIGMA = new Color(0xFFE46B);

    private static final List<Color> CYCLE = List.of(BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY);
    // Muted area colours: the cycle plus in-between hues, ordered so that neighbours in the list differ in hue and
    // lightness.
    private static final List<Color> AREAS = List.of(
            new Color(0x0072B2),
            new Color(0xE69F00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0x56B4E9),
            new Color(0xD55E00),
            new Color(0x7A5BA8),
            new Color(0x9A9A52),
            new Color(0x8C6D5A),
            new Color(0x5B8C85));

    private Palette() {}

    /** The k-th line colour, k from 0, going round. */
    public static Color line(int k) {
        return CYCLE.get(Math.floorMod(k, CYCLE.size()));
    }

    /** How many area colours there are. */
    public static int areas() {
        return AREAS.size();
    }

    /** The k-th area colour at full strength, k from 0, going round; see {@link #soft} and {@link #deep}. */
    public static Color area(int k) {
        return AREAS.get(Math.floorMod(k, AREAS.size()));
    }

    /** Mixed with white: strength 1 is the colour itself, 0 is white. */
    public static Color soft(Color colour, double strength) {
        return mix(WHITE, colour, strength);
    }

    /** Darkened, for text and edges on the soft colour. */
    public static Color deep(Color colour) {
        return mix(BLACK, colour, 0.68);
    }

    /** The same colour, see-through: opacity from 0 to 1. */
    public static Color veil(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    private static Color mix(Color from, Color to, double share) {
        return new Color(
                mix(from.getRed(), to.getRed(), share),
                mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + share * (to - from));
    }
}
