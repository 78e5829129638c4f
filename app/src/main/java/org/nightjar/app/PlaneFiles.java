/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nightjar.core.MachineException;
import org.nightjar.report.drawing.DrawingFiles;
import org.nightjar.report.plane.PlaneReport;

/** The files of a drawn plane. */
final class PlaneFiles {
    private PlaneFiles() {}

    /** Writes the three pictures and the BibTeX file into a folder. */
    static List<Path> write(PlaneReport report, Path folder, String name) {
        try {
            DrawingFiles pictures = DrawingFiles.write(report.draw(), folder, name);
            Path bib = folder.resolve(name + ".bib");
            Files.writeString(bib, report.bibtex());
            return List.of(pictures.svg(), pictures.pdf(), pictures.png(), bib);
        } catch (IOException e) {
            throw new MachineException(folder + ": cannot write the figure (" + e.getMessage() + ").", e);
        }
    }
}
