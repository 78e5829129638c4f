/* SPDX-License-Identifier: Apache-2.0 */
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.*;
import org.nightjar.statistics.*;
import org.nightjar.statistics.bayes.*;
import org.nightjar.statistics.counting.*;
import org.nightjar.statistics.histfactory.*;
import org.nightjar.statistics.limit.*;

/**
 * Coverage of 95 % upper limits with a nuisance parameter: a count over a background that a control region measures (three
 * times its size), 10,000 toys of both counts per point. Limits are functions of the two counts alone, so each pair is
 * worked out once. Methods whose limit is itself made of toys are asked whether the true signal is excluded, with the number
 * of toys given. Run with the class path of the rooms: {@code java -cp ... benchmarks/CoverageToys.java [TOYS [B S]]}.
 */
public final class CoverageToys {
    private static final Level LEVEL = Level.confidence(0.95);
    private static final double TAU = 3;
    /** [Phi^-1(0.975)]^2. */
    private static final double TWO_SIDED = 3.841458820694124;
    private static final int INNER = 2000;
    private static final int DRAWS = 5000;

    public static void main(String[] args) {
        int toys = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        double[][] points = args.length > 2
                ? new double[][] {{Double.parseDouble(args[1]), Double.parseDouble(args[2])}}
                : new double[][] {{1, 3}, {3, 4}, {3, 8}, {10, 5}};
        for (double[] p : points) {
            point(p[0], p[1], toys);
        }
    }

    private static void point(double b, double s, int toys) {
        HistFactoryModel model = model(b);
        double[] truth = model.parameters().stream()
                .mapToDouble(q -> q.name().equals("mu") ? s : 1)
                .toArray();
        RandomStream stream = new Streams(2026, new SampleId("coverage")).of(Stage.TOYS);
        Map<List<Double>, Observation> distinct = new LinkedHashMap<>();
        Map<List<Double>, Integer> times = new LinkedHashMap<>();
        for (int k = 0; k < toys; k++) {
            Observation o = model.toy(truth, stream.at(k, 0));
            List<Double> key = List.of(o.count(0), o.auxiliary(0));
            distinct.putIfAbsent(key, o);
            times.merge(key, 1, Integer::sum);
        }
        Map<String, ToDoubleFunction<Observation>> methods = new LinkedHashMap<>();
        methods.put("cls-asymptotic", o -> covers(new ClsAsymptotic().upperLimit(model, o, LEVEL), s));
        methods.put("profile-one-sided", o -> covers(new OneSidedProfile().upperLimit(model, o, LEVEL), s));
        methods.put("profile-two-sided", o -> new ProfileLikelihood(model, o).tTilde(s) <= TWO_SIDED ? 1 : 0);
        methods.put("count exact, gamma", o -> count(o).exact(LEVEL).upper() >= s ? 1 : 0);
        methods.put("count bayesian, gamma", o -> count(o).bayesian(LEVEL).upper() >= s ? 1 : 0);
        methods.put("count jeffreys, gamma", o -> count(o).bayesian(LEVEL, Prior.JEFFREYS).upper() >= s ? 1 : 0);
        methods.put("count 1/sqrt(s), gamma", o -> count(o).bayesian(LEVEL, Prior.power(-0.5)).upper() >= s ? 1 : 0);
        methods.put("count cls, gamma", o -> count(o).cls(LEVEL).upper() >= s ? 1 : 0);
        methods.put("bayesian (chains)", o -> new MarkovChains(model, o, 1).upperLimit(Level.credibility(0.95), DRAWS).upper() >= s ? 1 : 0);
        methods.put("cls-toys", o -> new ToyTest(model, s, INNER, 1, 1).run(o).cls() > 0.05 ? 1 : 0);
        methods.put("clsb-toys", o -> new ToyTest(model, s, INNER, 1, 1).run(o).clsb() > 0.05 ? 1 : 0);
        methods.put("feldman-cousins", o -> new ToyTest(model, s, INNER, 1, 1, TestStatistic.T_TILDE, ToyStore.NONE).run(o).clsb() > 0.05 ? 1 : 0);
        methods.keySet().removeIf(m -> !m.matches(System.getProperty("methods", ".*")));
        System.out.printf(Locale.ROOT, "b = %s, s = %s: %d toys, %d distinct%n", b, s, toys, distinct.size());
        methods.forEach((name, covers) -> {
            long start = System.nanoTime();
            double sum = 0;
            for (Map.Entry<List<Double>, Observation> e : distinct.entrySet()) {
                sum += times.get(e.getKey()) * covers.applyAsDouble(e.getValue());
            }
            double c = sum / toys;
            System.out.printf(Locale.ROOT, "   %-24s %.4f +- %.4f   (%.1f s)%n", name, c, Math.sqrt(c * (1 - c) / toys),
                    (System.nanoTime() - start) * 1e-9);
        });
    }

    private static double covers(Limit limit, double s) {
        return limit.observed().orElse(0) >= s ? 1 : 0;
    }

    private static CountingExperiment count(Observation o) {
        return new CountingExperiment((int) o.count(0), Uncertain.sideband(o.auxiliary(0), TAU), Uncertain.exactly(1));
    }

    /** The background's relative error is that of b TAU counts. */
    private static HistFactoryModel model(double b) {
        Sample signal = new Sample("s", new double[] {1}, List.of(new Modifier.NormFactor("mu")));
        Sample background = new Sample("b", new double[] {b},
                List.of(new Modifier.ShapeSys("gamma", new double[] {b / Math.sqrt(b * TAU)})));
        return HistFactoryModel.of(List.of(new Channel("c", 1, List.of(signal, background))), List.of(), "mu",
                Interpolation.CODE4, Interpolation.CODE4P).withInterestBounds(0, 200);
    }
}
