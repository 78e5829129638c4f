/* SPDX-License-Identifier: Apache-2.0 */
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventBeam;
import org.nightjar.core.events.EventHeader;
import org.nightjar.core.events.EventSink;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.units.Constants;
import org.nightjar.formats.events.EventFiles;
import org.nightjar.formats.events.EventReader;
import org.nightjar.formats.internal.text.DecimalReader;
import org.nightjar.formats.internal.text.DecimalWriter;

/**
 * Events per second of CPU into and out of event files, and millions of numbers against the JDK. Arguments: number of events
 * (default 300000), folder for the files (default: temporary).
 */
public final class EventFileTiming {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    public static void main(String[] args) throws IOException {
        int events = args.length > 0 ? Integer.parseInt(args[0]) : 300_000;
        Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("events");
        numbers(4_000_000);
        Beams beams = Beams.headOn(10.58);
        EventHeader header = EventHeader.of(
                "e+ e- -> gamma gamma gamma",
                130.1,
                0.5,
                List.of(new EventBeam(11, beams.electron(5.29)), new EventBeam(-11, beams.positron(5.29))));
        EventBatch block = new EventBatch();
        for (String name : List.of("a.lhe", "a.lhe.gz", "a.hepmc3", "a.hepmc3.gz", "a.parquet")) {
            double write = 0;
            double read = 0;
            Path file = folder.resolve(name);
            for (int round = 0; round < 3; round++) {
                write = Math.max(write, write(file, header, block, events));
                read = Math.max(read, read(file, events));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-12s write %,9.0f/s  read %,9.0f/s  %.0f bytes/event%n",
                    name,
                    write,
                    read,
                    Files.size(file) / (double) events);
            Files.delete(file);
        }
    }

    private static double write(Path file, EventHeader header, EventBatch block, int events) {
        long used = 0;
        try (EventSink sink = EventFiles.create(file, header)) {
            for (int first = 0; first < events; first += 4096) {
                block.start(first, Math.min(4096, events - first));
                fill(block);
                long t = CPU.getCurrentThreadCpuTime();
                sink.write(block);
                used += CPU.getCurrentThreadCpuTime() - t;
            }
            long t = CPU.getCurrentThreadCpuTime();
            sink.finish();
            used += CPU.getCurrentThreadCpuTime() - t;
        }
        return events / (used * 1e-9);
    }

    private static double read(Path file, int events) {
        long t = CPU.getCurrentThreadCpuTime();
        EventBatch b = new EventBatch();
        long n = 0;
        try (EventReader r = EventFiles.open(file)) {
            while (r.next(b, 4096)) {
                n += b.size();
            }
        }
        if (n != events) {
            throw new IllegalStateException(n + " events");
        }
        return events / ((CPU.getCurrentThreadCpuTime() - t) * 1e-9);
    }

    /** Beams and three photons of all digits. */
    private static void fill(EventBatch batch) {
        Particles p = batch.particles();
        for (int k = 0; k < batch.size(); k++) {
            long s = batch.eventNumber(k) * 7;
            for (int sign = 1; sign >= -1; sign -= 2) {
                int row = p.add(11 * sign, Constants.ELECTRON_MASS, 5.29, 0, 0, sign * 5.289999975319);
                p.status[row] = 4;
            }
            double e1 = 2 + 3 * uniform(s);
            double c = 2 * uniform(s + 1) - 1;
            double sin = Math.sqrt(1 - c * c);
            double x = e1 * sin * Math.cos(uniform(s + 2));
            double y = e1 * sin * Math.sin(uniform(s + 2));
            double z = e1 * c;
            double e2 = (10.58 - e1) * (0.4 + 0.1 * uniform(s + 3));
            double x2 = -x * uniform(s + 4);
            double y2 = -y * uniform(s + 5);
            double z2 = -z * uniform(s + 6);
            p.add(22, 0, e1, x, y, z);
            p.add(22, 0, e2, x2, y2, z2);
            p.add(22, 0, 10.58 - e1 - e2, -x - x2, -y - y2, -z - z2);
            p.endEvent();
        }
    }

    private static double uniform(long k) {
        long z = k * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return ((z ^ z >>> 31) >>> 11) * 0x1p-53;
    }

    /** Random doubles of all sizes through our writer and reader and through the JDK's. */
    private static void numbers(int n) {
        byte[] text = new byte[DecimalWriter.LONGEST];
        long wrong = 0;
        for (long k = 1; k <= n; k++) {
            long z = k * 0x9E3779B97F4A7C15L;
            z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
            double x = k % 2 == 0 ? Double.longBitsToDouble(z) : (z >> 11) * 0x1p-50;
            if (Double.isFinite(x)) {
                int end = DecimalWriter.write(x, text, 0);
                String s = new String(text, 0, end, StandardCharsets.ISO_8859_1);
                boolean same = DecimalReader.parse(text, 0, end) == x && Double.parseDouble(s) == x;
                byte[] theirs = Double.toString(x).getBytes(StandardCharsets.ISO_8859_1);
                same &= DecimalReader.parse(theirs, 0, theirs.length) == x && end <= Math.max(theirs.length, 6);
                wrong += same ? 0 : 1;
            }
        }
        System.out.printf("%,d numbers, %d differ from the JDK%n", n, wrong);
    }
}
