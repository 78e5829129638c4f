/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventBeam;
import org.nightjar.core.events.EventHeader;
import org.nightjar.core.events.EventSink;
import org.nightjar.core.events.ParticleColumn;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.units.Constants;

/** Events and files for the tests. */
public final class Samples {
    private Samples() {}

    /** Uniform numbers in (0, 1) from a counter, well mixed (SplitMix64). */
    public static double uniform(long k) {
        long z = k * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return ((z ^ z >>> 31) >>> 11) * 0x1p-53 + 0x1p-54;
    }

    /** e+ e- -> gamma A', A' -> mu+ mu- with flight, at Belle II's beams without crossing angle. */
    public static EventHeader header() {
        Beams b = new Beams(7.004, 0, 4.002, 0, 0, 0, 0, 0, 0, 0);
        return EventHeader.of(
                        "e+ e- -> gamma A'",
                        1.0 / 3,
                        1e-3 / 7,
                        List.of(new EventBeam(11, b.electron(7.004)), new EventBeam(-11, b.positron(4.002))))
                .with("generator", "Nightjar <test> & \"more\"")
                .with("seed: x", "a -> b\nc");
    }

    /** Fills a started batch with events of {@link #header}: beams, photon, A' that flies, two muons. */
    public static void fill(EventBatch batch, int weights) {
        EventHeader h = header();
        batch.useNamedWeights(weights);
        for (int k = 0; k < batch.size(); k++) {
            event(batch.particles(), batch.eventNumber(k), h);
            for (int j = 0; j < weights; j++) {
                batch.namedWeight(j)[k] = 1 + uniform(31 * batch.eventNumber(k) + j) / 7;
            }
        }
    }

    private static void event(Particles p, long event, EventHeader h) {
        double[] vertex = {1e-3 * uniform(7 * event), -1e-4 * uniform(7 * event + 1), 0.05 * uniform(7 * event + 2), 0};
        int first = p.rows();
        for (EventBeam b : h.beams()) {
            int row = p.add(
                    b.pdg(),
                    Constants.ELECTRON_MASS,
                    b.momentum().e(),
                    b.momentum().px(),
                    b.momentum().py(),
                    b.momentum().pz());
            p.status[row] = 4;
            p.spin[row] = row == first ? -1 : 1;
        }
        double s = h.total().mass2();
        double m = 1.0;
        double k = (s - m * m) / (2 * Math.sqrt(s));
        double c = 2 * uniform(11 * event + 3) - 1;
        double phi = 2 * Math.PI * uniform(11 * event + 4);
        double sin = Math.sqrt(1 - c * c);
        double beta = h.total().pz() / h.total().e();
        double gamma = 1 / Math.sqrt(1 - beta * beta);
        double x = k * sin * Math.cos(phi);
        double y = k * sin * Math.sin(phi);
        double z = k * c;
        p.add(22, 0, gamma * (k + beta * z), x, y, gamma * (z + beta * k));
        double e = Math.sqrt(k * k + m * m);
        int a = p.add(9000023, m, gamma * (e - beta * z), -x, -y, gamma * (-z + beta * e));
        p.spin[a] = 0.25;
        decay(p, a, 3 * uniform(13 * event + 5), vertex);
        for (int i = first; i < p.rows(); i++) {
            if (p.parent[i] < 0) {
                p.vx[i] = vertex[0];
                p.vy[i] = vertex[1];
                p.vz[i] = vertex[2];
            }
        }
        p.endEvent();
    }

    private static void decay(Particles p, int a, double properLength, double[] vertex) {
        double t = properLength / p.mass[a];
        p.status[a] = 2;
        p.dx[a] = vertex[0] + t * p.px[a];
        p.dy[a] = vertex[1] + t * p.py[a];
        p.dz[a] = vertex[2] + t * p.pz[a];
        p.dt[a] = vertex[3] + t * p.e[a] / Constants.C_CM_PER_NS;
        double m = Constants.MUON_MASS;
        double q = Math.sqrt(p.mass[a] * p.mass[a] / 4 - m * m);
        // muons along x in the rest frame, boosted with the A'
        for (int sign = 1; sign >= -1; sign -= 2) {
            double e = p.mass[a] / 2;
            double along = sign * q * p.px[a] / p.mass[a];
            double shift = along / (p.e[a] + p.mass[a]) + e / p.mass[a];
            int row = p.add(
                    13 * sign,
                    m,
                    p.e[a] * e / p.mass[a] + along,
                    sign * q + shift * p.px[a],
                    shift * p.py[a],
                    shift * p.pz[a]);
            p.parent[row] = a;
            p.vx[row] = p.dx[a];
            p.vy[row] = p.dy[a];
            p.vz[row] = p.dz[a];
            p.vt[row] = p.dt[a];
        }
    }

    /** Writes events of {@link #fill} in blocks of 1,000. */
    public static void write(Path file, EventHeader header, int events) {
        EventBatch batch = new EventBatch();
        try (EventSink sink = EventFiles.create(file, header)) {
            for (int first = 0; first < events; first += 1000) {
                batch.start(first, Math.min(1000, events - first));
                fill(batch, header.weightNames().size());
                sink.write(batch);
            }
            sink.finish();
        }
    }

    /** A text file. */
    public static Path file(Path folder, String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** All events of a file in one block. */
    public static EventBatch all(Path file) {
        EventBatch batch = new EventBatch();
        try (EventReader reader = EventFiles.open(file)) {
            assertThat(reader.next(batch, 100_000)).isTrue();
            assertThat(reader.next(new EventBatch(), 1)).isFalse();
        }
        return batch;
    }

    /** Columns that differ by more than {@code relative} somewhere. */
    public static List<ParticleColumn> different(Particles a, Particles b, double relative) {
        List<ParticleColumn> found = new ArrayList<>();
        for (ParticleColumn c : ParticleColumn.values()) {
            for (int i = 0; i < a.rows(); i++) {
                double x = c.isWhole() ? c.wholes(a)[i] : c.numbers(a)[i];
                double y = c.isWhole() ? c.wholes(b)[i] : c.numbers(b)[i];
                boolean same = Double.compare(x, y) == 0 || Math.abs(x - y) <= relative * Math.abs(x);
                if (!same && !found.contains(c)) {
                    found.add(c);
                }
            }
        }
        return found;
    }
}
