/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nightjar.constraints.BranchingGrid;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Kind;
import org.nightjar.constraints.Plane;
import org.nightjar.constraints.recast.Emission;
import org.nightjar.constraints.recast.GridRecast;
import org.nightjar.constraints.recast.RecastPoint;
import org.nightjar.constraints.recast.RecastShape;
import org.nightjar.constraints.recast.Recaster;
import org.nightjar.constraints.recast.ScalarModel;
import org.nightjar.constraints.recast.VectorModel;
import org.nightjar.constraints.relic.LightDarkMatter;
import org.nightjar.core.card.CardException;
import org.nightjar.report.figure.NamedCurve;
import org.nightjar.report.figure.PlanePicture;
import org.nightjar.report.plane.PlaneExtras;
import org.nightjar.report.plane.PlaneReport;
import org.nightjar.search.Library;

/** Puts together what a plane shows: its constraints, translated ones, and targets. */
final class PlaneDrawing {
    private static final String METHOD = "arXiv:1801.04847";
    private static final String INVISIBLE = "dark-photon-invisible";

    private final Library library;
    private final Plane plane;
    private final boolean observedOnly;
    private final LightDarkMatter dark;
    private final List<String> notes = new ArrayList<>();
    private final List<NamedCurve> own = new ArrayList<>();
    private final List<PlanePicture.TargetBand> bands = new ArrayList<>();
    private final List<PlanePicture.Source> runs = new ArrayList<>();

    PlaneDrawing(Library library, Plane plane, boolean observedOnly, LightDarkMatter dark) {
        this.library = library;
        this.plane = plane;
        this.observedOnly = observedOnly;
        this.dark = dark;
    }

    /** Adds the limits of a run. */
    void add(RunPlane run) {
        own.addAll(run.curves());
        bands.add(run.band());
        runs.add(run.source());
    }

    /** What could not be drawn and why. */
    List<String> notes() {
        return notes;
    }

    /** The plane with its own constraints and those of other planes, translated. */
    PlaneReport of(List<Constraint> own, List<String> others) {
        List<Constraint> all = new ArrayList<>(own);
        List<String> cites = new ArrayList<>();
        for (String other : others) {
            Optional<BranchingGrid> grid = library.grid(other);
            if (grid.isPresent()) {
                all.add(ofGrid(grid.get()));
                continue;
            }
            VectorModel target = VectorModels.of(plane.model());
            all.addAll(translations(library.constraints().plane(other), target));
            cites.add(METHOD);
        }
        return report(darkMatter(all), PlaneTargets.of(plane, dark), "", process(), cites);
    }

    private Constraint ofGrid(BranchingGrid grid) {
        ScalarModel scalar = ScalarModel.published(plane.model())
                .orElseThrow(() -> new CardException(
                        "--with", grid.id() + " is read in planes of scalars.", "--plane dark-higgs-mixing?"));
        List<RecastPoint> points = new GridRecast(Emission.of(scalar)).recast(grid);
        Constraint region = RecastShape.of(grid, points, plane.name(), scalar.name());
        if (region.lines().isEmpty()) {
            notes.add(grid.id() + " excludes nothing in " + scalar.name());
        }
        return region;
    }

    /** In the plane of dark matter: limits from scattering at the chosen coupling, and those on invisible dark photons. */
    private List<Constraint> darkMatter(List<Constraint> constraints) {
        if (!plane.model().equals("dark-photon-dark-matter")) {
            return constraints;
        }
        List<Constraint> all = new ArrayList<>();
        library.constraints().plane(INVISIBLE).stream()
                .filter(c -> !(observedOnly && c.kind() == Kind.EXPECTED))
                .forEach(c -> all.add(dark.read(c, plane.name())));
        for (Constraint c : constraints) {
            if (dark.holdsScattering()) {
                all.add(dark.scattering(c));
            } else {
                notes.add(c.id() + " is left out: it is known for a dark photon of three times the mass only");
            }
        }
        return all;
    }

    private String process() {
        boolean chosen =
                plane.model().equals("dark-photon-dark-matter") || plane.name().equals(INVISIBLE);
        return chosen
                ? plane.process() + ",~\\alpha_D=" + Show.number(dark.alphaD()) + ",~m_{A'}="
                        + Show.number(dark.ratio()) + "\\,m_\\chi"
                : "";
    }

    /** The plane's constraints in another model. */
    PlaneReport translated(List<Constraint> constraints, VectorModel target) {
        List<Constraint> all = translations(constraints, target);
        String name = target.name().replace("_", "\\_");
        return report(
                all,
                PlaneTargets.none(plane),
                "g",
                "\\mathrm{translated~to~" + name.replace("-", "\\textrm{-}") + "}",
                List.of(METHOD));
    }

    private List<Constraint> translations(List<Constraint> constraints, VectorModel target) {
        List<Constraint> all = new ArrayList<>();
        for (Constraint c : constraints) {
            if (observedOnly && c.kind() == Kind.EXPECTED) {
                continue;
            }
            Recaster recaster = VectorModels.recaster(c, target);
            if (recaster == null || c.translation() == null) {
                notes.add(c.id() + " is left out: it cannot be translated");
                continue;
            }
            Constraint translated = RecastShape.of(c, recaster.recast(c), plane.name());
            if (translated.lines().isEmpty()) {
                notes.add(c.id() + " is left out: it excludes nothing in " + target.name());
            } else {
                all.add(translated);
            }
        }
        return all;
    }

    private PlaneReport report(
            List<Constraint> constraints, PlaneTargets targets, String symbol, String process, List<String> cites) {
        List<String> all = new ArrayList<>(cites);
        all.addAll(targets.cites());
        List<PlanePicture.Source> sources = new ArrayList<>(runs);
        sources.addAll(targets.sources());
        PlaneExtras extras = new PlaneExtras(symbol, process, own, bands, targets.curves(), sources, all);
        return new PlaneReport(plane, constraints, library.bibliography(), extras);
    }
}
