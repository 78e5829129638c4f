/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.core.engine.Progress;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.formats.histfactory.ChannelWorkspace;
import org.nightjar.formats.histfactory.Workspace;
import org.nightjar.formats.json.Json;
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.card.TemplateSettings;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.limit.TwoSidedProfile;

/** Templates in two variables. */
class TemplatesTest {
    private static final String COUNT = "count:\n  spectrum: recoil\n"
            + "  windows: { file: windows.csv, low: low_GeV, high: high_GeV }\n  spectra:\n"
            + "    recoil: { range: [-4 GeV^2, 70 GeV^2], aliases: [m2rec, recoil] }\n";
    private static final String RANGES =
            "    - { up to: 20 GeV^2, divisions: 3, uncertainty: 4 % }\n    - { up to: 80 GeV^2, divisions: 1, uncertainty: 10 % }\n";
    private static final String TEMPLATES =
            "templates:\n  spectrum: recoil\n  second: angle\n  bins: 20\n  ranges:\n" + RANGES
                    + "  spectra:\n    recoil: { range: [-4 GeV^2, 70 GeV^2] }\n    angle: { range: [0 rad, 3.1416 rad] }\n";
    private static final String ANGLE =
            "  recoil: { variable: \"m2Recoil(pair)\", unit: GeV^2 }\n  angle: { variable: \"cm(thetaRecoil(pair))\", unit: rad }\n";

    @TempDir
    Path folder;

    private SearchCard card(String name, String templates) {
        return card(name, templates, "open, because: \"a test\"");
    }

    private SearchCard card(String name, String templates, String state) {
        return CountingCardTest.changed(
                folder.resolve(name),
                COUNT,
                templates,
                "  recoil: { variable: \"m2Recoil(pair)\", unit: GeV^2 }\n",
                ANGLE,
                "method: bayesian",
                "method: profile-two-sided",
                "open, because: \"a test\"",
                state,
                "data:\n  - { file: windows.csv, columns: [low_GeV, high_GeV, n_obs], spectrum: recoil, from: 0.1 GeV, to: 8 GeV, luminosity: 276 /pb }\n",
                "");
    }

    /**
     * Bins by hand: a resolution of 0.5 around 10 in -4 to 70 has 20 columns from 5 to 15 and, below 20, three rows; at -3 only
     * the two columns above -4 and ten above fit in. Empty bins take the mean of their row with an error as large.
     */
    @Test
    void binsByHand() {
        TemplateSettings settings = new TemplateSettings(
                "x",
                "y",
                20,
                List.of(new TemplateSettings.Range(20, 3, 0.04, ""), new TemplateSettings.Range(80, 1, 0.1, "")));
        FitSpectrum x = new FitSpectrum("x", -4, 70, "GeV^2", "x", List.of());
        FitSpectrum y = new FitSpectrum("y", 0, 3, "rad", "y", List.of());
        TemplateBins bins = new TemplateBins(settings, x, y, 10, 0.5);
        assertThat(bins.size()).isEqualTo(60);
        assertThat(new double[] {bins.windowLow(), bins.windowHigh()}).containsExactly(5, 15);
        assertThat(bins.of(5.1, 0.5)).isZero();
        assertThat(bins.of(5.1, 2.5)).isEqualTo(2);
        assertThat(bins.of(14.9, 1.5)).isEqualTo(58);
        assertThat(new int[] {bins.of(4.9, 1), bins.of(15.1, 1), bins.of(10, 3.1)})
                .containsOnly(-1);
        assertThat(bins.uncertainties()).containsOnly(0.04);
        TemplateBins edge = new TemplateBins(settings, x, y, -3, 0.5);
        assertThat(edge.size()).isEqualTo(12 * 3);
        assertThat(edge.windowLow()).isEqualTo(-4);
        TemplateBins across = new TemplateBins(settings, x, y, 19, 1);
        assertThat(Arrays.stream(across.uncertainties()).filter(u -> u == 0.1).count())
                .isEqualTo(9 * 3); // columns from 20 to 29
        double[] sum = new double[36];
        double[] squares = new double[36];
        sum[0] = 6;
        squares[0] = 3;
        edge.fill(sum, squares, 24);
        assertThat(new double[] {sum[0], squares[0], sum[3], squares[3], sum[1]})
                .containsExactly(6, 3, 0.5, 0.25, 2);
    }

