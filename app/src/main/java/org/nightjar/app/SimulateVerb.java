/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventSink;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.random.Streams;
import org.nightjar.detector.DetectorModel;
import org.nightjar.formats.events.Damage;
import org.nightjar.formats.events.EventFiles;
import org.nightjar.formats.events.EventReader;
import org.nightjar.formats.events.ResponseFiles;
import org.nightjar.search.run.SearchRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The response of a detector to the events of a file. */
@Command(
        name = "simulate",
        description = "What a detector sees of the events of a file (LHE, HepMC, Parquet), to a Parquet or ROOT file.",
        footer = {
            "",
            "Example:  nightjar generate \"e+ e- -> gamma a, a -> gamma gamma\" --set \"ma=1 GeV\" -n 10000 -o alp.lhe.gz",
            "          nightjar simulate alp.lhe.gz --detector belle2-2019 -o seen.parquet"
        })
final class SimulateVerb extends Verb {
    static final long DEFAULT_SEED = 1;
    /** Sample whose random numbers the response takes: an event is the same wherever it is shown. */
    static final String SAMPLE = "simulate";

    private static final int BLOCK = 2048;
    private static final Set<Integer> NEUTRINOS = Set.of(12, 14, 16);
    /** Flight from which a particle counts as long-lived, cm. */
    private static final double FLIGHT = 0.1;

    @Parameters(
            paramLabel = "EVENTS",
            arity = "1..*",
            description = "A file of events, or several of one process, read as one sample.")
    private List<Path> events = List.of();

    @Option(names = "--detector", required = true, paramLabel = "D", description = "The detector, see list detectors.")
    private String detector = "";

    @Option(
            names = "-o",
            required = true,
            paramLabel = "FILE",
            description = "The file; its name ends in .parquet or .root.")
    private Path file = Path.of("");

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    @Mixin
    private ResponseOptions response = new ResponseOptions();

    private long seen;
    private long tracks;
    private long clusters;
    private final Map<Integer, Long> unseen = new TreeMap<>();
    /** Particles that fly more than {@link #FLIGHT}, by code and the region of their decay. */
    private final Map<Integer, Map<String, Object>> decays = new TreeMap<>();

    @Override
    int execute() {
        long start = System.nanoTime();
        ResponseFiles.check(file);
        replace.requireFree(file);
        replace.requireOther(file, events);
        DetectorModel model = response.model(detector);
        long[] fired = new long[model.triggerLines().size()];
        EventOddities odd = new EventOddities(model);
        try (EventReader reader = EventFiles.open(events, Damage.REFUSE);
                EventSink sink = ResponseFiles.create(file, provenance(model))) {
            boolean boost = response.inCm(events.get(0), reader);
            follow(reader, sink, model, boost, fired, odd);
            sink.finish();
            reader.warnings().forEach(w -> console().note(w.toString()));
        }
        odd.notes().forEach(console()::note);
        print(model, fired, (System.nanoTime() - start) * 1e-9);
        return 0;
    }

