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
import org.nightjar.report.drawing.Typesetter;
import org.nightjar.report.plane.PlaneReport;
import org.nightjar.search.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a plane of published limits. */
@Command(
        name = "plot",
        description = {
            "Draws an exclusion plane: published regions with their names, projections and references, as SVG, PDF and PNG,",
            "and writes the BibTeX entries of everything drawn beside it. Dark matter (planes light-dark-matter and",
            "dark-photon-invisible) has alphaD = 0.5 and ratio = m_A'/m_chi = 3 unless --set says otherwise."
        },
        footer = {
            "",
            "Example:  nightjar plot --plane dark-photon-visible",
            "          nightjar plot --plane light-dark-matter --set alphaD=0.1,ratio=2.5"
        })
final class PlotVerb extends Verb {
    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            description = "Folder of a run whose limits are drawn beside the published ones.")
    private @Nullable String run;

    @Option(
            names = "--plane",
            paramLabel = "P",
            description = "The plane; see nightjar constraints (default with a run: that of its model).")
    private @Nullable String plane;

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
            paramLabel = "PLANES",
            split = ",",
            description =
                    "Adds the vector limits of other planes, or grids of branching fractions, separated by commas, translated into this plane's model.")
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
        Typesetter.warm();
        Library library = Libraries.standard();
        Map<String, Plane> planes = library.planes();
        RunPlane own = run == null ? null : ofRun(run);
        Plane wanted = own != null ? own.plane(planes, plane) : named(planes);
        List<Constraint> constraints = library.constraints().all().stream()
                .filter(c -> c.plane().equals(wanted.name()))
                .toList();
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
        if (own != null) {
            drawing.add(own);
        }
        PlaneReport report = to == null ? drawing.of(drawn, others) : drawing.translated(drawn, VectorModels.of(to));
        List<Path> files = PlaneFiles.write(
                report,
                out,
                to == null
                        ? wanted.name()
                        : wanted.name() + "-to-" + VectorModels.of(to).name());
        drawing.notes().forEach(console()::progress);
        files.forEach(f -> console().line(f.toString()));
        console().document(files.stream().map(Path::toString).toList());
        return 0;
    }

    private RunPlane ofRun(String folder) {
        if (!RunFile.isRun(folder)) {
            throw new CardException(folder, "this is no folder of a run.", "runs/alp-3photon, or only --plane?");
        }
        if (to != null) {
            throw new CardException("--to", "a run is not translated in this way.", "nightjar recast " + folder + "?");
        }
        return RunPlane.of(folder);
    }

    private Plane named(Map<String, Plane> planes) {
        Plane wanted = planes.get(plane == null ? "" : plane);
        if (wanted == null) {
            throw new CardException(
                    "--plane",
                    plane == null ? "the plane is missing." : "'" + plane + "' is no plane.",
                    Suggest.maybe(plane == null ? "" : plane, planes.keySet(), "planes"));
        }
        return wanted;
    }
}
