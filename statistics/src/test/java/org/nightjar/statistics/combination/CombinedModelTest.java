/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.combination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.Reference;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.HistFactoryModel;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.histfactory.Modifier;
import org.nightjar.statistics.histfactory.ParameterSettings;
import org.nightjar.statistics.histfactory.Sample;
import org.nightjar.statistics.limit.ClsAsymptotic;
import org.nightjar.statistics.limit.ProfileLikelihood;
import org.nightjar.statistics.model.BinnedModel;
import org.nightjar.statistics.model.UnbinnedModel;
import org.nightjar.statistics.shape.CrystalBall;
import org.nightjar.statistics.shape.Densities;

class CombinedModelTest {
    private static final Level LEVEL = Level.confidence(0.95);

    private static Channel first() {
        return new Channel(
                "A",
                1,
                List.of(
                        new Sample(
                                "signal",
                                new double[] {10},
                                List.of(new Modifier.NormFactor("mu"), new Modifier.Lumi("lumi"))),
                        new Sample("background", new double[] {50}, List.of())));
    }

    private static Channel second() {
        return new Channel(
                "B",
                1,
                List.of(
                        new Sample(
                                "signal",
                                new double[] {3},
                                List.of(new Modifier.NormFactor("mu"), new Modifier.Lumi("lumi"))),
                        new Sample(
                                "background", new double[] {8}, List.of(new Modifier.ShapeSys("gamma", new double[] {2
                                })))));
    }

    private static HistFactoryModel model(Channel... channels) {
        ParameterSettings lumi = new ParameterSettings("lumi", null, null, null, new double[] {1}, new double[] {0.05});
        return HistFactoryModel.of(List.of(channels), List.of(lumi), "mu", Interpolation.CODE4, Interpolation.CODE4P);
    }

    private static CombinedModel both() {
        return CombinedModel.of()
                .channel("A", model(first()))
                .channel("B", model(second()))
                .build();
    }

    private static Observation data(CombinedModel m) {
        return m.observe(model(first()).observe(55), model(second()).observe(6));
    }

    /**
     * Two counts with a shared luminosity, by SciPy 1.17.1 with its own likelihood: mu 0.16002989, 2NLL 10.7613753777 with
     * all constants, CLs limit 1.38601348, median 1.26099296. The luminosity's measurement counts once.
     */
    @Test
    void sharedLuminosityCountsOnceAndLimitIsThatOfSciPy() {
        CombinedModel m = both();
        FitResult fit = new NewtonFitter().fit(m, data(m));
        assertThat(fit.value("mu")).isCloseTo(0.16002989, within(1e-6));
        assertThat(fit.twiceNll()).isCloseTo(10.761375497664996, within(1e-8));
        Limit limit = new ClsAsymptotic().upperLimit(m, data(m), LEVEL);
        assertThat(limit.observed().orElseThrow()).isCloseTo(1.386013480566424, within(1e-4));
        assertThat(limit.expected().orElseThrow().median()).isCloseTo(1.2609929556860295, within(1e-4));
    }

    /** The two channels in one HistFactory model are the same likelihood: every number to rounding. */
    @Test
    void isTheModelOfBothChannels() {
        CombinedModel m = both();
        HistFactoryModel whole = model(first(), second());
        double[] x = {0.7, 1.02, 0.9};
        double[] y = new double[3];
        for (int k = 0; k < 3; k++) {
            String name = m.parameters().get(k).name();
            for (int j = 0; j < 3; j++) {
                if (whole.parameters().get(j).name().equals(name)) {
                    y[j] = x[k];
                }
            }
        }
        double one = whole.twiceNll(y, whole.observe(55, 6), new Derivatives(3));
        assertThat(m.twiceNll(x, data(m), new Derivatives(3))).isCloseTo(one, within(1e-12));
    }

    /** Everything in one likelihood: binned, unbinned, HistFactory; a shared nuisance parameter, g^2 and interference. */
    private static CombinedModel mixture() {
        BinnedModel binned = BinnedModel.on(Reference.edges(0, 1, 20), CrystalBall.gaussian(0.5, 0.1))
                .interest(FitParameter.ofInterest("yield", 0), 30)
                .efficiencyUncertainty(0.1)
                .polynomial(1)
                .build();
        UnbinnedModel events = UnbinnedModel.on(1, 3)
                .signal(
                        FitParameter.ofInterest("s", 0),
                        20,
                        0.1,
                        Densities.peak(CrystalBall.gaussian(2, 0.2)),
                        FitParameter.within("mean", 2, 1.5, 2.5))
                .component(FitParameter.free("b", 0), Densities.exponential(0.5), FitParameter.within("c", 0.5, -3, 3))
                .build();
        CouplingFunction square = CouplingFunction.parse("g^2");
        CouplingFunction interfering = CouplingFunction.parse("0.3 g + 0.5 g^2");
        return CombinedModel.of()
                .parameter(FitParameter.ofInterest("g", 1).bounded(0, 10))
                .channel("binned", binned, Map.of(), Map.of("yield", square))
                .channel("events", events, Map.of("c", "slope"), Map.of("s", interfering))
                .channel("counts", model(second()), Map.of(), Map.of("mu", square.times(square)))
                .build();
    }

