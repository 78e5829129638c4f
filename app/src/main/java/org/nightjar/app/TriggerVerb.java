/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.MachineException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.detector.DetectorModel;
import org.nightjar.detector.TriggerInfo;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.formats.files.AtomicFile;
import org.nightjar.report.drawing.DrawingFiles;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.plot.Axis;
import org.nightjar.report.plot.Curve;
import org.nightjar.report.plot.Figure;
import org.nightjar.report.plot.Line;
import org.nightjar.report.plot.Panel;
import org.nightjar.report.plot.Rule;
import org.nightjar.report.plot.Spot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rates of a trigger menu, and efficiency curves of its lines. */
@Command(
        name = "trigger",
        description = {
            "Rates of a detector's trigger lines from electron, photon, muon and tau pairs with radiation along the beams, from",
            "electron and muon pairs of two photons, and from hadrons, all of which count as accepted (no beam background); with",
            "--line the efficiency of a line against the energy (or transverse momentum) of the photons (muons) that it needs, as",
            "a figure and a CSV table; --radiative-muons measures it as an experiment does."
        },
        footer = {
            "",
            "Example:  nightjar trigger belle2-2019 --luminosity 4.7e34",
            "          nightjar trigger belle2-2019 --line photon-1gev --vs E --radiative-muons"
        })
final class TriggerVerb extends Verb {
    private static final double PER_CM2_AND_PB = 1e-36;
    /** Limit of the first level of Belle II, Hz (arXiv:2407.00965). */
    private static final double LIMIT = 30e3;

    private static final int POINTS = 41;
    private static final double SPAN = 2.5;

    @Parameters(paramLabel = "DETECTOR", description = "The detector, see list detectors.")
    private String detector = "";

    @Option(names = "--line", paramLabel = "L", description = "Efficiency curve of this line.")
    private @Nullable String line;

    @Option(
            names = "--vs",
            paramLabel = "X",
            description = "E (lines of the calorimeter) or pt (lines of tracks); default: what the line asks for.")
    private @Nullable String variable;

    @Option(
            names = "--radiative-muons",
            description =
                    "Of a line of the calorimeter: with the photons of e+ e- -> mu+ mu- gamma in events that lines of tracks take.")
    private boolean radiative;

    @Option(
            names = "--luminosity",
            paramLabel = "L",
            description = "Instantaneous luminosity per cm2 and s (default: ${DEFAULT-VALUE}).",
            defaultValue = "1e34")
    private double luminosity;

    @Option(
            names = "-n",
            paramLabel = "N",
            description =
                    "Events per process, per point of a curve, or with radiative muons in all (default: 20000, 2000, 200000).")
    private @Nullable Integer number;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of a curve's files (default: figures).")
    private Path out = Path.of("figures");

    @Override
    int execute() {
        DetectorModel model = Libraries.standard().detector(detector).model();
        if (number != null && (number < 1 || number > 10_000_000)) {
            throw new CardException("-n", number + " is not between 1 and 10000000.", "-n 2000?");
        }
        if (line == null) {
            rates(model);
        } else {
            curve(model, line);
        }
        return 0;
    }

    private long seedOr1() {
        return seed == null ? 1 : seed;
    }

