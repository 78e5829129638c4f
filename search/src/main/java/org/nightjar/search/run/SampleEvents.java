/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventBeam;
import org.nightjar.core.events.EventHeader;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.Streams;
import org.nightjar.detector.DetectorModel;
import org.nightjar.formats.Numbers;
import org.nightjar.generation.Estimate;
import org.nightjar.generation.Generator;
import org.nightjar.search.card.SearchCard;

/**
 * The events of one sample of a run: the same numbers as in the run, since every event has its own random numbers.
 */
public final class SampleEvents {
    private final Sample sample;
    private final SearchCard card;
    private final DetectorModel detector;

    private SampleEvents(Sample sample, SearchCard card, DetectorModel detector) {
        this.sample = sample;
        this.card = card;
        this.detector = detector;
    }

    /**
     * The samples of a run, signal first.
     *
     * @param card with the overrides of the run
     * @param detector that the card names
     */
    public static List<SampleEvents> of(SearchCard card, DetectorModel detector) {
        List<Sample> all = Sample.of(card, detector.beams().sqrtS());
        return java.util.stream.Stream.concat(
                        all.stream().filter(s -> s.background().isEmpty()),
                        all.stream().filter(s -> s.background().isPresent()))
                .map(s -> new SampleEvents(s, card, detector))
                .toList();
    }

    /**
     * {@code signal}, or the name of the background; that of a control sample has its selection before, and signal from which
     * resolutions are taken is {@code signal-without-radiation}.
     */
    public String name() {
        return sample.background()
                .map(b -> sample.control() == null ? b.name() : sample.control() + "-" + b.name())
                .orElse(sample.radiates() ? "signal" : "signal-without-radiation");
    }

    /** The name, of signal with its mass or masses, as part of a file's name. */
    public String fileName() {
        if (sample.background().isPresent()) {
            return name().replaceAll("[^A-Za-z0-9.-]+", "-");
        }
        String second = Double.isNaN(sample.second()) ? "" : "-" + Numbers.text(sample.second());
        return name() + "-" + card.scanParameter() + "-" + Numbers.text(sample.mass()) + second;
    }

    /** Events in the run. */
    public long events() {
        return sample.events();
    }

    /** Prepares the generator of the sample, which may take seconds. */
    public Generator generator() {
        Processes processes = new Processes(card, detector.beams());
        return sample.background()
                .map(b -> processes.background(b, streams()))
                .orElseGet(() -> processes.signal(sample, streams()));
    }

    /** What a file of the events says of them. */
    public EventHeader header(Generator generator) {
        Processes processes = new Processes(card, detector.beams());
        Beams beams = detector.beams();
        List<EventBeam> two = List.of(
                new EventBeam(11, beams.electron(beams.electronEnergy())),
                new EventBeam(-11, beams.positron(beams.positronEnergy())));
        Estimate hard = generator.crossSection();
        double fraction = sample.background()
                .map(processes::branchingFraction)
                .orElseGet(() -> processes.branchingFraction(sample.mass(), sample.second()));
        String process = sample.background()
                .map(b -> b.process())
                .orElseGet(() -> card.signal().process());
        return EventHeader.of(process, hard.value() * fraction, hard.error() * fraction, two)
                .with("generator", "Nightjar")
                .with("search", card.name())
                .with("version", SearchRunner.VERSION);
    }

    /** Makes what fills blocks, for one thread; with the detector's response if it is wanted. */
    public Supplier<Consumer<EventBatch>> maker(Generator generator, boolean response) {
        return () -> {
            Generator.Workspace workspace = generator.workspace();
            Streams mine = streams();
            return batch -> {
                generator.generate(batch, mine, workspace);
                if (response) {
                    detector.respond(batch, mine);
                }
            };
        };
    }

    private Streams streams() {
        return new Streams(card.seed(), sample.id());
    }
}