    /** Gradient and Hessian through the chain rule, against central differences: 1e-5 relative. */
    @Test
    void derivativesAreThoseOfTheValues() {
        CombinedModel m = mixture();
        int n = m.parameters().size();
        double[] x = m.parameters().stream().mapToDouble(FitParameter::start).toArray();
        for (int k = 0; k < n; k++) {
            switch (m.parameters().get(k).name()) {
                case "g" -> x[k] = 0.8;
                case "c0" -> x[k] = 90;
                case "c1" -> x[k] = -9;
                case "b" -> x[k] = 70;
                case "efficiency" -> x[k] = 0.4;
                default -> {}
            }
        }
        Observation data =
                m.toy(x, new Streams(3, new SampleId("mixture")).of(Stage.TOYS).at(0, 0));
        Derivatives at = new Derivatives(n);
        m.twiceNll(x, data, at);
        for (int p = 0; p < n; p++) {
            double h = 1e-5 * Math.max(0.1, Math.abs(x[p]));
            Derivatives up = new Derivatives(n);
            Derivatives down = new Derivatives(n);
            double[] y = x.clone();
            y[p] += h;
            double high = m.twiceNll(y, data, up);
            y[p] -= 2 * h;
            double low = m.twiceNll(y, data, down);
            double difference = (high - low) / (2 * h);
            assertThat(at.gradient()[p])
                    .as(m.parameters().get(p).name())
                    .isCloseTo(difference, within(2e-5 * Math.max(1, Math.abs(difference))));
            for (int q = 0; q < n; q++) {
                double second = (up.gradient()[q] - down.gradient()[q]) / (2 * h);
                assertThat(at.hessian()[p * n + q])
                        .as(
                                "%s %s",
                                m.parameters().get(p).name(),
                                m.parameters().get(q).name())
                        .isCloseTo(second, within(2e-5 * Math.max(1, Math.abs(second))));
            }
        }
    }

    @Test
    void mixtureIsFittedAndLimited() {
        CombinedModel m = mixture();
        Observation data = m.expected(truth(m, 0.9));
        FitResult fit = new NewtonFitter().fit(m, data);
        assertThat(fit.status().usable()).as(fit.status().text()).isTrue();
        // an Asimov set returns the coupling it was made with
        assertThat(fit.value("g")).isCloseTo(0.9, within(1e-5));
        Limit limit = new ClsAsymptotic().upperLimit(m, data, LEVEL);
        assertThat(limit.observed()).as(limit.status().text()).isPresent();
        assertThat(limit.observed().getAsDouble()).isBetween(0.9, 2.0);
    }

    private static double[] truth(CombinedModel m, double g) {
        return m.parameters().stream()
                .mapToDouble(p -> switch (p.name()) {
                    case "g" -> g;
                    case "c0" -> 90;
                    case "c1" -> -9;
                    case "b" -> 70;
                    default -> p.start();
                })
                .toArray();
    }

    /** CLs does not depend on the name of the axis: the limit on g of g^2 is the root of the limit on the strength. */
    @Test
    void limitOnACouplingIsTheRootOfThatOnTheStrength() {
        for (double count : new double[] {60, 45}) {
            HistFactoryModel strength = model(first()).withInterestBounds(0, 100);
            CombinedModel coupling = CombinedModel.of()
                    .parameter(FitParameter.ofInterest("g", 0.5).bounded(0, 10))
                    .channel("A", strength, Map.of(), Map.of("mu", CouplingFunction.of(1, "g", 2)))
                    .build();
            Observation data = strength.observe(count);
            Limit mu = new ClsAsymptotic().upperLimit(strength, data, LEVEL);
            Limit g = new ClsAsymptotic().upperLimit(coupling, coupling.observe(data), LEVEL);
            assertThat(g.observed()).as(g.status().text()).isPresent();
            assertThat(g.observed().getAsDouble())
                    .as("count %s", count)
                    .isCloseTo(Math.sqrt(mu.observed().orElseThrow()), within(1e-4));
            assertThat(g.expected().orElseThrow().median())
                    .isCloseTo(Math.sqrt(mu.expected().orElseThrow().median()), within(1e-4));
        }
    }