    private void rates(DetectorModel model) {
        if (!(luminosity > 0 && luminosity < 1e40)) {
            throw new CardException("--luminosity", luminosity + " is no luminosity.", "--luminosity 4.7e34?");
        }
        List<TriggerRates.Accepted> all = TriggerRates.of(model, number == null ? 20_000 : number, seedOr1());
        double hertz = luminosity * PER_CM2_AND_PB;
        List<String> names = model.triggerLines();
        List<List<String>> rows = new ArrayList<>();
        List<Object> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double sum = 0;
            for (TriggerRates.Accepted a : all) {
                sum += a.accepted()[i];
            }
            rows.add(List.of(names.get(i), Show.number(sum * hertz) + " Hz"));
            lines.add(Map.of("name", names.get(i), "crossSection", sum, "rate", sum * hertz));
        }
        double hadrons = TriggerRates.hadrons(model.beams());
        double any =
                hadrons + all.stream().mapToDouble(TriggerRates.Accepted::any).sum();
        console().line("%s at %s /cm2/s, prescales applied".formatted(model.name(), Show.number(luminosity)));
        Show.columns(rows).forEach(r -> console().line("   " + r));
        List<Object> processes = new ArrayList<>();
        for (TriggerRates.Accepted a : all) {
            console()
                    .line("   of %s: %s pb, %s accepted"
                            .formatted(
                                    a.process(),
                                    Show.number(a.crossSection()),
                                    Show.percent(a.any() / a.crossSection())));
            processes.add(Map.of("process", a.process(), "crossSection", a.crossSection(), "accepted", a.any()));
        }
        if (hadrons > 0) {
            console()
                    .line("   of hadrons: %s pb, not simulated, all counted in any line and in none by name"
                            .formatted(Show.number(hadrons)));
        }
        console()
                .line("   any line: %s Hz, %s of the 30 kHz of Belle II's first level"
                        .formatted(Show.number(any * hertz), Show.percent(any * hertz / LIMIT)));
        console()
                .progress(
                        "note: beam background is not in these rates (no rate or spectrum of it is published), nor are"
                                + (hadrons > 0 ? "" : " hadrons,")
                                + " pairs below 0.5 GeV and hadrons of two photons; the experiment's rate is higher");
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("detector", model.name());
        found.put("luminosity", luminosity);
        found.put("lines", lines);
        found.put("processes", processes);
        found.put("hadrons", hadrons);
        found.put("crossSection", any);
        found.put("rate", any * hertz);
        found.put("limit", LIMIT);
        console().document(found);
    }

    private void curve(DetectorModel model, String name) {
        List<String> names = model.triggerLines();
        if (!names.contains(name)) {
            throw new CardException(
                    "--line", model.name() + " has no line '" + name + "'.", Suggest.maybe(name, names, "lines"));
        }
        TriggerInfo info = model.triggerMenu().get(names.indexOf(name));
        String own = info.ofTracks() ? "pt" : "E";
        if (variable != null && !variable.equals(own)) {
            throw new CardException("--vs", "'" + variable + "' is not what " + name + " asks for.", own + "?");
        }
        double top = SPAN * Math.max(info.above(), 0.2);
        print(model, info, own, radiative ? measured(model, info, top) : drawn(model, info, top));
    }

    /**
     * A curve.
     *
     * @param what with what it was made
     * @param columns value, efficiency, error, in this order
     */
    private record Efficiencies(String what, List<double[]> columns) {
        static Efficiencies of(String what, List<double[]> points) {
            List<double[]> columns = new ArrayList<>();
            for (int c = 0; c < 3; c++) {
                int column = c;
                columns.add(points.stream().mapToDouble(p -> p[column]).toArray());
            }
            return new Efficiencies(what, columns);
        }
    }

    /** With photons or muons of one energy at a time. */
    private Efficiencies drawn(DetectorModel model, TriggerInfo info, double top) {
        TriggerCurve curve = new TriggerCurve(model, info);
        int events = number == null ? 2000 : number;
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            double x = top * (i + 0.5) / POINTS;
            double y = curve.at(x, events, seedOr1());
            points.add(new double[] {x, y, Math.sqrt(y * (1 - y) / events)});
        }
        String what = info.ofTracks()
                ? counted(info.number(), "muon") + " of one transverse momentum"
                : counted(info.number(), "photon") + " of one energy in the "
                        + (info.cm() ? "centre of mass" : "laboratory");
        return Efficiencies.of(what, points);
    }

    /** With photons of muon pairs. */
    private Efficiencies measured(DetectorModel model, TriggerInfo info, double top) {
        TriggerProbe probe = new TriggerProbe(model, info, top, POINTS);
        if (info.ofTracks() || info.number() != 1 || !probe.hasTags()) {
            throw new CardException(
                    "--radiative-muons",
                    "photons of muon pairs measure lines of the calorimeter that need one cluster, in events that lines of"
                            + " tracks take; " + model.name() + " and " + info.name() + " are not such.",
                    "without --radiative-muons?");
        }
        probe.measure(number == null ? 200_000 : number, seedOr1());
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            if (probe.tagged(i) > 0) {
                double y = probe.efficiency(i);
                points.add(new double[] {probe.energy(i), y, Math.sqrt(y * (1 - y) / probe.tagged(i))});
            }
        }
        return Efficiencies.of("photons of radiative muon pairs", points);
    }

    private void print(DetectorModel model, TriggerInfo info, String own, Efficiencies curve) {
        double[] x = curve.columns().get(0);
        double[] y = curve.columns().get(1);
        double[] error = curve.columns().get(2);
        if (x.length == 0) {
            throw new CardException("-n", "no event was taken by a line of tracks.", "more events?");
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put(own + " [GeV]", x);
        columns.put("efficiency", y);
        columns.put("error", error);
        String base = "trigger-" + model.name() + "-" + info.name();
        Path csv = out.resolve(base + ".csv");
        List<String> files = new ArrayList<>();
        try {
            DrawingFiles drawn =
                    DrawingFiles.write(figure(model, info, curve.what(), x, y).draw(), out, base);
            AtomicFile.write(
                    csv, CsvTable.write(List.of(model.name() + ", " + info.name() + ": " + curve.what()), columns));
            List.of(drawn.svg(), drawn.pdf(), drawn.png(), csv).forEach(f -> files.add(f.toString()));
        } catch (IOException e) {
            throw new MachineException(out + ": cannot write the figure (" + e.getMessage() + ").", e);
        }
        int last = x.length - 1;
        console().line("%s, %s: %s".formatted(model.name(), info.name(), curve.what()));
        console().line("   %s of %s GeV: %s".formatted(own, Show.number(x[last]), Show.percent(y[last])));
        files.forEach(f -> console().line("   " + f));
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("detector", model.name());
        found.put("line", info.name());
        found.put("variable", own);
        List<Object> points = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            points.add(Map.of("value", x[i], "efficiency", y[i], "error", error[i]));
        }
        found.put("points", points);
        found.put("files", files);
        console().document(found);
    }

    private static Figure figure(DetectorModel model, TriggerInfo info, String what, double[] x, double[] y) {
        String title = info.ofTracks() ? "$p_T$ [GeV]" : info.cm() ? "$E^*$ [GeV]" : "$E$ [GeV]";
        Panel panel = Panel.of(Axis.linear("trigger efficiency", 0, 1.15))
                .plus(Rule.atX(info.above(), Pen.dashed(Palette.GREY, 1), "threshold"))
                .plus(new Line(Curve.of(x, y), Pen.solid(Palette.BLUE, 1.6), info.name()))
                .notes(Spot.TOP_LEFT, List.of(model.name(), what))
                .legend(Spot.BOTTOM_RIGHT, 1);
        return Figure.of(
                "Efficiency of the trigger line " + info.name(),
                Axis.linear(title, 0, SPAN * Math.max(info.above(), 0.2)),
                panel);
    }

    private static String counted(int n, String what) {
        return n == 1 ? "one " + what : n + " " + what + "s";
    }
}
