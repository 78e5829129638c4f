/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.nightjar.report.drawing.Drawing;
import org.nightjar.report.drawing.PlainText;
import org.nightjar.report.drawing.PngWriter;
import org.nightjar.report.drawing.SvgWriter;

/** The blocks of a page as HTML; counts figures and tables. */
final class BlockWriter {
    private static final int LARGEST_SVG = 300_000; // bytes; beyond it a bitmap is smaller and scrolls better
    private static final Pattern NUMBER = Pattern.compile("[-+−±<>~≈]?\\s?[0-9][0-9.,eE+−×±^ -]*( ?%)?|[-–—]?|n/a|inf");

    private final Inline inline;
    private int figures;
    private int tables;

    BlockWriter(Inline inline) {
        this.inline = inline;
    }

    String html(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return "<p>" + inline.html(paragraph.text()) + "</p>\n";
        } else if (block instanceof Block.Bullets bullets) {
            StringBuilder html = new StringBuilder("<ul>\n");
            bullets.items()
                    .forEach(item ->
                            html.append("<li>").append(inline.html(item)).append("</li>\n"));
            return html.append("</ul>\n").toString();
        } else if (block instanceof Block.Note note) {
            String kind = note.warning() ? "warning" : "note";
            return "<div class=\"" + kind + "\" role=\"note\"><p>" + inline.html(note.text()) + "</p></div>\n";
        } else if (block instanceof Block.Listing listing) {
            return "<pre tabindex=\"0\">" + Inline.escape(listing.text()) + "</pre>\n";
        } else if (block instanceof Block.Table table) {
            return table(table);
        } else if (block instanceof Block.Picture picture) {
            return picture(picture);
        }
        throw new IllegalArgumentException("unknown block " + block.getClass());
    }

    private String picture(Block.Picture picture) {
        figures++;
        String path = "figures/" + Inline.escape(picture.name());
        String name = "Figure " + figures;
        StringBuilder html = new StringBuilder("<figure id=\"figure-" + figures + "\">\n");
        html.append(image(picture.drawing(), picture.caption()));
        html.append("\n<figcaption><b>").append(name).append(".</b> ").append(inline.html(picture.caption()));
        html.append(" <span class=\"files\">");
        for (String ending : List.of("svg", "pdf", "png")) {
            html.append("<a href=\"")
                    .append(path)
                    .append('.')
                    .append(ending)
                    .append("\" aria-label=\"")
                    .append(name);
            html.append(" as ").append(ending).append("\">").append(ending).append("</a> ");
        }
        return html.append("</span></figcaption>\n</figure>\n").toString();
    }

    private static String image(Drawing drawing, String caption) {
        String words = drawing.description().isBlank() ? caption : drawing.description();
        Drawing described = new Drawing(drawing.width(), drawing.height(), words, drawing.inks());
        String svg = SvgWriter.element(described);
        if (svg.getBytes(StandardCharsets.UTF_8).length <= LARGEST_SVG) {
            return svg;
        }
        String data = Base64.getEncoder().encodeToString(PngWriter.bytes(drawing));
        return "<img width=\"" + Math.round(drawing.width()) + "\" height=\"" + Math.round(drawing.height())
                + "\" alt=\"" + Inline.escape(PlainText.of(words)) + "\" src=\"data:image/png;base64," + data + "\"/>";
    }

    private String table(Block.Table table) {
        tables++;
        String caption = "<b>Table " + tables + ".</b> " + inline.html(table.caption());
        StringBuilder html = new StringBuilder();
        if (table.collapsed()) {
            html.append("<details id=\"table-")
                    .append(tables)
                    .append("\"><summary>")
                    .append(caption)
                    .append(" <span>(");
            html.append(table.rows().size())
                    .append(" rows)</span></summary>\n<div class=\"scroll\" tabindex=\"0\"><table>\n");
        } else {
            html.append("<div class=\"scroll\" tabindex=\"0\" id=\"table-")
                    .append(tables)
                    .append("\"><table>\n");
            html.append("<caption>").append(caption).append("</caption>\n");
        }
        boolean[] numeric = numericColumns(table);
        html.append("<thead><tr>");
        for (int c = 0; c < numeric.length; c++) {
            html.append(numeric[c] ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
            html.append(inline.html(table.columns().get(c))).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            for (int c = 0; c < numeric.length; c++) {
                html.append(numeric[c] ? "<td class=\"n\">" : "<td>")
                        .append(inline.html(row.get(c)))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n")
                .append(table.collapsed() ? "</details>\n" : "")
                .toString();
    }

    /** Columns in which every cell reads as a number are set flush right. */
    private static boolean[] numericColumns(Block.Table table) {
        boolean[] numeric = new boolean[table.columns().size()];
        for (int c = 0; c < numeric.length; c++) {
            int column = c;
            numeric[c] = !table.rows().isEmpty()
                    && table.rows().stream()
                            .allMatch(row ->
                                    NUMBER.matcher(row.get(column).strip()).matches());
        }
        return numeric;
    }
}
