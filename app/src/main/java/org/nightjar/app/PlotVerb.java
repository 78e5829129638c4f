/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Kind;
import org.nightjar.constraints.Plane;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.report.plane.PlaneReport;
import org.nightjar.search.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws a plane of published limits. */
@Command(
        name = "plot",
        description = {
            "Draws an exclusion plane: published regions with their names, projections and references, as SVG, PDF and PNG,",
            "and writes the BibTeX entries of everything drawn beside it."
        },
        footer = {"", "Example:  nightjar plot --plane dark-photon-visible"})
final class PlotVerb extends Verb {
    @Option(names = "--plane", paramLabel = "P", required = true, description = "The plane; see nightjar constraints.")
    private String plane = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the files (default: figures).")
    private Path out = Path.of("figures");

    @Option(names = "--observed-only", description = "No projections and expectations.")
    private boolean observedOnly;

    @Option(
            names = "--without",
            paramLabel = "NAME",
            description = "Leaves a constraint out; may be given several times.")
    private List<String> without = List.of();

    @Option(
            names = "--with",
            paramLabel = "PLANE",
            description = "Adds the vector limits of another plane, translated into this plane's model.")
    private List<String> others = List.of();

    @Option(
            names = "--to",
            paramLabel = "MODEL",
            description =
                    "Draws the plane's vector limits translated into this model (a name, or a file of couplings).")
    private @Nullable String to;

    @Mixin
    private Assignments assignments = new Assignments();

    @Override
    int execute() {
        Library library = Libraries.standard();
        Map<String, Plane> planes = library.planes();
        Plane wanted = planes.get(plane);
        if (wanted == null) {
            throw new CardException(
                    "--plane", "'" + plane + "' is no plane.", Suggest.maybe(plane, planes.keySet(), "planes"));
        }
        List<Constraint> constraints = library.constraints().plane(plane);
        without.forEach(name -> {
            if (constraints.stream().noneMatch(c -> c.id().equals(name))) {
                throw new CardException(
                        "--without",
                        "'" + name + "' is not in this plane.",
                        Suggest.maybe(
                                name, constraints.stream().map(Constraint::id).toList(), "constraints"));
            }
        });
        List<Constraint> drawn = constraints.stream()
                .filter(c -> !observedOnly || c.kind() == Kind.OBSERVED)
                .filter(c -> !without.contains(c.id()))
                .toList();
        PlaneDrawing drawing = new PlaneDrawing(library, wanted, observedOnly, DarkMatterWords.of(assignments.text()));
        PlaneReport report = to == null ? drawing.of(drawn, others) : drawing.translated(drawn, VectorModels.of(to));
        List<Path> files = PlaneFiles.write(
                report,
                out,
                to == null ? plane : plane + "-to-" + VectorModels.of(to).name());
        drawing.notes().forEach(console()::progress);
        files.forEach(f -> console().line(f.toString()));
        console().document(files.stream().map(Path::toString).toList());
        return 0;
    }
}
