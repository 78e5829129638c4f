/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.nightjar.report.SampleFigures;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class WritersTest {
    private final Drawing drawing = SampleFigures.exclusion(40).draw();

    @Test
    void sameFigureGivesSameBytesInAllFormats() {
        Drawing again = SampleFigures.exclusion(40).draw();
        assertThat(SvgWriter.file(again)).isEqualTo(SvgWriter.file(drawing));
        assertThat(PdfWriter.bytes(again)).isEqualTo(PdfWriter.bytes(drawing));
        assertThat(PngWriter.bytes(again)).isEqualTo(PngWriter.bytes(drawing));
    }

    @Test
    void svgIsWellFormedAndHoldsOnlyPaths() throws Exception {
        Document svg = parse(SvgWriter.file(drawing));
        assertThat(svg.getDocumentElement().getAttribute("aria-label"))
                .contains("beam dump (toy)")
                .doesNotContain("$");
        NodeList all = svg.getDocumentElement().getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            assertThat(all.item(i).getNodeName()).isIn("path", "rect");
        }
        assertThat(all.getLength()).isEqualTo(drawing.inks().size() + 1); // and the white paper
        assertThat(SvgWriter.file(drawing))
                .doesNotContain("NaN")
                .doesNotContain("Infinity")
                .doesNotContain(" id=");
    }

    /** The paths of the SVG, read back and painted, give the PNG: relative coordinates and rounding lose nothing visible. */
    @Test
    void svgPathsShowTheSamePictureAsThePng() throws Exception {
        NodeList paths = parse(SvgWriter.file(drawing)).getElementsByTagName("path");
        List<Ink> inks = new ArrayList<>();
        for (int i = 0; i < paths.getLength(); i++) {
            Path2D path = SvgPathReader.read(((Element) paths.item(i)).getAttribute("d"));
            Ink original = drawing.inks().get(i);
            if (original instanceof Ink.Fill fill) {
                path.setWindingRule(fill.path().getWindingRule());
                inks.add(new Ink.Fill(path, fill.colour(), fill.role()));
            } else if (original instanceof Ink.Stroke stroke) {
                inks.add(new Ink.Stroke(path, stroke.pen(), stroke.role()));
            }
        }
        BufferedImage read = PngWriter.image(new Drawing(drawing.width(), drawing.height(), "", inks));
        // Rounding to 1/100 of a unit moves edges by at most 1/100 pixel: 2 % of full scale at an edge, far less on
        // average.
        assertThat(meanDifference(read, PngWriter.image(drawing))).isLessThan(0.002);
    }

    /** The PDF, drawn by PDFBox at the PNG's resolution, looks like the PNG; anti-aliasing differs at edges only. */
    @Test
    void pdfShowsTheSamePictureAsThePng() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfWriter.bytes(drawing))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
            assertThat(pdf.getPage(0).getResources().getFontNames()).isEmpty();
            BufferedImage rendered = new PDFRenderer(pdf).renderImage(0, 2f);
            assertThat(meanDifference(rendered, PngWriter.image(drawing))).isLessThan(0.01);
        }
    }

    @Test
    void pngIsReadableAndNotBlank() throws IOException {
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(PngWriter.bytes(drawing)));
        assertThat(png.getWidth()).isEqualTo(1280);
        int inked = 0;
        for (int y = 0; y < png.getHeight(); y++) {
            for (int x = 0; x < png.getWidth(); x++) {
                inked += (png.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
            }
        }
        assertThat(inked / (double) (png.getWidth() * png.getHeight())).isBetween(0.05, 0.9);
    }

    @Test
    void numbersAreShortAndExactToAHundredth() {
        assertThat(SvgWriter.number(12)).isEqualTo("12");
        assertThat(SvgWriter.number(-0.5)).isEqualTo("-.5");
        assertThat(SvgWriter.number(3.14159)).isEqualTo("3.14");
        assertThat(SvgWriter.number(0.05)).isEqualTo(".05");
        assertThat(SvgWriter.number(-1e-9)).isEqualTo("0");
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** Mean absolute difference of all channels, as a share of full scale. */
    private static double meanDifference(BufferedImage a, BufferedImage b) {
        assertThat(a.getWidth()).isEqualTo(b.getWidth());
        assertThat(a.getHeight()).isEqualTo(b.getHeight());
        double sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int p = a.getRGB(x, y);
                int q = b.getRGB(x, y);
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((p >> shift & 255) - (q >> shift & 255));
                }
            }
        }
        return sum / (3.0 * 255 * a.getWidth() * a.getHeight());
    }
}
