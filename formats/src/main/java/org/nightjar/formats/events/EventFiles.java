/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.nightjar.core.MachineException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.events.EventHeader;
import org.nightjar.core.events.EventSink;
import org.nightjar.formats.files.AtomicFile;
import org.nightjar.formats.files.TextFile;
import org.nightjar.formats.hepmc.HepMc2Reader;
import org.nightjar.formats.hepmc.HepMc3Reader;
import org.nightjar.formats.hepmc.HepMc3Writer;
import org.nightjar.formats.internal.text.TextLines;
import org.nightjar.formats.lhe.LheReader;
import org.nightjar.formats.lhe.LheWriter;

/** The door to event files. They are recognised by what is in them, plain or compressed with gzip, whatever their name. */
public final class EventFiles {
    private static final int LOOKED_AT = 1 << 16;

    private EventFiles() {}

    /** Opens a file for reading; a damaged file is refused. */
    public static EventReader open(Path file) {
        return open(file, Damage.REFUSE);
    }

    /** Opens a file for reading and reads up to its first event. */
    public static EventReader open(Path file, Damage damage) {
        TextFile.checkIsFile(file, "an event file");
        InputStream in = null;
        try {
            in = stream(file);
            EventFormat format = Recognised.format(file, peek(in));
            if (format == EventFormat.PARQUET) {
                return ParquetEventReader.open(file, damage);
            }
            EventReader reader = reader(format, new TextLines(file.toString(), in), damage);
            in = null;
            return reader;
        } catch (EOFException | ZipException e) {
            throw new CardException(
                    file.toString(), "the compressed data are damaged or cut off.", "the file was not copied whole?");
        } catch (IOException e) {
            throw new MachineException(file + "  cannot be read (" + AtomicFile.reason(e) + ").", e);
        } finally {
            closeQuietly(in);
        }
    }

    /**
     * Opens files of one process, which are read one after the other as one sample.
     *
     * @throws CardException if their processes, beams, weights or cross sections differ
     */
    public static EventReader open(List<Path> files, Damage damage) {
        return files.size() == 1 ? open(files.get(0), damage) : new JoinedEvents(files, damage);
    }

    private static EventReader reader(EventFormat format, TextLines lines, Damage damage) {
        return switch (format) {
            case LHE -> new LheReader(lines, damage);
            case HEPMC3 -> new HepMc3Reader(lines, damage);
            case HEPMC2 -> new HepMc2Reader(lines, damage);
            case PARQUET -> throw new IllegalArgumentException("Parquet is no text");
        };
    }

    /** The bytes of a file, decompressed; the stream can look ahead by 64 kB. */
    private static InputStream stream(Path file) throws IOException {
        InputStream plain = new BufferedInputStream(Files.newInputStream(file), LOOKED_AT);
        plain.mark(2);
        boolean compressed = plain.read() == 0x1f && plain.read() == 0x8b;
        plain.reset();
        try {
            return compressed ? new BufferedInputStream(new GZIPInputStream(plain, LOOKED_AT), LOOKED_AT) : plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static byte[] peek(InputStream in) throws IOException {
        in.mark(LOOKED_AT);
        byte[] beginning = in.readNBytes(LOOKED_AT - 1);
        in.reset();
        return beginning;
    }

    private static void closeQuietly(@org.jspecify.annotations.Nullable InputStream in) {
        if (in != null) {
            try {
                in.close();
            } catch (IOException e) {
                // the failure that led here is the one to report
            }
        }
    }

    /**
     * Begins a file; its format is that of its name: {@code .lhe}, {@code .lhe.gz}, {@code .hepmc3}, {@code .hepmc3.gz},
     * {@code .hepmc} (the same), {@code .parquet}.
     *
     * @param file appears when the sink is finished
     * @param header written into the file
     */
    public static EventSink create(Path file, EventHeader header) {
        boolean compressed = name(file).endsWith(".gz");
        return switch (formatOf(file)) {
            case LHE -> new TextEventSink(file, compressed, header, new LheWriter(header));
            case HEPMC3, HEPMC2 -> new TextEventSink(file, compressed, header, new HepMc3Writer(header));
            case PARQUET -> new ParquetEventSink(file, header);
        };
    }

    /**
     * The format that a new file of this name has.
     *
     * @throws CardException if no format of event files ends like this
     */
    public static EventFormat formatOf(Path file) {
        String name = name(file);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (plain.endsWith(".lhe")) {
            return EventFormat.LHE;
        }
        if (plain.endsWith(".hepmc3") || plain.endsWith(".hepmc")) {
            return EventFormat.HEPMC3;
        }
        if (name.endsWith(".parquet")) {
            return EventFormat.PARQUET;
        }
        throw new CardException(
                file.toString(),
                "no format of event files ends like this.",
                ".lhe, .hepmc3 (both also with .gz behind) or .parquet?");
    }

    private static String name(Path file) {
        return file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
