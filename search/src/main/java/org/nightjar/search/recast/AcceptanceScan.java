/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.recast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.nightjar.analysis.Analysis;
import org.nightjar.analysis.AnalysisSetting;
import org.nightjar.analysis.Region;
import org.nightjar.analysis.SelectedCandidates;
import org.nightjar.core.card.CardException;
import org.nightjar.core.engine.ChunkPlan;
import org.nightjar.core.engine.Engine;
import org.nightjar.core.engine.Progress;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;
import org.nightjar.detector.AngularRegion;
import org.nightjar.detector.DetectorModel;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.card.SignalSpec;

/** Simulates a model in the detector and the selection of a search at a few masses. */
public final class AcceptanceScan {
    private static final int FEWEST = 100; // candidates for a width
    private static final double LOW = 0.16;
    private static final double HIGH = 0.84;

    private final SearchCard card;
    private final DetectorModel detector;
    private final Engine engine;
    private final Progress progress;

    /** In a search and its detector. */
    public AcceptanceScan(SearchCard card, DetectorModel detector, Engine engine, Progress progress) {
        this.card = card;
        this.detector = detector;
        this.engine = engine;
        this.progress = progress;
    }

    /** The signal of the search itself. */
    public static Hypothesis own(SearchCard card) {
        SignalSpec signal = card.signal();
        return new Hypothesis(signal, card.scanParameter());
    }

    /**
     * A model at some masses; equal models give equal numbers.
     *
     * @param couplings at which the events are made, one per mass
     */
    public List<Acceptance> of(Hypothesis model, double[] masses, double[] couplings, long events) {
        List<SampleId> ids = IntStream.range(0, masses.length)
                .mapToObj(k -> new SampleId("" + k))
                .toList();
        Map<SampleId, Prepared> prepared = new LinkedHashMap<>();
        engine.run(
                chunk -> prepare(Integer.parseInt(chunk.sample().name()), model, masses, couplings),
                new ChunkPlan(ids, ids.stream().map(i -> 1L).toList(), 1),
                ready -> prepared.put(ready.sample(), ready.result()),
                (what, n, total) -> progress.report("generators", n, total));
        Map<SampleId, Acceptance> found = new LinkedHashMap<>();
        engine.run(
                new EventTask(prepared, detector, card.seed()),
                new ChunkPlan(ids, ids.stream().map(i -> events).toList(), card.chunk()),
                done -> found.put(
                        done.sample(), summary(Objects.requireNonNull(prepared.get(done.sample())), done.result())),
                progress);
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }

    /** The coupling of a model that gives as many events as a coupling of the search's own signal, with equal acceptance. */
    public double equivalent(Hypothesis model, Acceptance own, double coupling) {
        double g = model.reference();
        double rate = model.rate(own.mass(), g, detector.beams().sqrtS(), card.seed());
        if (!(rate > 0)) {
            throw new CardException(
                    "--set",
                    "the rate of " + model.signal().model() + " at " + own.mass() + " GeV is zero.",
                    "other values?");
        }
        double events = own.strength() * Math.pow(coupling, own.power());
        return g * Math.pow(events / rate, 1 / model.power());
    }

    private Prepared prepare(int k, Hypothesis model, double[] masses, double[] couplings) {
        Streams streams = new Streams(card.seed(), new SampleId("recast " + masses[k]));
        return new Prepared(
                masses[k],
                couplings[k],
                model.generator(masses[k], couplings[k], detector.beams(), streams),
                Analysis.compile(card.analysis(), setting(masses[k])),
                model.rate(masses[k], couplings[k], detector.beams().sqrtS(), card.seed()),
                model.power());
    }

    private AnalysisSetting setting(double mass) {
        Map<String, Region> regions = new LinkedHashMap<>();
        for (AngularRegion r : detector.regions()) {
            regions.put(r.name(), Region.between(r.thetaLow(), r.thetaHigh()));
        }
        return AnalysisSetting.of(detector.beams())
                .in(detector)
                .withTriggerLines(detector.triggerLines())
                .withRegions(regions)
                .withParticles(card.signal().theory().particles().all())
                .withHypothesis(Map.of(card.scanParameter(), new Quantity(mass, Dimension.ENERGY)));
    }

    private static Acceptance summary(Prepared sample, EventTask.Counted counted) {
        int last = counted.output().cutFlow().steps().size() - 1;
        double selected = counted.output().cutFlow().sumOfWeights(last);
        double n = counted.generated();
        double efficiency = selected / n;
        double e = Math.max(efficiency, 1 / n);
        double error = Math.sqrt(e * (1 - Math.min(e, 1 - 1 / n)) / n);
        return new Acceptance(
                sample.mass(),
                sample.coupling(),
                efficiency,
                error,
                width(counted.output().selected()),
                sample.rate(),
                sample.power());
    }

    /** Of the first spectrum that has candidates of the signal. */
    private static double width(SelectedCandidates c) {
        for (String name : c.names()) {
            double[] values = c.values(name);
            double[] own = new double[values.length];
            int n = 0;
            for (int k = 0; k < values.length; k++) {
                if (c.isSignal(k) && !Double.isNaN(values[k])) {
                    own[n++] = values[k];
                }
            }
            if (n >= FEWEST) {
                double[] sorted = Arrays.copyOf(own, n);
                Arrays.sort(sorted);
                return (sorted[(int) Math.floor(HIGH * n)] - sorted[(int) Math.floor(LOW * n)]) / 2;
            }
        }
        return Double.NaN;
    }
}
