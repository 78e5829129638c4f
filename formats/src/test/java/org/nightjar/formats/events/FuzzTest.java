/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.card.CardException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;

/** Damaged files in thousands: each is read, or refused with one message; nothing else, no hang, no heap. */
class FuzzTest {
    private static final String TWO = """
            HepMC::Version 2.06.09
            HepMC::IO_GenEvent-START_EVENT_LISTING
            E 7 -1 10.0 0.1 0.0078 0 -1 2 1 2 1 99 2 1.5 3.0
            N 2 "Default" "other"
            U GEV CM
            C 25 0.5
            V -1 0 0.1 0.2 0.3 3.0 2 2 1 1.0
            P 1 11 0 0 5 5 0.000511 4 0 0 -1 0
            P 2 -11 0 0 -5 5 0.000511 4 0 0 -1 0
            P 3 15 3 0 4 5 1.777 2 0 0 -2 1 1 501
            P 4 -15 -3 0 -4 5 1.777 1 0 0 0 0
            V -2 0 1.1 0.2 0.5 6.0 0 2 0
            P 5 16 1 0 1 1.5 0 1 0 0 0 0
            P 6 -211 2 0 3 3.5 0.13957 1 0 0 0 0
            HepMC::IO_GenEvent-END_EVENT_LISTING
            """;

    private static final String[] NUMBERS = {
        "nan",
        "inf",
        "-1",
        "1e999",
        "99999999999999999999",
        "2147483647",
        "-2147483648",
        "0",
        "1e-400",
        "",
        "<",
        "-",
        "1e100"
    };

    @TempDir
    Path folder;

    private long draws;

    private int draw(int n) {
        return (int) (Samples.uniform(++draws) * n);
    }

    private byte[] mutate(byte[] original) {
        byte[] b = original.clone();
        int times = 1 + draw(3);
        for (int k = 0; k < times; k++) {
            b = switch (draw(7)) {
                case 0 -> flip(b);
                case 1 -> Arrays.copyOf(b, draw(b.length + 1));
                case 2 -> cut(b);
                case 3 -> twice(b);
                case 4, 5 -> number(b);
                default -> swap(b);
            };
        }
        return b;
    }

    private byte[] flip(byte[] b) {
        for (int k = 0; b.length > 0 && k < 1 + draw(4); k++) {
            b[draw(b.length)] ^= (byte) (1 << draw(8));
        }
        return b;
    }

    private int[] range(byte[] b) {
        int from = draw(b.length + 1);
        return new int[] {from, Math.min(b.length, from + draw(200))};
    }

    private byte[] cut(byte[] b) {
        int[] r = range(b);
        return join(Arrays.copyOf(b, r[0]), Arrays.copyOfRange(b, r[1], b.length));
    }

    private byte[] twice(byte[] b) {
        int[] r = range(b);
        return join(Arrays.copyOf(b, r[1]), Arrays.copyOfRange(b, r[0], b.length));
    }

    /** Puts a nasty number in the place of some word. */
    private byte[] number(byte[] b) {
        int from = draw(b.length + 1);
        while (from < b.length && b[from] > ' ') {
            from++;
        }
        int to = Math.min(b.length, from + 1);
        while (to < b.length && b[to] > ' ') {
            to++;
        }
        byte[] nasty = (" " + NUMBERS[draw(NUMBERS.length)]).getBytes(StandardCharsets.ISO_8859_1);
        return join(join(Arrays.copyOf(b, from), nasty), Arrays.copyOfRange(b, to, b.length));
    }

    private byte[] swap(byte[] b) {
        int[] r = range(b);
        int[] s = range(b);
        int n = Math.min(r[1] - r[0], s[1] - s[0]);
        byte[] kept = Arrays.copyOfRange(b, r[0], r[0] + n);
        System.arraycopy(b, s[0], b, r[0], n);
        System.arraycopy(kept, 0, b, s[0], n);
        return b;
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    /** Reads all; true if the file was refused. */
    private static boolean refused(Path file, Damage damage) {
        EventBatch b = new EventBatch();
        try (EventReader r = EventFiles.open(file, damage)) {
            while (r.next(b, 16)) {
                sound(b);
            }
            assertThat(r.header()).isNotNull();
            assertThat(r.warnings()).hasSizeLessThan(10);
            return false;
        } catch (CardException e) {
            assertThat(e.problems()).hasSize(1);
            assertThat(e.getMessage()).startsWith(file.toString());
            return true;
        }
    }

    /** What every later stage relies on. */
    private static void sound(EventBatch b) {
        Particles p = b.particles();
        assertThat(p.events()).isEqualTo(b.size());
        boolean good = true;
        for (int k = 0; k < b.size(); k++) {
            good &= Math.abs(b.weight()[k]) < 1e300;
            for (int i = p.first(k); i < p.end(k); i++) {
                boolean parent = p.parent[i] == -1 || p.parent[i] >= p.first(k) && p.parent[i] < p.end(k);
                double sum = p.e[i] + p.px[i] + p.py[i] + p.pz[i] + p.mass[i] + p.vx[i] + p.vy[i] + p.vz[i] + p.vt[i];
                good &= parent && Double.isFinite(sum);
            }
        }
        assertThat(good).isTrue();
    }

    private void fuzz(byte[] original, String name, int files) throws IOException {
        Path file = folder.resolve(name);
        List<Long> kinds = new ArrayList<>(List.of(0L, 0L));
        for (int k = 0; k < files; k++) {
            Files.write(file, mutate(original));
            int kind = refused(file, k % 2 == 0 ? Damage.REFUSE : Damage.KEEP_WHAT_WAS_READ) ? 1 : 0;
            kinds.set(kind, kinds.get(kind) + 1);
        }
        // both happen: harmless changes are read, harmful ones refused
        assertThat(kinds.get(0)).isPositive();
        assertThat(kinds.get(1)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"a.lhe,2000", "a.lhe.gz,500", "a.hepmc3,2000", "a.parquet,300"})
    void damagedFilesOfOursGiveOneMessageAtMost(String name, int files) throws IOException {
        Path good = folder.resolve(name);
        Samples.write(good, Samples.header().withWeightNames(List.of("up", "down")), 6);
        fuzz(Files.readAllBytes(good), "x-" + name, files);
    }

    @Test
    void damagedFilesOfHepMc2GiveOneMessageAtMost() throws IOException {
        fuzz(TWO.getBytes(StandardCharsets.ISO_8859_1), "two", 2000);
    }

    /** Damage inside the compression, so that the text behind it is damaged, not only the check sums. */
    @Test
    void damagedTextThatWasCompressedGivesOneMessageAtMost() throws IOException {
        Path good = folder.resolve("a.lhe");
        Samples.write(good, Samples.header(), 6);
        byte[] original = Files.readAllBytes(good);
        Path file = folder.resolve("b.lhe.gz");
        for (int k = 0; k < 500; k++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                zip.write(mutate(original));
            }
            Files.write(file, bytes.toByteArray());
            refused(file, Damage.REFUSE);
        }
    }
}
