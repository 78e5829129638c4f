/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nightjar.report.drawing.DrawingFiles;
import org.nightjar.report.figure.ExclusionFigure;
import org.nightjar.report.figure.LimitScan;
import org.nightjar.report.page.RunPageWriter;
import org.nightjar.report.plot.Curve;
import org.nightjar.report.plot.Figure;

/**
 * Writes the sample figures into a folder, to be looked at; argument: the folder. With the system property {@code nightjar.curves}, a folder of
 * {@code mass,coupling,segment} files, also an exclusion figure with those as constraints.
 */
public final class FigureDemo {
    private FigureDemo() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        save(folder, "exclusion-500", SampleFigures.exclusion(500));
        save(folder, "exclusion-40", SampleFigures.exclusion(40));
        save(folder, "cross-section", SampleFigures.crossSection(50));
        save(folder, "cross-section-500", SampleFigures.crossSection(500));
        save(folder, "significance", SampleFigures.significance(400));
        save(folder, "spectrum", SampleFigures.spectrum(50, false));
        save(folder, "spectrum-log", SampleFigures.spectrum(50, true));
        save(folder, "stack", SampleFigures.stack());
        save(folder, "dependence", SampleFigures.dependence());
        RunPageWriter.write(SamplePage.page(), folder.resolve("page"));
        String curves = System.getProperty("nightjar.curves");
        if (curves != null) {
            save(folder, "constraints", constraints(Path.of(curves), 0.01, 10, 1e-8, 1e-1));
            save(folder, "constraints-near", constraints(Path.of(curves), 0.1, 10, 1e-5, 1e-1));
        }
    }

    private static void save(Path folder, String name, Figure figure) throws IOException {
        DrawingFiles.write(figure.draw(), folder, name);
    }

    private static Figure constraints(Path folder, double fromMass, double toMass, double from, double to)
            throws IOException {
        LimitScan.Builder scan =
                SampleFigures.scan(500).massRange(fromMass, toMass).valueRange(from, to);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(p -> p.toString().matches(".*(foresee|PbPb|2gamma|low_mass)\\.csv"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString().replaceAll("_.*", "");
            List<String> lines = Files.readAllLines(file).stream()
                    .filter(l -> l.matches("[0-9.].*"))
                    .toList();
            List<double[]> points = new ArrayList<>();
            for (String line : lines) {
                String[] cells = line.split(",");
                points.add(new double[] {Double.parseDouble(cells[0]), Double.parseDouble(cells[1])});
            }
            double[] x = points.stream().mapToDouble(p -> p[0]).toArray();
            double[] y = points.stream().mapToDouble(p -> p[1]).toArray();
            boolean dump = name.matches("E137|E141|CHARM|NuCal|NA64");
            scan.constraint(name, Curve.of(x, y), dump);
        }
        return ExclusionFigure.of(scan.build());
    }
}
