/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.events.EventSink;
import org.nightjar.detector.DetectorModel;
import org.nightjar.formats.events.EventFiles;
import org.nightjar.formats.events.ResponseFiles;
import org.nightjar.generation.Generator;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.run.SampleEvents;
import org.nightjar.search.run.SearchRunner;
import picocli.CommandLine.Option;

/** The events behind a run as files: those of a sample have the numbers that they have in the run. */
final class EventsExport {
    /** Formats of events; of the last the detector's response. */
    static final List<String> FORMATS = List.of("lhe", "hepmc3", "parquet", "root");

    private static final String ROOT = "root";
    private static final String ALL = "all";
    private static final int BLOCK = 4096;

    @Option(
            names = "--sample",
            paramLabel = "NAME",
            description = "Of a run's events: signal, a background, or all (default: ${DEFAULT-VALUE}).")
    private String sample = "signal";

    @Option(
            names = "-n",
            paramLabel = "N",
            description =
                    "Of a run's events: how many of each sample, at most those of the run (default: ${DEFAULT-VALUE}).")
    private String number = "1000";

    private long most() {
        return OptionValue.events(number, "-n 1000");
    }

    /** Refuses what cannot be written, before anything is. */
    void check(String run, List<String> formats) {
        if (!formats.isEmpty()) {
            most();
            if (!RunFile.isRun(run)) {
                throw new CardException("--as", run + " is no run: it has no events.", "hepdata, csv or json?");
            }
        }
    }

    /** A file to write. */
    private record Job(SampleEvents sample, String format, Path file) {}

    /** The files to write and what makes their events. */
    private record Plan(SearchCard card, DetectorModel detector, List<Job> jobs) {}

    private @Nullable Plan plan;

    /** Prepares the events; the files, none of which is written yet. */
    List<Path> prepare(String run, List<String> formats, Path folder) {
        if (formats.isEmpty()) {
            return List.of();
        }
        RunAgain again = new RunAgain(Path.of(run));
        again.resultHash("export");
        SearchCard card = again.cardAsRun();
        DetectorModel detector = again.library()
                .detector(card.detector(), card.response())
                .card()
                .model();
        List<Job> jobs = new ArrayList<>();
        for (SampleEvents s : wanted(SampleEvents.of(card, detector))) {
            for (String format : formats) {
                String end = format.equals("lhe") ? ".lhe.gz" : "." + format;
                jobs.add(new Job(s, format, folder.resolve(s.fileName() + end)));
            }
        }
        plan = new Plan(card, detector, jobs);
        return jobs.stream().map(Job::file).toList();
    }

    /** Writes the events that were prepared; the files. */
    List<String> write(int threads) {
        if (plan == null) {
            return List.of();
        }
        List<String> written = new ArrayList<>();
        for (Job job : plan.jobs) {
            SampleEvents s = job.sample;
            boolean response = job.format.equals(ROOT);
            Generator generator = s.generator();
            try (EventSink sink = response
                    ? ResponseFiles.create(job.file, provenance(s, plan.card, plan.detector))
                    : EventFiles.create(job.file, s.header(generator))) {
                write(s, generator, response, threads, sink);
                sink.finish();
            }
            written.add(job.file.toString());
        }
        return written;
    }

    private List<SampleEvents> wanted(List<SampleEvents> all) {
        List<SampleEvents> chosen = all.stream()
                .filter(s -> sample.equals(ALL) || s.name().equals(sample))
                .toList();
        if (chosen.isEmpty()) {
            List<String> names = all.stream().map(SampleEvents::name).distinct().toList();
            throw new CardException(
                    "--sample", "'" + sample + "' is no sample of the run.", Suggest.maybe(sample, names, "samples"));
        }
        return chosen;
    }

    private static Map<String, String> provenance(SampleEvents s, SearchCard card, DetectorModel detector) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("detector", detector.name());
        out.put("events", s.fileName() + " of " + card.name());
        out.put("trigger_lines", String.join(" ", detector.triggerLines()));
        out.put("seed", String.valueOf(card.seed()));
        out.put("version", SearchRunner.VERSION);
        return out;
    }

    private void write(SampleEvents s, Generator generator, boolean response, int threads, EventSink sink) {
        long events = Math.min(most(), s.events());
        long[] first = {0};
        BlockPipeline.run(
                threads,
                batch -> {
                    int n = (int) Math.min(BLOCK, events - first[0]);
                    batch.start(first[0], n);
                    first[0] += n;
                    return n > 0;
                },
                s.maker(generator, response),
                sink::write);
    }
}
