/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.statistics.Auxiliary;
import org.nightjar.statistics.Conditions;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.StatisticalModel;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.combination.CombinedModel;
import org.nightjar.statistics.combination.CouplingFunction;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.HistFactoryModel;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.histfactory.Modifier;
import org.nightjar.statistics.histfactory.ParameterSettings;
import org.nightjar.statistics.histfactory.Sample;
import org.nightjar.statistics.internal.Cholesky;
import org.nightjar.statistics.limit.ClsAsymptotic;
import org.nightjar.statistics.model.BinnedModel;
import org.nightjar.statistics.shape.CrystalBall;

/** Minima where the rates of empty bins vanish. */
class EdgeFitTest {
    private static final int BINS = 100;

    /** The same likelihood without slopes of its rates: its fits follow a barrier. */
    private record Barred(StatisticalModel model) implements StatisticalModel {
        @Override
        public List<FitParameter> parameters() {
            return model.parameters();
        }

        @Override
        public double twiceNll(double[] x, Observation data, Derivatives out) {
            return model.twiceNll(x, data, out);
        }

        @Override
        public Observation expected(double[] x) {
            return model.expected(x);
        }

        @Override
        public double[] start(Observation data) {
            return model.start(data);
        }

        @Override
        public List<Auxiliary> auxiliaries() {
            return model.auxiliaries();
        }

        @Override
        public List<double[]> restarts(double[] found) {
            return model.restarts(found);
        }
    }

    private static BinnedModel model(int order) {
        double[] edges = new double[BINS + 1];
        for (int i = 0; i <= BINS; i++) {
            edges[i] = 0.02 * i;
        }
        return BinnedModel.on(edges, CrystalBall.of(1.0, 0.03, 1.4, 4))
                .interest(FitParameter.ofInterest("mu", 0), 1)
                .polynomial(order)
                .build();
    }

    private static Observation few(BinnedModel model, int order, double events, int number) {
        double[] x = new double[order + 2];
        x[1] = events;
        x[2] = -0.8 * events;
        return model.toy(x, stream(number));
    }

    private static RandomStream stream(int number) {
        return new Streams(1, new SampleId("edge")).of(Stage.TOYS).at(number, 0);
    }

    @Test
    void fewEventsUnderAFlexiblePolynomialEndWhereTheBarrierEnds() {
        NewtonFitter fitter = new NewtonFitter();
        int atEdge = 0;
        for (int k = 0; k < 60; k++) {
            int order = 2 + k % 4;
            BinnedModel model = model(order);
            Observation data = few(model, order, 2 + k % 9, k);
            Conditions c = k % 2 == 0 ? Conditions.NONE : Conditions.holding(0, 0.1 * (k % 7));
            FitResult ours = fitter.fit(model, data, c);
            FitResult theirs = fitter.fit(new Barred(model), data, c);
            assertThat(ours.status().usable()).isTrue();
            // The barrier leaves 1e-9 per multiplier, and these are up to a hundred in a few bins.
            assertThat(ours.twiceNll()).isCloseTo(theirs.twiceNll(), within(2e-6));
            boolean edge = ours.status().text().contains("rate of bin");
            atEdge += edge ? 1 : 0;
            if (edge) {
                assertThat(ours.evaluations()).isLessThan(40);
                checkSlope(model, data, c, ours);
            }
        }
        assertThat(atEdge).isGreaterThan(40);
    }

    /** 2NLL is convex here, so that the slope of the profile lies between those of its chords. */
    private static void checkSlope(BinnedModel model, Observation data, Conditions c, FitResult at) {
        if (!c.held()) {
            return;
        }
        double h = 0.01;
        NewtonFitter fitter = new NewtonFitter();
        double above =
                fitter.fit(model, data, Conditions.holding(0, c.value() + h)).twiceNll();
        double below =
                fitter.fit(model, data, Conditions.holding(0, c.value() - h)).twiceNll();
        // Each value is good to 2e-6.
        assertThat(at.slope()).isBetween((at.twiceNll() - below) / h - 4e-4, (above - at.twiceNll()) / h + 4e-4);
    }