    /**
     * The limit over many events is that of a Gaussian: sqrt(2.7055) standard deviations of the signal's yield, which is no less
     * than that of a single bin with the core of the signal alone known perfectly, and no more than twice that of all bins as one.
     */
    @Test
    void limitsFromTemplates() {
        SearchCard card = card("templates", TEMPLATES);
        List<TemplateInput> heard = new ArrayList<>();
        RunResult r = run(card, heard);
        PointResult p = r.points().get(1);
        assertThat(p.status()).isEqualTo("ok");
        assertThat(p.observedStatus()).isEqualTo("no-data");
        double perPb = 276 * p.efficiency();
        double perfect = Math.sqrt(2.7055 * p.background() / 20) / perPb;
        double events = p.crossSection().expected() * perPb;
        assertThat(p.crossSection().expected()).isGreaterThan(perfect);
        assertThat(events).isBetween(2.3, 2 * Math.sqrt(2.7055 * p.background()));
        assertThat(p.crossSection().minus1()).isLessThan(p.crossSection().expected());
        assertThat(p.windowHigh() - p.windowLow()).isCloseTo(20 * p.resolution(), within(1e-9));
        assertThat(p.coupling().expected()).isPositive();
        assertThat(heard).hasSize(r.points().size());
        sameLimit(heard.get(1), p.crossSection().expected(), card);
    }

    /** Written as workspaces of both formats and read again, the fit has the limit of the run; that of the solver: 1e-6. */
    private static void sameLimit(TemplateInput t, double expected, SearchCard card) {
        Map<String, Object> document =
                ChannelWorkspace.of(t.channel(), t.contents(), TemplateInput.INTEREST, t.highest(), "limit");
        Workspace pyhf = Workspace.of("pyhf", Json.read("pyhf", Json.write(document, false)));
        Analysis a = pyhf.analysis(null, null, Interpolation.CODE4, Interpolation.CODE4P);
        Workspace hs3 = Workspace.of("hs3", Json.read("hs3", Json.write(pyhf.hs3(a, null), false)));
        Analysis b = hs3.analysis(null, null, Interpolation.CODE4, Interpolation.CODE4P);
        for (Analysis read : List.of(a, b)) {
            Limit limit =
                    new TwoSidedProfile().upperLimit(read.model(), read.observed(), Level.confidence(card.level()));
            assertThat(limit.observed().orElseThrow() * t.unit()).isCloseTo(expected, within(1e-6 * expected));
            assertThat(limit.expected().orElseThrow().median() * t.unit()).isCloseTo(expected, within(1e-6 * expected));
        }
    }

