/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nightjar.constraints.Plane;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.report.figure.NamedCurve;
import org.nightjar.report.figure.PlanePicture;
import org.nightjar.report.plot.Curve;
import org.nightjar.search.card.SearchCard;

/** The limits of a run as curves of an exclusion plane. */
final class RunPlane {
    private final RunFile run;
    private final String name;
    private final String model;
    private final boolean invisible;

    private RunPlane(RunFile run, SearchCard card) {
        this.run = run;
        this.name = card.name();
        this.model = card.signal().model();
        this.invisible = leavesNoTrace(card.signal().process());
    }

    /** True of a new particle without a decay in the process, or with one that nothing is seen of. */
    private static boolean leavesNoTrace(String process) {
        return !process.contains(",") || process.contains("invisible") || process.contains("chi");
    }

    /** A run's folder. */
    static RunPlane of(String folder) {
        SearchCard card = RunAgain.card(Path.of(folder));
        return new RunPlane(RunFile.read(folder).requireOneMass("the figure of a plane of coupling and mass"), card);
    }

    /** The plane in which the run's coupling lies: the wanted one, else the first of its model. */
    Plane plane(Map<String, Plane> planes, @Nullable String wanted) {
        List<String> able = planes.values().stream()
                .filter(p -> p.theory().equals(model))
                .sorted(Comparator.comparing(p -> p.invisible() != invisible))
                .map(Plane::name)
                .toList();
        String chosen = wanted != null ? wanted : able.isEmpty() ? "" : able.get(0);
        Plane plane = planes.get(chosen);
        if (plane == null || !able.contains(chosen)) {
            String maybe = able.isEmpty()
                    ? "nightjar recast RUN --model, to read it in another model?"
                    : Suggest.maybe(chosen, able, "planes of this run");
            throw new CardException(
                    "--plane",
                    "the run's limits are on the coupling of " + model + ", not in '" + chosen + "'.",
                    maybe);
        }
        return plane;
    }

    /** Observed limit if there is one, and the expected one. */
    List<NamedCurve> curves() {
        List<NamedCurve> all = new ArrayList<>();
        add(all, "observed", "this run, observed");
        add(all, "expected", "this run, expected");
        return all;
    }

    private void add(List<NamedCurve> all, String key, String label) {
        Curve curve = curve(key);
        long points = IntStream.range(0, curve.size())
                .filter(k -> !Double.isNaN(curve.y(k)))
                .count();
        if (points > 1) {
            all.add(new NamedCurve(label, curve));
        }
    }

    private Curve curve(String key) {
        return Curve.of(column("mass"), column("coupling." + key));
    }

    /** Where the limit is expected with 95 % probability. */
    PlanePicture.TargetBand band() {
        return new PlanePicture.TargetBand(
                "this run, expected $\\pm2\\sigma$",
                column("mass"),
                column("coupling.minus2"),
                column("coupling.plus2"));
    }

    /** The line of the list of references. */
    PlanePicture.Source source() {
        String luminosity = Show.number(run.luminosity() / 1000) + " fb$^{-1}$";
        return new PlanePicture.Source(
                "this run", null, name + ", " + luminosity + " (" + Show.number(100 * run.level()) + " %)");
    }

    private double[] column(String path) {
        return run.points().stream().mapToDouble(p -> RunFile.number(p, path)).toArray();
    }
}
