/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nightjar.analysis.Analysis;
import org.nightjar.core.engine.ChunkPlan;
import org.nightjar.core.engine.Engine;
import org.nightjar.core.engine.Progress;
import org.nightjar.core.engine.SampleId;
import org.nightjar.detector.DetectorModel;
import org.nightjar.generation.Estimate;
import org.nightjar.search.Hash;
import org.nightjar.search.card.BackgroundSpec;
import org.nightjar.search.card.SearchCard;

/**
 * Simulates the samples of a search that are not in the run folder yet, each stored as soon as it is complete. Simulated
 * masses are fixed by the card, never by which hypotheses are asked for.
 */
final class Simulation {
    private final SearchCard card;
    private final DetectorModel detector;
    private final Selections selections;
    private final RunFolder folder;
    private final String identity;

    Simulation(SearchCard card, DetectorModel detector, Selections selections, RunFolder folder, String identity) {
        this.card = card;
        this.detector = detector;
        this.selections = selections;
        this.folder = folder;
        this.identity = identity;
    }

    /**
     * What simulation gave.
     *
     * @param anchors signal masses
     * @param still the same without radiation, if the search asks for them
     * @param backgrounds backgrounds in the selections of the search
     * @param control all samples in the selections of the control samples that they are made for
     */
    record Samples(
            List<AnchorSummary> anchors,
            List<AnchorSummary> still,
            List<BackgroundSummary> backgrounds,
            List<BackgroundSummary> control) {}

    /** All samples: from the folder, or simulated with the engine. */
    Samples run(Engine engine, Progress progress) {
        List<Sample> all = Sample.of(card, detector.beams().sqrtS());
        Map<SampleId, Serializable> done = new LinkedHashMap<>();
        Map<SampleId, Sample> missing = new LinkedHashMap<>();
        for (Sample s : all) {
            stored(s).ifPresentOrElse(r -> done.put(s.id(), r), () -> missing.put(s.id(), s));
        }
        if (!missing.isEmpty()) {
            simulate(missing, done, engine, progress);
        }
        List<AnchorSummary> anchors = new ArrayList<>();
        List<AnchorSummary> still = new ArrayList<>();
        List<BackgroundSummary> backgrounds = new ArrayList<>();
        List<BackgroundSummary> control = new ArrayList<>();
        for (Sample s : all) {
            Serializable r = Objects.requireNonNull(done.get(s.id()));
            if (r instanceof BackgroundSummary b) {
                control.add(b.only(selections.control().keySet()));
                if (s.control() == null) {
                    backgrounds.add(b.only(selections.all().keySet()));
                }
            } else {
                (s.radiates() ? anchors : still).add((AnchorSummary) r);
            }
        }
        card.external()
                .forEach(e -> backgrounds.add(Summaries.external(
                        e,
                        card.luminosity(),
                        selections.all().keySet(),
                        card.spectra().keySet())));
        return new Samples(anchors, still, backgrounds, control);
    }

    private Optional<? extends Serializable> stored(Sample s) {
        return s.background().isPresent()
                ? folder.findSample(key(s), BackgroundSummary.class)
                : folder.findSample(key(s), AnchorSummary.class);
    }

    private void simulate(
            Map<SampleId, Sample> missing, Map<SampleId, Serializable> done, Engine engine, Progress progress) {
        Map<SampleId, Prepared> prepared = prepare(missing, engine, progress);
        List<SampleId> ids = List.copyOf(missing.keySet());
        List<Long> events = missing.values().stream().map(Sample::events).toList();
        engine.run(
                new SampleTask(prepared, detector, card.seed()),
                new ChunkPlan(ids, events, card.chunk()),
                result -> {
                    Sample s = Objects.requireNonNull(missing.get(result.sample()));
                    Prepared p = Objects.requireNonNull(prepared.get(s.id()));
                    Serializable summary = summary(s, p, result.result());
                    folder.putSample(key(s), summary);
                    done.put(s.id(), summary);
                },
                progress);
    }

    private Serializable summary(Sample s, Prepared p, SampleOutput output) {
        return s.background()
                .<Serializable>map(b -> Summaries.background(
                        card, b, crossSection(b, p), card.luminosity() * card.correction(b.name()), s.events(), output))
                .orElseGet(() -> Summaries.anchor(s.mass(), p.generator().crossSection(), output));
    }

    private Estimate crossSection(BackgroundSpec background, Prepared sample) {
        double fraction = new Processes(card, detector.beams()).branchingFraction(background);
        return sample.generator().crossSection().times(fraction);
    }

    private Map<SampleId, Prepared> prepare(Map<SampleId, Sample> missing, Engine engine, Progress progress) {
        Map<SampleId, Prepared> prepared = new LinkedHashMap<>();
        List<SampleId> ids = List.copyOf(missing.keySet());
        engine.run(
                new PrepareTask(missing, new Processes(card, detector.beams()), card.seed()),
                new ChunkPlan(ids, ids.stream().map(i -> 1L).toList(), 1),
                ready -> {
                    Sample s = Objects.requireNonNull(missing.get(ready.sample()));
                    prepared.put(s.id(), new Prepared(s.id(), ready.result().generator(), analyses(s)));
                },
                (what, n, total) -> progress.report("generators", n, total));
        return prepared;
    }

    private Map<String, Analysis> analyses(Sample s) {
        if (s.background().isEmpty()) {
            return selections.of(s.mass());
        }
        String only = s.control();
        if (only != null) {
            return Map.of(only, Objects.requireNonNull(selections.control().get(only)));
        }
        Map<String, Analysis> all = new LinkedHashMap<>(selections.all());
        all.putAll(selections.control());
        return all;
    }

    private String key(Sample s) {
        return Hash.of(identity + "\n" + s.id().name()).substring(0, 24);
    }
}
