/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.nightjar.core.MachineException;

/** Writes a file whole or not at all: a temporary file in the same folder, forced to disk, then renamed over the target. */
public final class AtomicFile {
    /** Suffix of the temporary files; a killed program may leave one, never a half-written target. */
    public static final String PART = ".part";

    private AtomicFile() {}

    /** Something that writes a file at the given path. */
    @FunctionalInterface
    public interface Writer {
        /** Writes the file. */
        void write(Path to) throws IOException;
    }

    /** Writes text as UTF-8. */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes; missing folders are made. A failure leaves an existing file as it was. */
    public static void write(Path file, byte[] bytes) {
        write(file, (Path part) -> writeAll(part, bytes));
    }

    /** As above, for a writer that makes its file by itself. */
    public static void write(Path file, Writer writer) {
        Path part = null;
        try {
            prepare(file);
            part = PartFiles.create(file);
            writer.write(part);
            force(part);
            move(part, file);
        } catch (IOException e) {
            throw AtomicFile.failed(file, part, e);
        } catch (RuntimeException e) {
            discard(part);
            throw e;
        }
    }

    /**
     * Begins a file that is written step by step; it appears at {@link Pending#commit} and not before. What a killed program of
     * this machine left of the same file is removed.
     */
    public static Pending begin(Path file) {
        try {
            prepare(file);
            PartFiles.removeLeft(file);
            return new Pending(file, PartFiles.create(file));
        } catch (IOException e) {
            throw failed(file, null, e);
        }
    }

    /** A file in the making; what there is of it goes when the program is interrupted. */
    public static final class Pending {
        private final Path file;
        private final Path part;
        private final Thread atExit;

        private Pending(Path file, Path part) {
            this.file = file;
            this.part = part;
            atExit = new Thread(() -> AtomicFile.discard(part));
            Runtime.getRuntime().addShutdownHook(atExit);
        }

        private void forget() {
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException e) {
                // the program is ending and removes the part
            }
        }

        /** Where the contents are to be written. */
        public Path part() {
            return part;
        }

        /** Puts the file, written and closed, in its place. */
        public void commit() {
            try {
                force(part);
                move(part, file);
            } catch (IOException e) {
                throw AtomicFile.failed(file, part, e);
            } finally {
                forget();
            }
        }

        /** Drops what was written. */
        public void discard() {
            forget();
            AtomicFile.discard(part);
        }

        /** Drops what was written and says why. */
        public MachineException failed(IOException e) {
            forget();
            return AtomicFile.failed(file, part, e);
        }
    }

    private static void prepare(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        if (Files.isDirectory(file)) {
            throw new FileAlreadyExistsException(file.toString(), null, "a folder of this name is in the way");
        }
    }

    private static void writeAll(Path part, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    private static void force(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING); // some network file systems
        }
    }

    private static MachineException failed(Path file, @org.jspecify.annotations.Nullable Path part, IOException e) {
        discard(part);
        return new MachineException(
                file + "  cannot be written (" + reason(e)
                        + ").\n   Maybe another folder?  Nothing was left half-written.",
                e);
    }

    private static void discard(@org.jspecify.annotations.Nullable Path part) {
        if (part == null) {
            return;
        }
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // the failure that led here is the one to report
        }
    }

    /** The reason of a failure in plain words: disk full, read-only, not permitted, missing. */
    public static String reason(IOException e) {
        String text = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
        if (text.contains("no space left") || text.contains("disk full") || text.contains("not enough space")) {
            return "the disk is full";
        }
        if (text.contains("file too large")) {
            return "the file would be larger than the system allows";
        }
        if (text.contains("quota")) {
            return "the disk quota is used up";
        }
        if (text.contains("read-only file system")) {
            return "the file system is read-only";
        }
        if (e instanceof AccessDeniedException || text.contains("permission denied")) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            FileSystemException f = (FileSystemException) e;
            return f.getReason() == null ? f.getFile() + " is in the way" : f.getReason();
        }
        return e.getMessage() == null ? "input or output failed" : e.getMessage();
    }
}
