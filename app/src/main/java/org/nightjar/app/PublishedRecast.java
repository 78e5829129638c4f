/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nightjar.constraints.BranchingGrid;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Line;
import org.nightjar.constraints.recast.Emission;
import org.nightjar.constraints.recast.GridRecast;
import org.nightjar.constraints.recast.Guards;
import org.nightjar.constraints.recast.PseudoscalarRecast;
import org.nightjar.constraints.recast.RecastPoint;
import org.nightjar.constraints.recast.RecastPoint.Interval;
import org.nightjar.constraints.recast.RecastPoint.Status;
import org.nightjar.constraints.recast.Recaster;
import org.nightjar.constraints.recast.ScalarModel;
import org.nightjar.constraints.recast.ScalarRecast;
import org.nightjar.constraints.recast.ScalarTable;
import org.nightjar.constraints.recast.VectorModel;
import org.nightjar.constraints.relic.LightDarkMatter;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.formats.files.TextFile;
import org.nightjar.formats.yaml.YamlReader;
import org.nightjar.search.Library;

/**
 * A published result in another model.
 *
 * @param id its name
 * @param title what was searched
 * @param level confidence level
 * @param cites references
 * @param model the other model
 * @param coupling what the other model's coupling is called
 * @param unit of the coupling; empty if there is none
 * @param points by mass
 */
record PublishedRecast(
        String id,
        String title,
        String level,
        List<String> cites,
        String model,
        String coupling,
        String unit,
        List<RecastPoint> points) {
    /** The plane of dark matter, in which results are read at another coupling or mass ratio. */
    private static final String DARK_MATTER = "light-dark-matter";

    /** Reads a result of this name in a model. */
    static PublishedRecast of(String name, String to, String assignments) {
        Library library = Libraries.standard();
        Optional<BranchingGrid> grid = library.grid(name);
        if (grid.isPresent()) {
            return ofGrid(grid.get(), to, assignments);
        }
        Constraint c = library.constraints().get(name);
        String model = c.recipe().model();
        if (to.equals(DARK_MATTER)) {
            return ofDarkMatter(c, assignments);
        }
        if (model.equals(PseudoscalarRecast.REFERENCE)) {
            return of(c, to, "g", "GeV$^{-1}$", ofPseudoscalar(c, to, assignments));
        }
        if (ScalarModel.published(model).isPresent()) {
            none(assignments);
            ScalarModel target = scalar(to);
            ScalarModel reference = ScalarModel.preset(model);
            return of(c, target.name(), "g", "", new ScalarRecast(reference, target, Guards.STANDARD).recast(c));
        }
        VectorModel target = VectorModels.with(VectorModels.of(to), assignments);
        return of(c, target.name(), "g", "", ofVector(c, target));
    }

    private static PublishedRecast of(
            Constraint c, String model, String coupling, String unit, List<RecastPoint> points) {
        return new PublishedRecast(c.id(), c.title(), c.pedigree().level(), c.cites(), model, coupling, unit, points);
    }

    private static List<RecastPoint> ofVector(Constraint c, VectorModel target) {
        Recaster recaster = VectorModels.recaster(c, target);
        if (recaster == null || c.translation() == null) {
            throw new CardException(
                    c.id(),
                    recaster == null
                            ? "no ratio to another model is defined for its model, "
                                    + c.recipe().model() + "."
                            : "its production is not known well enough to be translated.",
                    "nightjar explain " + c.id() + "?");
        }
        return recaster.recast(c);
    }

    private static List<RecastPoint> ofPseudoscalar(Constraint constraint, String to, String assignments) {
        if (!PseudoscalarRecast.TARGETS.contains(to)) {
            throw new CardException(
                    "--to",
                    "limits on alp-photon are read in " + String.join(" and ", PseudoscalarRecast.TARGETS)
                            + " only, where the ratio is defined.",
                    Suggest.maybe(to, PseudoscalarRecast.TARGETS, "models"));
        }
        VectorModels.Chi chi = VectorModels.chi(assignments);
        return new PseudoscalarRecast(to, chi.mass(), chi.coupling(), Guards.STANDARD).recast(constraint);
    }

    private static PublishedRecast ofGrid(BranchingGrid grid, String to, String assignments) {
        none(assignments);
        boolean alp = to.equals(GridRecast.WEAK_ALP);
        Emission.Model model = alp ? Emission.weakAlp() : Emission.of(scalar(to));
        return new PublishedRecast(
                grid.id(),
                grid.title(),
                grid.pedigree().level(),
                grid.cites(),
                model.name(),
                "g",
                alp ? "GeV$^{-1}$" : "",
                new GridRecast(model).recast(grid));
    }

    /** A scalar by its name, or by a file with a table of its couplings. */
    private static ScalarModel scalar(String to) {
        boolean file = to.endsWith(".yaml") || to.endsWith(".yml") || Files.isRegularFile(Path.of(to));
        if (file) {
            String text = TextFile.read(Path.of(to), YamlReader.LARGEST, "a table of couplings");
            return ScalarTable.read(YamlReader.read(to, text));
        }
        return ScalarModel.published(to)
                .orElseThrow(() -> new CardException(
                        "--to",
                        "'" + to + "' is no model of a scalar and no file.",
                        Suggest.maybe(to, ScalarModel.PRESETS, "models")));
    }

    private static void none(String assignments) {
        if (!assignments.isBlank()) {
            throw new CardException("--set", "nothing is to be set here (" + assignments + ").", "");
        }
    }

    /** Results on invisible dark photons and on dark matter at another coupling and mass ratio, as y against the mass of dark matter. */
    private static PublishedRecast ofDarkMatter(Constraint c, String assignments) {
        LightDarkMatter dark = DarkMatterWords.of(assignments);
        Constraint read = switch (c.recipe().model()) {
            case "dark-photon-invisible" -> dark.read(c, DARK_MATTER);
            case "dark-photon-dark-matter" -> scattering(c, dark);
            default ->
                throw new CardException(
                        c.id(),
                        "it is no limit on an invisible dark photon or on dark matter coupled through one.",
                        "babar-2017-dark-photon-invisible?");
        };
        List<RecastPoint> points = new ArrayList<>();
        for (Line line : read.lines()) {
            for (int k = 0; k < line.size(); k++) {
                Interval above = new Interval(line.coupling()[k], Double.POSITIVE_INFINITY);
                points.add(new RecastPoint(line.mass()[k], List.of(above), Status.EXCLUDED, ""));
            }
        }
        String model = DARK_MATTER + ", alphaD = " + Show.number(dark.alphaD()) + ", m_A' = "
                + Show.number(dark.ratio()) + " m_chi";
        return of(c, model, "y", "", points);
    }

    private static Constraint scattering(Constraint c, LightDarkMatter dark) {
        if (!dark.holdsScattering() || c.isRegion()) {
            throw new CardException(
                    c.id(),
                    "it counts scattered dark matter and is known for a dark photon of three times the mass only.",
                    "ratio=3?");
        }
        return dark.scattering(c);
    }
}
