/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.generation.cuts.CutLanguage;
import org.nightjar.theory.Model;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;

/** Cross sections and distributions of other programs, with the amplitudes of the theory room. */
class ReferenceTest {
    private static final Beams B = Beams.headOn(10.58);
    private static final String THREE = "e+ e- -> gamma gamma gamma";
    private static final String[] P95 = {
        "E(gamma) > 0.25 GeV and abs(cosTheta(gamma)) < 0.95", "angle(gamma,gamma) > 0.05 rad"
    };

    static Stream<String[]> rows(String file) {
        try (InputStream in = ReferenceTest.class.getResourceAsStream("/reference/" + file)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> Stream.of(l.split("\\|(?!M)")).map(String::strip).toArray(String[]::new))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<List<String>> crossSections() {
        return rows("cross-sections.txt").map(List::of);
    }

    private static GeneratorSettings settings(String model, String parameters, String process, String... cuts) {
        Model m = Models.standard().get(model);
        GeneratorSettings s = GeneratorSettings.of(Process.parse(process, m), m.point(parameters), B);
        List<PhaseSpaceCut> all = new ArrayList<>();
        for (String cut : cuts) {
            all.addAll(CutLanguage.parse(cut, s.outgoing()));
        }
        return s.withCuts(all);
    }

    /** Within 3 combined standard deviations of the reference and of our own integration. */
    @ParameterizedTest
    @MethodSource("crossSections")
    void crossSectionAgrees(List<String> row) {
        String[] cuts = row.get(3).isEmpty() ? new String[0] : row.get(3).split(";");
        GeneratorSettings s = settings(row.get(0), row.get(1), row.get(2), cuts);
        Estimate e = GeneratorFactory.prepare(s, CrossSectionTest.streams(3)).crossSection();
        double error = Math.hypot(e.error(), Double.parseDouble(row.get(5)));
        assertThat(e.value()).isCloseTo(Double.parseDouble(row.get(4)), within(3 * error));
    }

    private static Estimate throughTree(GeneratorSettings s) {
        List<ParticleType> blind = s.outgoing().stream()
                .map(t -> new ParticleType(t.name(), t.name(), 9_000_000 + Math.abs(t.pdg()), t.mass(), 0, 0))
                .toList();
        GeneratorSettings flat = GeneratorSettings.of(s.amplitude(), s.incoming(), blind, s.beams())
                .withCuts(s.cuts())
                .withPrecision(5e-3);
        return GeneratorFactory.prepare(flat, CrossSectionTest.streams(4)).crossSection();
    }

    /**
     * MadEvent quotes 130.55(12) pb, and 131.06 pb in another run, with the same |M|^2 to 1e-15: its error is too small.
     * Dalitz-plot Monte Carlo of the closed form, written apart from this program, gives 131.88(8) pb.
     */
    @Test
    void threePhotonsAgreeWithADalitzPlotIntegration() {
        Estimate e = GeneratorFactory.prepare(settings("qed", "", THREE, P95), CrossSectionTest.streams(3))
                .crossSection();
        assertThat(e.value()).isCloseTo(131.88, within(3 * Math.hypot(e.error(), 0.08)));
    }

    /** Two maps of phase space, one number: peaks in channels, and an isotropic chain that knows of no peaks. */
    @Test
    void threePhotonsAgreeBetweenTwoMaps() {
        GeneratorSettings s = settings(
                "qed", "", THREE, "E(gamma) > 1 GeV and abs(cosTheta(gamma)) < 0.7", "angle(gamma,gamma) > 0.1 rad");
        Estimate peaks =
                GeneratorFactory.prepare(s, CrossSectionTest.streams(3)).crossSection();
        Estimate flat = throughTree(s);
        assertThat(peaks.value()).isCloseTo(flat.value(), within(3 * Math.hypot(peaks.error(), flat.error())));
    }

    @Test
    void radiativeBhabhaAgreesBetweenTwoMaps() {
        GeneratorSettings s = settings(
                "qed",
                "",
                "e+ e- -> e+ e- gamma",
                "E(gamma) > 0.5 GeV and abs(cosTheta(gamma)) < 0.8",
                "E(e) > 0.5 GeV and abs(cosTheta(e)) < 0.8",
                "angle(gamma,e) > 0.1 rad",
                "M(e+,e-) > 0.5 GeV");
        Estimate peaks =
                GeneratorFactory.prepare(s, CrossSectionTest.streams(3)).crossSection();
        Estimate flat = throughTree(s);
        assertThat(peaks.value()).isCloseTo(flat.value(), within(3 * Math.hypot(peaks.error(), flat.error())));
    }

    /**
     * Shapes of 100000 MadGraph events against 100000 of ours, each bin with the variance of its entries per event. Events
     * with a photon below 0.4 GeV are left out of the comparison: MadEvent has 9 % too few in the first 50 MeV above its cut
     * (6612 entries where the integral of its own |M|^2 says 7254), which is also what its total lacks (and,
     * soft photons being collinear, the outermost bins of cos theta).
     */
    @ParameterizedTest
    @CsvSource({"E, 0.4, 4.9", "cosTheta, -0.9, 0.9", "M, 2.6, 9.4"})
    void threePhotonHistogramsAgree(String observable, double from, double to) {
        Generator g = GeneratorFactory.prepare(settings("qed", "", THREE, P95), CrossSectionTest.streams(3));
        int n = 100_000;
        EventBatch batch = new EventBatch();
        batch.start(0, n);
        g.generate(batch, CrossSectionTest.streams(3), g.workspace());
        List<String[]> bins = rows("three-photon-histograms.txt")
                .filter(r -> r[0].equals(observable))
                .filter(r -> Double.parseDouble(r[1]) >= from && Double.parseDouble(r[2]) <= to)
                .toList();
        double[] sum = new double[bins.size()];
        double[] squares = new double[bins.size()];
        for (int k = 0; k < n; k++) {
            double[] inEvent = new double[bins.size()];
            for (double value :
                    values(observable, batch.particles(), batch.particles().first(k) + 2)) {
                count(bins, value, batch.weight()[k], inEvent);
            }
            for (int b = 0; b < sum.length; b++) {
                sum[b] += inEvent[b];
                squares[b] += inEvent[b] * inEvent[b];
            }
        }
        double scale = Arrays.stream(sum).sum()
                / bins.stream().mapToDouble(r -> Double.parseDouble(r[3])).sum();
        double chi2 = 0;
        int used = 0;
        for (int b = 0; b < sum.length; b++) {
            double theirs = scale * Double.parseDouble(bins.get(b)[3]);
            if (theirs > 50) {
                double variance = 2 * (squares[b] - sum[b] * sum[b] / n);
                chi2 += Math.pow(sum[b] - theirs, 2) / variance;
                used++;
            }
        }
        assertThat(used).isGreaterThan(25);
        assertThat(chi2 / used).isLessThan(1.7); // more than 25 bins: probability below 2e-2
    }

    private static void count(List<String[]> bins, double value, double weight, double[] sums) {
        for (int b = 0; b < sums.length; b++) {
            String[] bin = bins.get(b);
            if (value >= Double.parseDouble(bin[1]) && value < Double.parseDouble(bin[2])) {
                sums[b] += weight;
            }
        }
    }

    private static double[] values(String observable, Particles p, int first) {
        double[] out = new double[3];
        for (int k = 0; k < 3; k++) {
            int a = first + k;
            int b = first + (k + 1) % 3;
            out[k] = switch (observable) {
                case "E" -> p.e[a];
                case "cosTheta" -> p.pz[a] / p.e[a];
                default -> Math.sqrt(2 * (p.e[a] * p.e[b] - p.px[a] * p.px[b] - p.py[a] * p.py[b] - p.pz[a] * p.pz[b]));
            };
        }
        return out;
    }
}
