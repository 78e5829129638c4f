/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;

/** Writes a drawing as SVG 1.1: paths only, no fonts, no identifiers, nothing outside the file. */
public final class SvgWriter {
    private SvgWriter() {}

    /** A complete SVG file. */
    public static String file(Drawing drawing) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(drawing) + "\n";
    }

    /** Path data of an outline, for pictures that are not drawings. */
    public static String pathData(Shape outline) {
        return pathData(outline.getPathIterator(null));
    }

    /** The {@code <svg>} element alone, to be put into HTML. */
    public static String element(Drawing drawing) {
        StringBuilder svg = new StringBuilder(1 << 15);
        String width = number(drawing.width());
        String height = number(drawing.height());
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
        svg.append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width);
        svg.append(' ').append(height).append("\" role=\"img\"");
        if (!drawing.description().isBlank()) {
            svg.append(" aria-label=\"")
                    .append(escape(PlainText.of(drawing.description())))
                    .append('"');
        }
        svg.append(">\n");
        svg.append("<rect width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" fill=\"#fff\"/>\n");
        for (Ink ink : drawing.inks()) {
            append(svg, ink);
        }
        return svg.append("</svg>").toString();
    }

    private static void append(StringBuilder svg, Ink ink) {
        svg.append("<path ");
        if (ink instanceof Ink.Fill fill) {
            paint(svg, "fill", fill.colour());
            if (fill.path().getWindingRule() == PathIterator.WIND_EVEN_ODD) {
                svg.append(" fill-rule=\"evenodd\"");
            }
        } else if (ink instanceof Ink.Stroke stroke) {
            appendPen(svg, stroke.pen());
        }
        svg.append(" d=\"").append(pathData(ink.path().getPathIterator(null))).append("\"/>\n");
    }

    private static void appendPen(StringBuilder svg, Pen pen) {
        svg.append("fill=\"none\" ");
        paint(svg, "stroke", pen.colour());
        svg.append(" stroke-width=\"").append(number(pen.width())).append("\" stroke-linejoin=\"round\"");
        double[] dash = pen.dash().lengths(pen.width());
        if (dash.length > 0) {
            svg.append(" stroke-dasharray=\"");
            for (int i = 0; i < dash.length; i++) {
                svg.append(i == 0 ? "" : ",").append(number(dash[i]));
            }
            svg.append('"');
        }
    }

    private static void paint(StringBuilder svg, String what, Color colour) {
        svg.append(what)
                .append("=\"#")
                .append("%06x".formatted(colour.getRGB() & 0xFFFFFF))
                .append('"');
        if (colour.getAlpha() < 255) {
            svg.append(' ').append(what).append("-opacity=\"");
            svg.append(number(colour.getAlpha() / 255.0)).append('"');
        }
    }

    /** Path data with two decimals, relative after each move: a hundredth of a point is far below what print or screen resolve. */
    static String pathData(PathIterator path) {
        StringBuilder data = new StringBuilder();
        double[] c = new double[6];
        long[] at = new long[2]; // where the pen is, in hundredths, so that rounding does not pile up
        long[] start = new long[2];
        char before = ' ';
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(c);
            char letter = "mlqcz".charAt(kind);
            int count = new int[] {2, 2, 4, 6, 0}[kind];
            if (letter != before || kind == PathIterator.SEG_MOVETO) {
                data.append(letter);
            }
            boolean separate = letter == before && kind != PathIterator.SEG_MOVETO;
            for (int i = 0; i < count; i++) {
                appendNumber(data, Math.round(c[i] * 100) - at[i % 2], i > 0 || separate);
            }
            if (count > 0) {
                at = new long[] {Math.round(c[count - 2] * 100), Math.round(c[count - 1] * 100)};
                start = kind == PathIterator.SEG_MOVETO ? at : start;
            } else {
                at = start;
            }
            before = letter;
        }
        return data.toString();
    }

    private static void appendNumber(StringBuilder data, long hundredths, boolean separate) {
        if (separate && hundredths >= 0) {
            data.append(' ');
        }
        data.append(number(hundredths / 100.0));
    }

    static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        StringBuilder text = new StringBuilder(hundredths < 0 ? "-" : "");
        long size = Math.abs(hundredths);
        if (size >= 100) {
            text.append(size / 100);
        }
        text.append('.').append(size % 100 / 10);
        if (size % 10 != 0) {
            text.append(size % 10);
        }
        return text.toString();
    }

    private static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(c < ' ' ? ' ' : c);
            }
        }
        return safe.toString();
    }
}
