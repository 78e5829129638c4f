/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Kind;
import org.nightjar.constraints.Plane;
import org.nightjar.constraints.recast.RecastShape;
import org.nightjar.constraints.recast.Recaster;
import org.nightjar.constraints.recast.VectorModel;
import org.nightjar.constraints.targets.MuonMoment;
import org.nightjar.report.figure.NamedCurve;
import org.nightjar.report.figure.PlanePicture;
import org.nightjar.report.plane.PlaneExtras;
import org.nightjar.report.plane.PlaneReport;
import org.nightjar.report.plot.Curve;
import org.nightjar.search.Library;

/** Puts together what a plane shows: its constraints, translated ones, and targets. */
final class PlaneDrawing {
    private static final String METHOD = "arXiv:1801.04847";
    private static final int POINTS = 120;

    private final Library library;
    private final Plane plane;
    private final boolean observedOnly;
    private final List<String> notes = new ArrayList<>();

    PlaneDrawing(Library library, Plane plane, boolean observedOnly) {
        this.library = library;
        this.plane = plane;
        this.observedOnly = observedOnly;
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
            VectorModel target = VectorModels.of(plane.model());
            all.addAll(translations(library.constraints().plane(other), target));
            cites.add(METHOD);
        }
        return report(all, VectorModel.PRESETS.contains(plane.model()) ? plane.model() : "", "", "", cites);
    }

    /** The plane's constraints in another model. */
    PlaneReport translated(List<Constraint> constraints, VectorModel target) {
        List<Constraint> all = translations(constraints, target);
        String name = target.name().replace("_", "\\_");
        return report(
                all, "", "g", "\\mathrm{translated~to~" + name.replace("-", "\\textrm{-}") + "}", List.of(METHOD));
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
            List<Constraint> constraints, String muonModel, String symbol, String process, List<String> cites) {
        List<NamedCurve> targets = new ArrayList<>();
        List<PlanePicture.Source> sources = new ArrayList<>();
        List<String> all = new ArrayList<>(cites);
        if (muonModel.equals("lmu-ltau")) {
            MuonMoment y = MuonMoment.Y2025;
            targets.add(new NamedCurve("$(g-2)_\\mu$, $+2\\sigma$ of " + y.year(), muon(y.upper(2))));
            targets.add(new NamedCurve("$(g-2)_\\mu$, centre of 2021", muon(MuonMoment.Y2021.difference())));
            all.addAll(y.cites());
            all.addAll(MuonMoment.Y2021.cites());
            sources.add(new PlanePicture.Source("muon g-2, 2025", null, String.join(", ", y.cites())));
            sources.add(new PlanePicture.Source("muon g-2, 2021", null, String.join(", ", MuonMoment.Y2021.cites())));
        }
        PlaneExtras extras = new PlaneExtras(symbol, process, List.of(), List.of(), targets, sources, all);
        return new PlaneReport(plane, constraints, library.bibliography(), extras);
    }

    private Curve muon(double contribution) {
        double[] mass = new double[POINTS];
        double[] coupling = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            mass[k] = plane.mass().from()
                    * Math.pow(plane.mass().to() / plane.mass().from(), k / (POINTS - 1.0));
            coupling[k] = MuonMoment.coupling(contribution, mass[k]);
        }
        return Curve.of(mass, coupling);
    }
}
