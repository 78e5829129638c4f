/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.run;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.constraints.targets.MuonMoment;
import org.nightjar.report.figure.NamedCurve;
import org.nightjar.report.plot.Curve;
import org.nightjar.search.card.Quote;
import org.nightjar.search.projection.Reach;
import org.nightjar.search.run.Counted;
import org.nightjar.search.run.PointResult;
import org.nightjar.search.run.RunResult;

/** What a card draws beside its result: its expected limit at other luminosities, and where the muon's moment is explained. */
final class Prospects {
    private static final int POINTS = 100;
    private static final double SIGMAS = 2;
    private static final double PER_AB = 1e6;
    private static final double PER_FB = 1e3;

    private final RunResult run;

    Prospects(RunResult run) {
        this.run = run;
    }

    /** Expected limits on the coupling scaled with the background of the run, which is taken as known. */
    List<NamedCurve> projections() {
        double exponent = Quote.of(run.card().signal().quote()).exponent();
        List<NamedCurve> all = new ArrayList<>();
        for (double l : run.card().projections()) {
            double[] mass = run.points().stream().mapToDouble(PointResult::mass).toArray();
            double[] coupling = run.points().stream()
                    .mapToDouble(p -> p.coupling().expected()
                            * Math.pow(reach(p).crossSection(l / run.card().luminosity()), exponent))
                    .toArray();
            String label = l >= PER_AB
                    ? Digits.of(l / PER_AB, 4) + "\\ \\mathrm{ab}^{-1}"
                    : Digits.of(l / PER_FB, 4) + "\\ \\mathrm{fb}^{-1}";
            all.add(new NamedCurve("expected, $" + label + "$", Curve.of(mass, coupling)));
        }
        return all;
    }

    private Reach reach(PointResult p) {
        Counted counted = p.counted();
        double simulated = counted == null ? 0 : counted.simulatedError();
        double error = counted == null ? 0 : counted.backgroundError();
        return new Reach(p.background(), simulated, error, 0, run.card().level(), counted != null, run.isMean());
    }

    /** The comparison of the muon's magnetic moment that a card names. */
    static MuonMoment moment(String band) {
        return band.endsWith("2021") ? MuonMoment.Y2021 : MuonMoment.Y2025;
    }

    /** Couplings within two standard deviations of the muon's moment, as a closed curve; below the upper end if the lower is not positive. */
    static Curve band(MuonMoment moment, double from, double to) {
        double[] x = new double[2 * POINTS];
        double[] y = new double[2 * POINTS];
        for (int k = 0; k < POINTS; k++) {
            double m = from * Math.pow(to / from, k / (POINTS - 1.0));
            x[k] = m;
            y[k] = MuonMoment.coupling(moment.upper(SIGMAS), m);
            x[2 * POINTS - 1 - k] = m;
            y[2 * POINTS - 1 - k] = MuonMoment.coupling(moment.lower(SIGMAS), m);
        }
        return Curve.of(x, y);
    }

    /** Couplings at the upper end alone. */
    static Curve upper(MuonMoment moment, double from, double to) {
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            x[k] = from * Math.pow(to / from, k / (POINTS - 1.0));
            y[k] = MuonMoment.coupling(moment.upper(SIGMAS), x[k]);
        }
        return Curve.of(x, y);
    }
}
