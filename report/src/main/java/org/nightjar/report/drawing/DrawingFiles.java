/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * The three files of a picture.
 *
 * @param name file name without ending, such as {@code exclusion}
 */
public record DrawingFiles(String name, Path svg, Path pdf, Path png) {
    /** Writes name.svg, name.pdf and name.png into the folder, which is made if needed. */
    public static DrawingFiles write(Drawing drawing, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        DrawingFiles files = new DrawingFiles(
                name, folder.resolve(name + ".svg"), folder.resolve(name + ".pdf"), folder.resolve(name + ".png"));
        CompletableFuture<byte[]> pixels = CompletableFuture.supplyAsync(() -> PngWriter.bytes(drawing)); // meanwhile
        Files.write(files.svg(), SvgWriter.file(drawing).getBytes(StandardCharsets.UTF_8));
        Files.write(files.pdf(), PdfWriter.bytes(drawing));
        Files.write(files.png(), pixels.join());
        return files;
    }
}
