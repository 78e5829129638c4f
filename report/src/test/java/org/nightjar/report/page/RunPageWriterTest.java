/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.report.SampleFigures;
import org.nightjar.report.SamplePage;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Drawing;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Palette;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class RunPageWriterTest {
    private static final String HTML = RunPageWriter.html(SamplePage.page());

    private static RunPage with(Block... blocks) {
        return new RunPage(
                "t", "", "s", List.of(), List.of(RunPage.Section.of("a", blocks)), "nightjar", List.of(), "");
    }

    private static Document parse(String html) throws Exception {
        String xml = html.replaceFirst("<!DOCTYPE html>\n", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void samePageGivesTheSameText() {
        assertThat(RunPageWriter.html(SamplePage.page())).isEqualTo(HTML);
    }

    @Test
    void pageIsWellFormedWithOneTitleAndOrderedHeadings() throws Exception {
        Document page = parse(HTML);
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("h2").getLength()).isEqualTo(6); // four sections, redo, cite
        assertThat(page.getElementsByTagName("title").item(0).getTextContent())
                .contains("γγ")
                .doesNotContain("$");
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        Set<String> ids = new HashSet<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttribute("id");
            assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
        }
    }

    /** Nothing is loaded from anywhere: no scripts, no sources but data, no style sheets, no fonts; links alone point out. */
    @Test
    void pageIsSelfContained() {
        assertThat(HTML)
                .doesNotContain("<script")
                .doesNotContain("<link")
                .doesNotContain("@import")
                .doesNotContain("url(");
        Matcher sources = Pattern.compile("src=\"([^\"]*)\"").matcher(HTML);
        while (sources.find()) {
            assertThat(sources.group(1)).startsWith("data:");
        }
        Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(HTML);
        while (links.find()) {
            assertThat(links.group(1)).matches("#.*|figures/.*|https://arxiv\\.org/abs/.*");
        }
    }

    @Test
    void everyPictureHasWords() throws Exception {
        Document page = parse(HTML);
        NodeList pictures = page.getElementsByTagName("svg");
        assertThat(pictures.getLength()).isGreaterThan(3);
        for (int i = 0; i < pictures.getLength(); i++) {
            Element svg = (Element) pictures.item(i);
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getAttribute("aria-label")).isNotBlank();
        }
    }

    @Test
    void everythingIsEscaped() throws Exception {
        String evil = "<script>alert('x')</script> & \"quotes\" `<b>` $a<b$";
        RunPage page = new RunPage(
                evil,
                evil,
                evil,
                List.of(new RunPage.Fact(evil, evil)),
                List.of(RunPage.Section.of(
                        evil,
                        new Block.Paragraph(evil),
                        new Block.Bullets(List.of(evil)),
                        new Block.Note(true, evil),
                        new Block.Listing(evil),
                        new Block.Table(evil, List.of(evil), List.of(List.of(evil)), true),
                        new Block.Picture("x\"><script>", SampleFigures.stack().draw(), evil))),
                evil,
                List.of(new RunPage.Citation(evil, evil, evil)),
                evil);
        String text = RunPageWriter.html(page);
        assertThat(text).doesNotContain("<script").doesNotContain("<b>`");
        parse(text);
    }

    @Test
    void longTablesAreFoldedAndNumbersSetFlushRight() throws Exception {
        Document page = parse(HTML);
        Element details = (Element) page.getElementsByTagName("details").item(0);
        assertThat(details.getElementsByTagName("summary").item(0).getTextContent())
                .contains("Table 1.")
                .contains("(60 rows)");
        assertThat(((Element) details.getElementsByTagName("td").item(0)).getAttribute("class"))
                .isEqualTo("n");
        assertThat(HTML).contains("<td>three-photon final state</td>");
    }

    @Test
    void largeFiguresBecomeBitmaps() throws Exception {
        Canvas canvas = new Canvas();
        for (int i = 0; i < 6000; i++) { // about 60 bytes of SVG each: above the limit of 300 kB
            var square = new Rectangle2D.Double(i % 100, Math.floorDiv(i, 100), 0.5, 0.5);
            canvas.fill(square, Palette.BLUE, Ink.Role.DATA);
        }
        Drawing drawing = canvas.drawing(100, 60, "Upper limit of many points");
        String page = RunPageWriter.html(with(new Block.Picture("big", drawing, "Many points.")));
        assertThat(page).contains("src=\"data:image/png;base64,").contains("alt=\"Upper limit");
        parse(page);
    }

    @Test
    void raggedTablesAreRefused() {
        assertThatThrownBy(() -> new Block.Table("Limits", List.of("a", "b"), List.of(List.of("1")), false))
                .hasMessageContaining("'Limits'")
                .hasMessageContaining("[1]");
    }

    @Test
    void writesThePageAndThreeFilesPerFigure(@TempDir Path folder) throws Exception {
        Path page = RunPageWriter.write(SamplePage.page(), folder.resolve("run"));
        assertThat(page).hasFileName("index.html").exists();
        assertThat(Files.readString(page)).isEqualTo(HTML);
        for (String ending : List.of("svg", "pdf", "png")) {
            assertThat(folder.resolve("run/figures/exclusion." + ending)).isNotEmptyFile();
        }
    }
}