    /**
     * Candidates in the bins of one mass, counted here by hand: the limit of the run is that of the exported fit with these
     * counts, to the solver's 1e-6; five times the expected limit is an excess. Data that are sealed change nothing.
     */
    @Test
    void limitsFromData() throws IOException {
        StringBuilder table = new StringBuilder("recoil,angle\n");
        for (int k = 0; k < 40; k++) {
            table.append(11.5 + 0.25 * k).append(',').append(0.05 + 0.075 * k).append('\n');
        }
        List<TemplateInput> before = new ArrayList<>();
        PointResult expected = run(card("before", TEMPLATES), before).points().get(0);
        likeSignal(before.get(0), expected, table);
        Path file = Files.writeString(folder.resolve("candidates.csv"), table);
        SearchCard sealed = card("sealed", TEMPLATES, "sealed");
        SearchCard open = card("open", TEMPLATES);
        PointResult hidden = run(sealed, new ArrayList<>(), file).points().get(0);
        assertThat(hidden.observedStatus()).isEqualTo("sealed");
        assertThat(hidden.observed()).isNaN();
        List<TemplateInput> heard = new ArrayList<>();
        PointResult p = run(open, heard, file).points().get(0);
        assertThat(p.crossSection().expected()).isEqualTo(hidden.crossSection().expected());
        assertThat(p.observedStatus()).isEqualTo("ok");
        TemplateInput seen = heard.get(1);
        assertThat(seen.observed()).isTrue();
        assertThat(seen.contents()).isEqualTo(byHand(p, table.toString().split("\n"), seen.contents().length));
        assertThat(p.localZ()).isGreaterThan(3);
        assertThat(p.crossSection().observed())
                .isGreaterThan(2 * p.crossSection().expected());
        Workspace again = Workspace.of(
                "pyhf",
                Json.read(
                        "pyhf",
                        Json.write(
                                ChannelWorkspace.of(
                                        seen.channel(),
                                        seen.contents(),
                                        TemplateInput.INTEREST,
                                        seen.highest(),
                                        "limit"),
                                false)));
        Analysis a = again.analysis(null, null, Interpolation.CODE4, Interpolation.CODE4P);
        double limit = new TwoSidedProfile()
                .upperLimit(a.model(), a.observed(), Level.confidence(open.level()))
                .observed()
                .orElseThrow();
        double found = p.crossSection().observed();
        assertThat(limit * seen.unit()).isCloseTo(found, within(1e-6 * found));
    }

    /** Five times the events of the expected limit, spread over the bins as the signal is, in the middle of each. */
    private static void likeSignal(TemplateInput t, PointResult at, StringBuilder table) {
        double[] signal = t.channel().samples().get(0).nominal();
        for (int k = 0; k < signal.length; k++) {
            double x = at.windowLow() + (k / 3 + 0.5) * at.resolution();
            double y = (k % 3 + 0.5) * 3.1416 / 3;
            long events = Math.round(5 * signal[k] * t.limit() / t.unit());
            table.append("%s,%s\n".formatted(x, y).repeat((int) events));
        }
    }

    /** Twenty columns of one resolution and three rows of the angle, as the card says below 20 GeV^2. */
    private static double[] byHand(PointResult p, String[] lines, int bins) {
        double[] counts = new double[bins];
        for (int k = 1; k < lines.length; k++) {
            String[] pair = lines[k].split(",");
            int column = (int) Math.floor((Double.parseDouble(pair[0]) - p.windowLow()) / p.resolution());
            int row = (int) Math.floor(Double.parseDouble(pair[1]) / (3.1416 / 3));
            if (column >= 0 && column < bins / 3) {
                counts[3 * column + row]++;
            }
        }
        return counts;
    }

    private RunResult run(SearchCard card, List<TemplateInput> heard, Path... data) {
        List<ObservedBins> observed = Arrays.stream(data)
                .flatMap(d -> new ObservedReader(card).ofUser(d.toString()).stream())
                .toList();
        FitListener listener = new FitListener() {
            @Override
            public void fits(List<FitInput> fits) {
                assertThat(fits).isEmpty();
            }

            @Override
            public void template(TemplateInput input) {
                heard.add(input);
            }
        };
        try (LocalEngine engine = new LocalEngine(2)) {
            return new SearchRunner(Small.library(), engine, Progress.NONE, note -> {}, listener)
                    .run(
                            card,
                            new RunOptions(false, List.of(4.0, 5.0), 0, 0, observed, List.of()),
                            "",
                            identity -> new RunFolder(folder.resolve("run-" + identity)));
        }
    }

    private String message(String name, String from, String to) {
        return String.valueOf(
                catchThrowable(() -> card(name, TEMPLATES.replace(from, to))).getMessage());
    }

    @Test
    void problems() {
        assertThat(message("a", "second: angle", "second: recoil")).contains("both variables are 'recoil'");
        assertThat(message("b", RANGES, "    []\n")).contains("no range is given");
        assertThat(message("c", "up to: 80 GeV^2", "up to: 8 GeV^2")).contains("must ascend");
        assertThat(message("d", "up to: 80 GeV^2", "up to: 8 GeV")).contains("not in GeV^2");
        assertThat(message("e", "templates:", "fit: { bins: 10 }\ntemplates:")).contains("neither counts nor fits");
    }
}
