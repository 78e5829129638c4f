/* SPDX-License-Identifier: Apache-2.0 */
import java.nio.file.Path;
import java.util.List;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Constants;
import org.nightjar.detector.DetectorModel;
import org.nightjar.formats.files.DataFolder;
import org.nightjar.search.Library;

/**
 * Events of two tracks and one photon through a detector on one thread: events per CPU second, best and median of ten rounds.
 * Arguments: detector, parametric or geometric, PDG code of the tracks (13), radius of their vertex in cm (0).
 */
public final class TrackTiming {
    private static final java.lang.management.ThreadMXBean CPU =
            java.lang.management.ManagementFactory.getThreadMXBean();
    private static final int EVENTS = 4096;

    public static void main(String[] args) {
        String name = args.length > 0 ? args[0] : "belle2-2018";
        String response = args.length > 1 ? args[1] : "parametric";
        int pdg = args.length > 2 ? Integer.parseInt(args[2]) : 13;
        double radius = args.length > 3 ? Double.parseDouble(args[3]) : 0;
        Library library = new Library(DataFolder.of(List.of(Path.of("data"))));
        DetectorModel detector = library.detector(name, response).card().model();
        Streams streams = new Streams(1, new SampleId("timing"));
        EventBatch batch = new EventBatch();
        double[] rounds = new double[10];
        for (int r = -6; r < 10; r++) {
            long spent = 0;
            long n = 0;
            for (int c = 0; c < 10; c++) {
                events(batch, streams, pdg, radius);
                long t0 = CPU.getCurrentThreadCpuTime();
                detector.respond(batch, streams);
                spent += CPU.getCurrentThreadCpuTime() - t0;
                n += EVENTS;
            }
            if (r >= 0) {
                rounds[r] = n * 1e9 / spent;
            }
        }
        java.util.Arrays.sort(rounds);
        System.out.printf("%s %s two tracks (%d) from %.0f cm and a photon: median %.0f  best %.0f events/s; %.2f tracks, %.2f clusters per event%n",
                name, response, pdg, radius, rounds[5], rounds[9], batch.tracks().rows() / (double) EVENTS, batch.clusters().rows() / (double) EVENTS);
    }

    private static void events(EventBatch batch, Streams streams, int pdg, double radius) {
        batch.start(0, EVENTS);
        RandomStream random = streams.of(Stage.PHASE_SPACE);
        double m = pdg == 11 ? Constants.ELECTRON_MASS : Constants.MUON_MASS;
        for (int k = 0; k < EVENTS; k++) {
            random.at(k, 0);
            double phi = 2 * Math.PI * random.uniform();
            for (int i = 0; i < 3; i++) {
                double p = 0.5 + 4 * random.uniform();
                double cos = 1.6 * random.uniform() - 0.7;
                double sin = Math.sqrt(1 - cos * cos);
                double way = phi + 2 * Math.PI / 3 * i;
                double mass = i == 2 ? 0 : m;
                int row = batch.particles().add(i == 0 ? pdg : i == 1 ? -pdg : 22, mass, Math.sqrt(p * p + mass * mass), p * sin * Math.cos(way), p * sin * Math.sin(way), p * cos);
                batch.particles().vx[row] = radius * Math.cos(way);
                batch.particles().vy[row] = radius * Math.sin(way);
            }
            batch.particles().endEvent();
        }
    }
}
