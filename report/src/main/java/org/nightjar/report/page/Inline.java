/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightjar.report.drawing.PlainText;
import org.nightjar.report.drawing.SvgWriter;
import org.nightjar.report.drawing.TextShape;
import org.nightjar.report.drawing.Typesetter;

/** Texts to HTML: everything is escaped; mathematics becomes small pictures, backticks code, arXiv numbers links. */
final class Inline {
    private static final Pattern MARKED = Pattern.compile("(?<!\\\\)\\$([^$]+?)(?<!\\\\)\\$|`([^`]+)`");
    private static final Pattern ARXIV = Pattern.compile("arXiv:([0-9]{4}\\.[0-9]{4,5}|[a-z-]+/[0-9]{7})");
    private static final double SIZE = 17; // Computer Modern at 17 looks like the page's text at 16
    private static final double EM = 16;

    private final Typesetter typesetter = new Typesetter();
    private final Map<String, String> formulas = new LinkedHashMap<>();

    String html(String text) {
        StringBuilder html = new StringBuilder();
        Matcher marked = MARKED.matcher(text);
        int end = 0;
        while (marked.find()) {
            html.append(words(text.substring(end, marked.start())));
            String mathematics = marked.group(1);
            if (mathematics != null) {
                html.append(formulas.computeIfAbsent(mathematics, this::formula));
            } else {
                html.append("<code>").append(escape(marked.group(2))).append("</code>");
            }
            end = marked.end();
        }
        return html.append(words(text.substring(end))).toString();
    }

    private static String words(String text) {
        return ARXIV.matcher(escape(text.replace("\\$", "$")))
                .replaceAll("<a href=\"https://arxiv.org/abs/$1\">arXiv:$1</a>");
    }

    private String formula(String mathematics) {
        TextShape shape = typesetter.set("$" + mathematics + "$", SIZE);
        double margin = 0.5;
        double height = shape.height() + 2 * margin;
        return String.format(
                Locale.ROOT,
                "<svg class=\"m\" role=\"img\" aria-label=\"%s\" style=\"width:%.3fem;height:%.3fem;vertical-align:%.3fem\""
                        + " viewBox=\"0 %.2f %.2f %.2f\"><path d=\"%s\"/></svg>",
                escape(PlainText.of("$" + mathematics + "$")),
                shape.width() / EM,
                height / EM,
                -(shape.descent() + margin) / EM,
                -shape.ascent() - margin,
                shape.width(),
                height,
                SvgWriter.pathData(shape.outline()));
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return safe.toString();
    }
}