    /** A peak with an efficiency and a tilt, on three templates whose contents may be negative: rates are not linear. */
    private static HistFactoryModel templates() {
        int bins = 40;
        double[][] terms = new double[6][bins];
        for (int i = 0; i < bins; i++) {
            double u = (i + 0.5) / bins * 2 - 1;
            terms[0][i] = 4 * Math.exp(-0.5 * Math.pow((u - 0.2) / 0.05, 2));
            terms[1][i] = terms[0][i] * (1 - 0.12 * u);
            terms[2][i] = terms[0][i] * (1 + 0.1 * u);
            terms[3][i] = 1.0 / bins;
            terms[4][i] = u / bins;
            terms[5][i] = (2 * u * u - 1) / bins;
        }
        List<Sample> samples = new ArrayList<>();
        List<ParameterSettings> settings = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            String name = "n" + k;
            samples.add(new Sample(name, terms[3 + k], List.of(new Modifier.NormFactor(name))));
            double[][] bounds = {{k == 0 ? 0 : -100, 100}};
            double[] start = {k == 0 ? 6 : 0};
            settings.add(new ParameterSettings(name, start, bounds, null, null, null));
        }
        samples.add(new Sample(
                "s",
                terms[0],
                List.of(
                        new Modifier.NormFactor("mu"),
                        new Modifier.NormSys("efficiency", 0.9, 1.12),
                        new Modifier.HistoSys("tilt", terms[1], terms[2]))));
        return HistFactoryModel.of(
                List.of(new Channel("c", bins, samples)), settings, "mu", Interpolation.CODE4, Interpolation.CODE4P);
    }

    /** Two peaks over polynomials whose strengths are different polynomials of one coupling. */
    private static CombinedModel couplings() {
        return CombinedModel.of()
                .parameter(FitParameter.ofInterest("g", 1).bounded(0, 10))
                .channel("a", model(3), Map.of("c0", "a0", "c1", "a1", "c2", "a2"), strength("g^2"))
                .channel("b", model(2), Map.of("c0", "b0", "c1", "b1", "c2", "b2"), strength("0.5 g + 0.3 g^2"))
                .build();
    }

    private static Map<String, CouplingFunction> strength(String text) {
        return Map.of("mu", CouplingFunction.parse(text));
    }

    @Test
    void templatesWithFewEventsEndWhereTheBarrierEnds() {
        checkAgainstBarrier(templates(), Map.of("n0", 6.0, "n1", -4.0), 60);
    }

    @Test
    void combinationsWithFewEventsEndWhereTheBarrierEnds() {
        checkAgainstBarrier(couplings(), Map.of("a0", 5.0, "a1", -3.0, "b0", 4.0, "b1", -2.0), 40);
    }

    private static void checkAgainstBarrier(ToyModel model, Map<String, Double> truth, int most) {
        double[] x = model.parameters().stream()
                .mapToDouble(p -> truth.getOrDefault(p.name(), 0.0))
                .toArray();
        NewtonFitter fitter = new NewtonFitter();
        int interest = model.parameterOfInterest();
        int atEdge = 0;
        int evaluations = 0;
        for (int k = 0; k < 40; k++) {
            Observation data = model.toy(x, stream(k));
            Conditions c = k % 2 == 0 ? Conditions.NONE : Conditions.holding(interest, 0.2 * (k % 5));
            FitResult ours = fitter.fit(model, data, c);
            FitResult theirs = fitter.fit(new Barred(model), data, c);
            assertThat(ours.status().usable()).isTrue();
            // As above: what the barrier leaves.
            assertThat(ours.twiceNll()).isCloseTo(theirs.twiceNll(), within(2e-6));
            if (ours.status().text().contains("rate of bin")) {
                atEdge++;
                evaluations += ours.evaluations();
            }
        }
        assertThat(atEdge).isGreaterThan(25);
        assertThat(evaluations).isLessThan(most * atEdge);
    }

    @Test
    void limitsAreThoseOfTheBarrier() {
        for (int k = 0; k < 6; k++) {
            BinnedModel model = model(4);
            Observation data = few(model, 4, 4, 100 + k);
            double ours = new ClsAsymptotic()
                    .upperLimit(model, data, Level.confidence(0.95))
                    .observed()
                    .orElseThrow();
            double theirs = new ClsAsymptotic()
                    .upperLimit(new Barred(model), data, Level.confidence(0.95))
                    .observed()
                    .orElseThrow();
            // 1e-6 of 2NLL, where its slope per unit of the limit is about 2 of 4.
            assertThat(ours).isCloseTo(theirs, within(5e-5 * theirs));
        }
    }

    /** The conditions of optimality, written out, and no better point nearby. */
    @Test
    void quadraticProgramsFulfilTheConditionsOfOptimality() {
        int n = 3;
        int conditions = 6;
        for (int k = 0; k < 300; k++) {
            RandomStream random = stream(1000 + k);
            double[][] h = new double[n][n];
            double[] g = new double[n];
            double[][] a = new double[conditions][n];
            double[] b = new double[conditions];
            double[][] root = new double[n][n];
            for (int i = 0; i < n; i++) {
                g[i] = 3 * random.gaussian();
                for (int j = 0; j < n; j++) {
                    root[i][j] = random.gaussian();
                }
            }
            for (int i = 0; i < conditions; i++) {
                b[i] = -random.uniform(); // s = 0 fulfils all
                for (int j = 0; j < n; j++) {
                    a[i][j] = random.gaussian();
                }
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    h[i][j] = (i == j ? 0.1 : 0) + dot(root[i], root[j]);
                }
            }
            QuadraticProgram program = new QuadraticProgram(n, factor(h), table(a, b));
            assertThat(program.solve(g)).isTrue();
            double[] s = program.step();
            double value = value(h, g, s);
            for (int i = 0; i < conditions; i++) {
                assertThat(dot(a[i], s)).isGreaterThan(b[i] - 1e-10);
            }
            // Optimality: H s + g is a sum of the active normals with multipliers that are not negative.
            double[] rest = new double[n];
            for (int i = 0; i < n; i++) {
                rest[i] = dot(h[i], s) + g[i];
            }
            int[] active = program.active();
            double[] multipliers = program.multipliers();
            for (int c = 0; c < active.length; c++) {
                assertThat(multipliers[c]).isGreaterThan(-1e-10);
                for (int i = 0; i < n; i++) {
                    rest[i] -= multipliers[c] * a[active[c]][i];
                }
            }
            assertThat(rest).usingComparatorWithPrecision(1e-8).containsOnly(0);
            // And no admissible point of a random walk is lower.
            for (int w = 0; w < 200; w++) {
                double[] trial = s.clone();
                for (int i = 0; i < n; i++) {
                    trial[i] += 0.3 * random.gaussian();
                }
                boolean admissible = true;
                for (int i = 0; i < conditions; i++) {
                    admissible &= dot(a[i], trial) >= b[i];
                }
                assertThat(admissible && value(h, g, trial) < value - 1e-9).isFalse();
            }
        }
    }

    private static QuadraticProgram.Conditions table(double[][] a, double[] b) {
        return new QuadraticProgram.Conditions() {
            @Override
            public int count() {
                return b.length;
            }

            @Override
            public double excess(int i, double[] s) {
                return dot(a[i], s) - b[i];
            }

            @Override
            public void normal(int i, double[] to) {
                System.arraycopy(a[i], 0, to, 0, to.length);
            }
        };
    }

    private static double[][] factor(double[][] h) {
        double[][] copy = new double[h.length][];
        for (int i = 0; i < h.length; i++) {
            copy[i] = h[i].clone();
        }
        assertThat(Cholesky.factor(copy, h.length, new double[h.length])).isTrue();
        return copy;
    }

    private static double value(double[][] h, double[] g, double[] s) {
        double sum = dot(g, s);
        for (int i = 0; i < s.length; i++) {
            sum += 0.5 * s[i] * dot(h[i], s);
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
