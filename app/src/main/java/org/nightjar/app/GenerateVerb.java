/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBeam;
import org.nightjar.core.events.EventHeader;
import org.nightjar.core.events.EventSink;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.Streams;
import org.nightjar.formats.events.EventFiles;
import org.nightjar.generation.BottomPairs;
import org.nightjar.generation.Estimate;
import org.nightjar.generation.Generator;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.generation.decay.ProcessDecays;
import org.nightjar.search.Library;
import org.nightjar.search.card.BackgroundSpec;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.run.Processes;
import org.nightjar.search.run.SearchRunner;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Process;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Events to a file. */
@Command(
        name = "generate",
        description = "Events of a process, or of a sample of a search, to a file (LHE, HepMC3, Parquet).",
        footer = {
            "",
            "Example:  nightjar generate \"e+ e- -> gamma a, a -> gamma gamma\" --set \"ma=1 GeV\" -n 10000 -o alp.lhe.gz",
            "          nightjar generate alp-3photon --sample ggg -n 10000 -o ggg.hepmc3"
        })
final class GenerateVerb extends Verb {
    private static final long DEFAULT_SEED = 1;
    private static final int BLOCK = 4096;

    @Parameters(paramLabel = "PROCESS|SEARCH", description = "The process in quotes, or the name or card of a search.")
    private String text = "";

    @Mixin
    private ProcessOptions options = new ProcessOptions();

    @Option(names = "--sample", paramLabel = "NAME", description = "Of a search: a background (default: its signal).")
    private @Nullable String sample;

    @Option(names = "-n", required = true, paramLabel = "N", description = "Number of events, such as 10000 or 1e6.")
    private String number = "";

    @Option(names = "-o", required = true, paramLabel = "FILE", description = "The file; its ending tells the format.")
    private Path file = Path.of("");

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    @Option(names = "--weighted", description = "Events with weights of mean 1 instead of equal ones.")
    private boolean weighted;

    @Option(
            names = "--precision",
            paramLabel = "P",
            description =
                    "Relative error of the cross section (default: 0.2%%, of five final particles 1%%, of more 2%%).")
    private @Nullable String precision;

    /** What is made: its description, settings and branching fraction. */
    private record Order(String process, GeneratorSettings settings, double fraction) {}

    @Override
    int execute() {
        long start = System.nanoTime();
        long events = events();
        EventFiles.formatOf(file);
        replace.requireFree(file);
        Order order = text.contains("->") ? process() : search();
        GeneratorSettings settings = order.settings();
        if (weighted) {
            settings = settings.withWeights(true);
        }
        if (precision != null) {
            settings = settings.withPrecision(OptionValue.precision(precision));
        }
        SampleId id = new SampleId("generate " + order.process());
        Supplier<Streams> streams = () -> new Streams(seed == null ? DEFAULT_SEED : seed, id);
        Generator generator = GeneratorFactory.prepare(settings, streams.get(), ConsoleProgress.ofLongWork(console()));
        Estimate hard = generator.crossSection();
        EventHeader header = header(order, settings.beams(), hard);
        long prepared = System.nanoTime();
        try (EventSink sink = EventFiles.create(file, header)) {
            write(generator, streams, events, sink);
            sink.finish();
        }
        long end = System.nanoTime();
        print(order, generator, events, (end - start) * 1e-9, events / ((end - prepared) * 1e-9));
        return 0;
    }

    private long events() {
        return OptionValue.events(number, "-n 10000");
    }

    private Order process() {
        if (sample != null) {
            throw new CardException("--sample", "belongs to a search, and a process is given.", "without it?");
        }
        Question question = options.question(text);
        Process process = question.process();
        GeneratorSettings settings = options.settings(question);
        if (options.full().isGiven()) {
            for (String note : options.full().notes(question)) {
                settings = settings.withDecays(settings.decays().withNote(note));
            }
            return new Order(options.full().words(process), settings, 1);
        }
        if (!BottomPairs.makes(process)) {
            settings = settings.withDecays(ProcessDecays.of(process, question.point()));
        }
        return new Order(process.text(), settings, ProcessDecays.branchingFraction(process, question.point()));
    }

