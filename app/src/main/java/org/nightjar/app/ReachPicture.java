/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nightjar.report.figure.ReachFigure;
import org.nightjar.report.figure.ReachFigure.Reach;
import org.nightjar.report.figure.ReachFigure.Regime;
import org.nightjar.report.plot.Curve;
import org.nightjar.report.plot.Figure;
import org.nightjar.report.run.RunTitles;

/** The figure of a run's reach. */
final class ReachPicture {
    private final RunFile run;
    private final Optional<RunTitles> titles;

    ReachPicture(RunFile run, String folder) {
        this.run = run.requireOneMass("the figure of its reach");
        this.titles = RunAgain.cardOf(folder).map(RunTitles::new);
    }

    /** Of the projections as the verb reports them. */
    Figure of(List<Map<String, Object>> projections) {
        List<Reach> all = new ArrayList<>();
        List<Map<?, ?>> now = run.points();
        all.add(new Reach(
                "this run, " + luminosity(run.luminosity()),
                curve(now),
                now.stream()
                        .map(p -> Regime.valueOf(run.reach(p, 0).regime(1).name()))
                        .toList()));
        for (Map<String, Object> projection : projections) {
            List<Map<?, ?>> points = new ArrayList<>();
            List<Regime> regimes = new ArrayList<>();
            if (projection.get("points") instanceof List<?> list) {
                for (Object o : list) {
                    if (o instanceof Map<?, ?> point) {
                        points.add(point);
                        String word = String.valueOf(point.get("regime"));
                        regimes.add(Regime.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_')));
                    }
                }
            }
            all.add(new Reach(luminosity(RunFile.number(projection, "luminosity")), curve(points), regimes));
        }
        String mass = titles.map(RunTitles::mass).orElse("mass [GeV/$c^2$]");
        String coupling = titles.map(RunTitles::coupling).orElse("coupling");
        return ReachFigure.of(mass, coupling, all, List.of("expected, " + Show.percent(run.level()) + " CL"));
    }

    /** In TeX. */
    static String luminosity(double perPicobarn) {
        return perPicobarn >= 1e6
                ? Show.number(perPicobarn / 1e6) + " ab$^{-1}$"
                : Show.number(perPicobarn / 1000) + " fb$^{-1}$";
    }

    private static Curve curve(List<Map<?, ?>> points) {
        double[] mass =
                points.stream().mapToDouble(p -> RunFile.number(p, "mass")).toArray();
        double[] limit = points.stream()
                .mapToDouble(p -> RunFile.number(p, "coupling.expected"))
                .toArray();
        return Curve.of(mass, limit);
    }
}