    private Map<String, String> provenance(DetectorModel model) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("detector", model.name());
        out.put("events", events.stream().map(Path::toString).collect(Collectors.joining(" ")));
        out.put("trigger_lines", String.join(" ", model.triggerLines()));
        out.put("seed", String.valueOf(seed == null ? DEFAULT_SEED : seed));
        out.put("version", SearchRunner.VERSION);
        return out;
    }

    private void follow(
            EventReader reader, EventSink sink, DetectorModel model, boolean boost, long[] fired, EventOddities odd) {
        BlockPipeline.run(
                threads(), batch -> reader.next(batch, BLOCK), () -> responding(model, boost, seed), batch -> {
                    sink.write(batch);
                    count(batch, model, fired);
                    odd.count(batch);
                });
    }

    /** What lets a detector respond to blocks, for one thread; {@code boost} if momenta are those of the centre of mass. */
    static Consumer<EventBatch> responding(DetectorModel model, boolean boost, @Nullable Long seed) {
        Frame cm = model.beams().cm();
        Streams streams = new Streams(seed == null ? DEFAULT_SEED : seed, new SampleId(SAMPLE));
        return batch -> {
            if (boost) {
                ResponseOptions.toLab(batch.particles(), cm);
            }
            model.respond(batch, streams);
        };
    }

    private void count(EventBatch batch, DetectorModel model, long[] fired) {
        count(batch.particles(), model);
        seen += batch.size();
        tracks += batch.tracks().rows();
        clusters += batch.clusters().rows();
        for (int k = 0; k < batch.size(); k++) {
            for (int line = 0; line < fired.length; line++) {
                fired[line] += batch.triggerBits()[k] >> line & 1;
            }
        }
    }

    /** Final particles that pass unseen, and where long-lived ones decay, by code. */
    private void count(Particles p, DetectorModel model) {
        for (int i = 0; i < p.rows(); i++) {
            if (p.status[i] == 1 && !model.sees(p.pdg[i])) {
                unseen.merge(p.pdg[i], 1L, Long::sum);
            }
            double x = p.dx[i] - p.vx[i];
            double y = p.dy[i] - p.vy[i];
            double z = p.dz[i] - p.vz[i];
            if (x * x + y * y + z * z > FLIGHT * FLIGHT) {
                String region = model.whereIs(p.dx[i], p.dy[i], p.dz[i])
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' ');
                decays.computeIfAbsent(p.pdg[i], code -> new TreeMap<>())
                        .merge(region, 1L, (a, b) -> (Long) a + (Long) b);
            }
        }
    }

    /** Known particles that decay, but were given as final: nobody wants to see nothing of them. */
    private void noteUndecayed() {
        List<String> names = unseen.keySet().stream()
                .filter(code -> !NEUTRINOS.contains(Math.abs(code)))
                .flatMap(code -> ParticleTable.standard().find(code).stream())
                .map(ParticleType::name)
                .toList();
        if (!names.isEmpty()) {
            console()
                    .note(
                            String.join(", ", names)
                                    + " did not decay and leave nothing; a chain such as \"e+ e- -> tau+ tau-, tau- -> pi- nu_tau\" gives their decays");
        }
    }

    private void print(DetectorModel model, long[] fired, double seconds) {
        Map<String, Object> lines = new LinkedHashMap<>();
        console().line("%s: %d events in %s".formatted(model.name(), seen, file));
        if (seen > 0) {
            console()
                    .line("   %s tracks and %s clusters per event"
                            .formatted(Show.number(tracks / (double) seen), Show.number(clusters / (double) seen)));
        }
        for (int line = 0; line < fired.length; line++) {
            double share = fired[line] / (double) seen;
            lines.put(model.triggerLines().get(line), share);
            if (seen > 0) {
                console()
                        .line("   trigger %-22s %s"
                                .formatted(model.triggerLines().get(line), Show.percent(share)));
            }
        }
        if (!unseen.isEmpty()) {
            console().line("   final particles that leave nothing, by PDG code: " + unseen);
            noteUndecayed();
        }
        decays.forEach((code, regions) -> console().line("   decays of " + code + " after 1 mm: " + regions));
        console().line("   %s s, %s events/s".formatted(Show.number(seconds), Show.number(seen / seconds)));
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("detector", model.name());
        found.put("file", file.toString());
        found.put("events", seen);
        found.put("tracks", tracks);
        found.put("clusters", clusters);
        found.put("trigger", lines);
        Map<String, Object> codes = new LinkedHashMap<>();
        unseen.forEach((code, n) -> codes.put(String.valueOf(code), n));
        found.put("unseen", codes);
        Map<String, Object> regions = new LinkedHashMap<>();
        decays.forEach((code, counts) -> regions.put(String.valueOf(code), counts));
        found.put("decays", regions);
        found.put("seconds", seconds);
        found.put("eventsPerSecond", seen / seconds);
        console().document(found);
    }
}
