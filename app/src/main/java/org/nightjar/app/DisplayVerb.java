/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.MachineException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.Streams;
import org.nightjar.detector.DetectorModel;
import org.nightjar.formats.events.EventFiles;
import org.nightjar.formats.events.EventReader;
import org.nightjar.formats.events.ResponseFiles;
import org.nightjar.report.display.EventDisplay;
import org.nightjar.report.drawing.Drawing;
import org.nightjar.report.drawing.DrawingFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws one event. */
@Command(
        name = "display",
        description = {
            "Draws an event of a file (LHE, HepMC, Parquet) as a detector sees it, across and along the beam, as SVG, PDF and",
            "PNG. The response is that of simulate with the same seed; of a Parquet file that simulate wrote, what is in it."
        },
        footer = {
            "",
            "Example:  nightjar generate \"e+ e- -> mu+ mu- Z'\" --model lmu-ltau --set \"mZ=2 GeV\" -n 100 -o zp.lhe.gz",
            "          nightjar display zp.lhe.gz --event 7 --detector belle2-2019"
        })
final class DisplayVerb extends Verb {
    private static final int BLOCK = 256;

    @Parameters(paramLabel = "EVENTS", description = "A file of generated or simulated events.")
    private Path events = Path.of("");

    @Option(names = "--event", required = true, paramLabel = "N", description = "Which event, from 0.")
    private long number;

    @Option(
            names = "--detector",
            paramLabel = "D",
            description = "The detector, see list detectors (default: that of simulated events, else belle2-2019).")
    private @Nullable String detector;

    @Mixin
    private ResponseOptions response = new ResponseOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the files (default: figures).")
    private Path out = Path.of("figures");

    @Override
    int execute() {
        if (number < 0) {
            throw new CardException("--event", "events are counted from 0 (" + number + ").", "");
        }
        boolean simulated = ResponseFiles.isResponse(events);
        if (simulated) {
            response.requireNone(seed);
        }
        DetectorModel model = response.model(
                detector != null ? detector : simulated ? ResponseOptions.simulatedBy(events) : "belle2-2019");
        EventBatch batch = simulated ? ResponseFiles.event(events, number) : respond(model);
        int k = (int) (number - batch.eventNumber(0));
        String title = model.name() + ", event " + number + " of " + events.getFileName();
        print(batch, k, write(EventDisplay.of(batch, k, model, title)));
        return 0;
    }

    /** The block that has the event, with the detector's response to it. */
    private EventBatch respond(DetectorModel model) {
        EventBatch batch = new EventBatch();
        try (EventReader reader = EventFiles.open(events)) {
            boolean boost = response.inCm(events, reader);
            find(reader, batch);
            if (boost) {
                ResponseOptions.toLab(batch.particles(), model.beams().cm());
            }
        }
        long first = seed == null ? SimulateVerb.DEFAULT_SEED : seed;
        model.respond(batch, new Streams(first, new SampleId(SimulateVerb.SAMPLE)));
        return batch;
    }

    /** Reads on to the block that has the event. */
    private void find(EventReader reader, EventBatch batch) {
        long have = 0;
        while (reader.next(batch, BLOCK)) {
            if (number < batch.eventNumber(0) + batch.size()) {
                return;
            }
            have += batch.size();
        }
        throw new CardException(
                "--event",
                events + " has " + have + " events, no event " + number + ".",
                "--event " + (have - 1) + "?");
    }

    private DrawingFiles write(Drawing drawing) {
        try {
            return DrawingFiles.write(drawing, out, "event-" + number);
        } catch (IOException e) {
            throw new MachineException(out + ": cannot write the figure (" + e.getMessage() + ").", e);
        }
    }

    private void print(EventBatch batch, int k, DrawingFiles files) {
        List<String> written = List.of(
                files.svg().toString(), files.pdf().toString(), files.png().toString());
        written.forEach(console()::line);
        String part = EventDisplay.part(batch, k);
        if (!part.isEmpty()) {
            console().note(part);
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("event", number);
        found.put("tracks", batch.tracks().count(k));
        found.put("clusters", batch.clusters().count(k));
        found.put("part", part);
        found.put("files", written);
        console().document(found);
    }
}
