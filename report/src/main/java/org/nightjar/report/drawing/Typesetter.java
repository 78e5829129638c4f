/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import java.awt.geom.AffineTransform;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * Turns labels into outlines. A label is text with TeX mathematics between dollars: {@code "mass $m_a$ [GeV/$c^2$]"}; a literal dollar has a
 * backslash before it. Characters that TeX treats specially may be written plainly outside the dollars, and so may Greek letters and the usual
 * signs in Unicode.
 *
 * <p>A label that is not valid TeX is set as plain text: a misspelt label must not cost a figure. Not for use by several threads at once; the
 * typesetting library behind it is entered by one thread at a time.
 */
public final class Typesetter {
    private final Map<Key, TextShape> done = new LinkedHashMap<>();

    private record Key(String text, double size) {}

    /** Reads the fonts, on a thread of its own: a figure drawn later need not wait for them. */
    public static void warm() {
        CompletableFuture.runAsync(() -> typeset("Fonts $m_{A'}^2$", 1));
    }

    /** The label at a font size in figure units. */
    public TextShape set(String text, double size) {
        return done.computeIfAbsent(new Key(text, size), key -> typeset(key.text(), key.size()));
    }

    private static TextShape typeset(String text, double size) {
        if (text.isBlank()) {
            return new TextShape(new java.awt.geom.Path2D.Double(), size, 0, 0, 0);
        }
        synchronized (TeXFormula.class) { // its fonts and symbol tables are shared and filled lazily
            SymbolTypes.restore();
            try {
                return outline(TexSource.of(text), size);
            } catch (ParseException notTex) {
                return outline(TexSource.literal(text), size);
            }
        }
    }

    private static TextShape outline(String tex, double size) {
        Box box = new TeXFormula(tex)
                .createTeXIcon(TeXConstants.STYLE_TEXT, (float) size)
                .getBox();
        OutlineGraphics graphics = new OutlineGraphics(AffineTransform.getScaleInstance(size, size));
        box.draw(graphics, 0, 0);
        return new TextShape(
                graphics.outline(), size, size * box.getWidth(), size * box.getHeight(), size * box.getDepth());
    }
}