    /**
     * Large counts are Gaussian: the combined estimate is the weighted mean of the two, and its error 1/sqrt(sum of
     * 1/sigma^2), up to the part (n - nu)/nu = 2e-3 by which weights from counts differ from those from expectations.
     */
    @Test
    void largeCountsCombineAsWeightedMeans() {
        double[][] cases = {{4000, 1e6, 1_002_000}, {1500, 4e5, 399_500}};
        CombinationBuilder b = CombinedModel.of();
        Observation[] data = new Observation[2];
        double weights = 0;
        double sum = 0;
        for (int k = 0; k < 2; k++) {
            HistFactoryModel one = HistFactoryModel.of(
                            List.of(new Channel(
                                    "c" + k,
                                    1,
                                    List.of(
                                            new Sample(
                                                    "s",
                                                    new double[] {cases[k][0]},
                                                    List.of(new Modifier.NormFactor("mu"))),
                                            new Sample("b", new double[] {cases[k][1]}, List.of())))),
                            List.of(),
                            "mu",
                            Interpolation.CODE4,
                            Interpolation.CODE4P)
                    .withInterestBounds(-10, 10);
            b.channel("c" + k, one);
            data[k] = one.observe(cases[k][2]);
            double w = cases[k][0] * cases[k][0] / cases[k][2];
            weights += w;
            sum += w * (cases[k][2] - cases[k][1]) / cases[k][0];
        }
        CombinedModel m = b.build();
        FitResult fit = new NewtonFitter().fit(m, m.observe(data));
        assertThat(fit.value("mu")).isCloseTo(sum / weights, within(4e-3 / Math.sqrt(weights)));
        assertThat(fit.error("mu")).isCloseTo(1 / Math.sqrt(weights), within(1e-3 / Math.sqrt(weights)));
    }

    @Test
    void toysShareTheSharedMeasurement() {
        CombinedModel m = both();
        Observation toy = m.toy(
                new double[] {0.5, 1, 1},
                new Streams(3, new SampleId("t")).of(Stage.TOYS).at(5, 0));
        assertThat(toy.part(0).auxiliary(0))
                .isNotEqualTo(1)
                .isEqualTo(toy.part(1)
                        .auxiliary(
                                toy.part(1).auxiliaries() == 2
                                                && m.channels()
                                                        .get(1)
                                                        .auxiliaries()
                                                        .get(0)
                                                        .poisson()
                                        ? 1
                                        : 0));
    }

    @Test
    void clashesAreRefused() {
        ParameterSettings other =
                new ParameterSettings("lumi", null, null, null, new double[] {1}, new double[] {0.02});
        HistFactoryModel b =
                HistFactoryModel.of(List.of(second()), List.of(other), "mu", Interpolation.CODE4, Interpolation.CODE4P);
        assertThatThrownBy(() -> CombinedModel.of()
                        .channel("A", model(first()))
                        .channel("B", b)
                        .build())
                .hasMessageContaining("'lumi' of channel 'B'")
                .hasMessageContaining("Maybe another name");
        CombinedModel apart = CombinedModel.of()
                .channel("A", model(first()))
                .channel("B", b, Map.of("lumi", "lumi of B"), Map.of())
                .build();
        assertThat(apart.parameters()).hasSize(4);
        assertThat(new ProfileLikelihood(apart, apart.observe(model(first()).observe(55), b.observe(6)))
                        .significance()
                        .status()
                        .usable())
                .isTrue();
    }

    @Test
    void functionsAreRead() {
        CouplingFunction f = CouplingFunction.parse("2.5e-1 eps^2 alphaD - 3*eps");
        assertThat(f.couplings()).containsExactly("eps", "alphaD");
        // 0.25 * 4 * 5 - 6 = -1; d/d eps = 0.5 * 2 * 5 - 3 = 2; d2/d eps d alphaD = 0.5 * 2 = 1
        CouplingFunction.Compiled c = f.compile(f.couplings());
        double[] at = {2, 5};
        assertThat(c.value(at)).isCloseTo(-1, within(1e-15));
        assertThat(c.derivative(at, 0, -1)).isCloseTo(2, within(1e-15));
        assertThat(c.derivative(at, 0, 1)).isCloseTo(1, within(1e-15));
        for (String bad : List.of("", "g^", "2 ^g", "g + ", "g g^x")) {
            assertThatThrownBy(() -> CouplingFunction.parse(bad)).as(bad).hasMessageContaining("Maybe");
        }
    }
}
