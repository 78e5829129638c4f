/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nightjar.report.drawing.DrawingFiles;
import org.nightjar.report.drawing.PlainText;

/** Writes a run page: one HTML file that needs nothing else, and the figure files beside it. */
public final class RunPageWriter {
    private final RunPage page;
    private final Inline inline = new Inline();
    private final BlockWriter blocks = new BlockWriter(inline);
    private final StringBuilder html = new StringBuilder(1 << 16);

    private RunPageWriter(RunPage page) {
        this.page = page;
    }

    /** The page as HTML; the same page gives the same text. */
    public static String html(RunPage page) {
        return new RunPageWriter(page).whole();
    }

    /** Writes index.html and the figures into a run folder; returns the path of the page. */
    public static Path write(RunPage page, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Block.Picture> pictures = page.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Picture.class::isInstance)
                .map(Block.Picture.class::cast)
                .toList();
        try {
            pictures.parallelStream().forEach(picture -> write(picture, folder.resolve("figures")));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Files.writeString(folder.resolve("index.html"), html(page), StandardCharsets.UTF_8);
    }

    private static void write(Block.Picture picture, Path folder) {
        try {
            DrawingFiles.write(picture.drawing(), folder, picture.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String whole() {
        head();
        html.append("<main>\n<header>\n<h1>").append(inline.html(page.title())).append("</h1>\n");
        if (!page.subtitle().isBlank()) {
            html.append("<p class=\"subtitle\">")
                    .append(inline.html(page.subtitle()))
                    .append("</p>\n");
        }
        html.append("<p class=\"summary\">").append(inline.html(page.summary())).append("</p>\n");
        facts();
        html.append("</header>\n");
        contents();
        int number = 0;
        for (RunPage.Section section : page.sections()) {
            number++;
            heading(number, section.title());
            section.blocks().forEach(block -> html.append(blocks.html(block)));
            html.append("</section>\n");
        }
        redo(++number);
        if (!page.citations().isEmpty()) {
            citations(++number);
        }
        if (!page.footer().isBlank()) {
            html.append("<footer><p>").append(inline.html(page.footer())).append("</p></footer>\n");
        }
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void head() {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        html.append("style-src 'unsafe-inline'; img-src data:\"/>\n");
        html.append("<title>").append(Inline.escape(PlainText.of(page.title()))).append("</title>\n");
        html.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n");
    }

    private static String style() {
        try (InputStream in = RunPageWriter.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("page.css is missing from the report jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("page.css cannot be read", e);
        }
    }

    private void facts() {
        if (page.facts().isEmpty()) {
            return;
        }
        html.append("<dl class=\"facts\">\n");
        for (RunPage.Fact fact : page.facts()) {
            html.append("<div><dt>").append(inline.html(fact.name())).append("</dt><dd>");
            html.append(inline.html(fact.value())).append("</dd></div>\n");
        }
        html.append("</dl>\n");
    }

    private void contents() {
        html.append("<nav aria-label=\"Contents\"><ol>\n");
        int number = 0;
        for (RunPage.Section section : page.sections()) {
            entry(++number, section.title());
        }
        entry(++number, "How to redo this");
        if (!page.citations().isEmpty()) {
            entry(++number, "What to cite");
        }
        html.append("</ol></nav>\n");
    }

    private void entry(int number, String title) {
        html.append("<li><a href=\"#section-").append(number).append("\">");
        html.append(inline.html(title)).append("</a></li>\n");
    }

    private void heading(int number, String title) {
        String id = "section-" + number;
        html.append("<section id=\"")
                .append(id)
                .append("\" aria-labelledby=\"")
                .append(id)
                .append("-title\">\n");
        html.append("<h2 id=\"").append(id).append("-title\">").append(number).append(' ');
        html.append(inline.html(title)).append("</h2>\n");
    }

    private void redo(int number) {
        heading(number, "How to redo this");
        html.append(blocks.html(new Block.Listing(page.command()))).append("</section>\n");
    }

    private void citations(int number) {
        heading(number, "What to cite");
        html.append("<ul>\n");
        StringBuilder bibtex = new StringBuilder();
        for (RunPage.Citation citation : page.citations()) {
            html.append("<li>").append(inline.html(citation.text()));
            html.append(" <span class=\"files\">")
                    .append(inline.html(citation.what()))
                    .append("</span></li>\n");
            if (!citation.bibtex().isBlank()) {
                bibtex.append(citation.bibtex().strip()).append("\n\n");
            }
        }
        html.append("</ul>\n");
        if (bibtex.length() > 0) {
            html.append("<details><summary>BibTeX</summary>\n");
            html.append(blocks.html(new Block.Listing(bibtex.toString().strip())))
                    .append("</details>\n");
        }
        html.append("</section>\n");
    }
}