    private Order search() {
        if (options.full().isGiven()) {
            throw new CardException("--full", "belongs to a process, and a search is given.", "without it?");
        }
        if (options.radiation().isGiven()) {
            throw new CardException(
                    "--isr, --isr-angles, --fsr, --vacuum-polarisation",
                    "belong to a process; the card of a search says what radiates.",
                    "the keys isr, fsr and vacuum polarisation in a copy of the card?");
        }
        Library library = Libraries.standard();
        SearchCard card = library.search(text);
        Beams beams = library.detector(card.detector()).model().beams();
        Processes processes = new Processes(card, beams);
        if (sample != null) {
            BackgroundSpec spec = background(card, sample);
            return new Order(spec.process(), processes.background(spec), processes.branchingFraction(spec));
        }
        Model model = card.signal().theory();
        Map<String, Double> values = new LinkedHashMap<>(card.signal().assume());
        values.putAll(options.values(model));
        if (!values.containsKey(card.scanParameter())) {
            throw new CardException(
                    "--set",
                    "the signal of " + card.name() + " needs " + card.scanParameter() + ".",
                    "--set \"" + card.scanParameter() + "=1 GeV\"?");
        }
        ModelPoint point = model.point(values);
        Process process = Process.parse(card.signal().process(), model);
        return new Order(process.text(), processes.signal(point), ProcessDecays.branchingFraction(process, point));
    }

    private static BackgroundSpec background(SearchCard card, String name) {
        List<String> names =
                card.backgrounds().stream().map(BackgroundSpec::name).toList();
        return card.backgrounds().stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CardException(
                        "--sample",
                        "'" + name + "' is no background of " + card.name() + ".",
                        Suggest.maybe(name, names, "backgrounds")));
    }

    private static EventHeader header(Order order, Beams beams, Estimate hard) {
        List<EventBeam> two = List.of(
                new EventBeam(11, beams.electron(beams.electronEnergy())),
                new EventBeam(-11, beams.positron(beams.positronEnergy())));
        return EventHeader.of(order.process(), hard.value() * order.fraction(), hard.error() * order.fraction(), two)
                .with("generator", "Nightjar")
                .with("version", SearchRunner.VERSION);
    }

    private void write(Generator generator, Supplier<Streams> streams, long events, EventSink sink) {
        ConsoleProgress progress = new ConsoleProgress(console());
        long[] first = {0};
        BlockPipeline.run(
                threads(),
                batch -> {
                    int n = (int) Math.min(BLOCK, events - first[0]);
                    batch.start(first[0], n);
                    first[0] += n;
                    return n > 0;
                },
                () -> {
                    Generator.Workspace workspace = generator.workspace();
                    Streams mine = streams.get();
                    return batch -> generator.generate(batch, mine, workspace);
                },
                batch -> {
                    sink.write(batch);
                    progress.report("events", batch.eventNumber(0) + batch.size(), events);
                });
    }

    private void print(Order order, Generator generator, long events, double seconds, double rate) {
        Estimate hard = generator.crossSection();
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("process", order.process());
        found.put("file", Objects.toString(file));
        found.put("events", events);
        found.put("crossSection", hard.value() * order.fraction());
        found.put("error", hard.error() * order.fraction());
        found.put("branchingFraction", order.fraction());
        options.full().put(found);
        found.put("overweight", generator.overweight());
        found.put("seconds", seconds);
        found.put("eventsPerSecond", rate);
        found.put("notes", order.settings().decays().notes());
        console().line("%s: %d events in %s".formatted(order.process(), events, file));
        console()
                .line("   cross section  %s +- %s pb"
                        .formatted(
                                Show.number(hard.value() * order.fraction()),
                                Show.number(hard.error() * order.fraction())));
        if (!order.settings().weighted() && !weighted) {
            console()
                    .line("   weights of 1; " + Show.percent(generator.overweight())
                            + " of the cross section lies in larger ones");
        }
        console().line("   %s s, %s events/s".formatted(Show.number(seconds), Show.number(rate)));
        order.settings().decays().notes().forEach(n -> console().progress("note: " + n));
        console().document(found);
    }
}
