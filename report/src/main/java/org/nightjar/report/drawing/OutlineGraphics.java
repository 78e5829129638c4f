/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Takes what the typesetter paints and keeps the outlines: glyphs, rules and strokes become one path. */
final class OutlineGraphics extends DeafGraphics {
    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private final Path2D.Double outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private AffineTransform transform;
    private Font font = new Font(Font.SERIF, Font.PLAIN, 10);
    private java.awt.Stroke stroke = new java.awt.BasicStroke(1f);

    OutlineGraphics(AffineTransform start) {
        transform = new AffineTransform(start);
    }

    Path2D outline() {
        return outline;
    }

    @Override
    public void fill(Shape shape) {
        outline.append(shape.getPathIterator(transform), false);
    }

    @Override
    public void draw(Shape shape) {
        fill(stroke.createStrokedShape(shape));
    }

    @Override
    public void drawString(String text, float x, float y) {
        drawGlyphVector(font.createGlyphVector(UNHINTED, text), x, y);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setFont(Font next) {
        font = next;
    }

    @Override
    public java.awt.Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setStroke(java.awt.Stroke next) {
        stroke = next;
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return UNHINTED;
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setTransform(AffineTransform next) {
        transform = new AffineTransform(next);
    }

    @Override
    public void transform(AffineTransform next) {
        transform.concatenate(next);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public Color getColor() {
        return Color.BLACK;
    }
}
