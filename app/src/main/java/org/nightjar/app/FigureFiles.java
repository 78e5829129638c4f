/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.MachineException;
import org.nightjar.report.drawing.DrawingFiles;
import org.nightjar.report.plot.Figure;
import picocli.CommandLine.Option;

/** The option of the statistics verbs that draws their results. */
final class FigureFiles {
    @Option(names = "--plots", paramLabel = "DIR", description = "Draw the results there, as SVG, PDF and PNG.")
    private @Nullable Path folder;

    private final List<String> written = new ArrayList<>();

    /** Whether figures are wanted. */
    boolean wanted() {
        return folder != null;
    }

    /** Writes one figure if figures are wanted. */
    void write(Figure figure, String name, Console console) {
        if (folder == null) {
            return;
        }
        try {
            DrawingFiles files = DrawingFiles.write(figure.draw(), folder, name);
            for (Path p : List.of(files.svg(), files.pdf(), files.png())) {
                written.add(p.toString());
            }
            console.line("   drawn: " + files.svg());
        } catch (IOException e) {
            throw new MachineException(folder + ": cannot write the figure (" + e.getMessage() + ").", e);
        }
    }

    /** The files written so far. */
    List<String> written() {
        return List.copyOf(written);
    }
}
