/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Writes a drawing as a one-page PDF, vector, text as outlines; no creation date, and a document identifier that depends on nothing but the format. */
public final class PdfWriter {
    private static final long DOCUMENT_ID = 1; // any constant: otherwise PDFBox takes the clock

    private PdfWriter() {}

    public static byte[] bytes(Drawing drawing) {
        float width = (float) drawing.width();
        float height = (float) drawing.height();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(DOCUMENT_ID);
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
            Inker.paint(drawing, graphics);
            graphics.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(graphics.getXFormObject());
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a picture to memory failed", e);
        }
        return bytes.toByteArray();
    }
}
