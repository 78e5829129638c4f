/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.nightjar.core.InternalError;
import org.nightjar.core.MachineException;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.files.AtomicFile;
import org.nightjar.formats.json.Json;

/**
 * The folder of a run: {@code run.json}, {@code card.yaml}, {@code samples/} with one file per simulated sample, {@code
 * points/} with one file per hypothesis, {@code results.json}, {@code figures/} and {@code index.html}. Every file is
 * written whole (temporary file, then move), so an interrupted run resumes from what is there.
 */
public final class RunFolder {
    private static final ObjectInputFilter OURS =
            ObjectInputFilter.Config.createFilter("maxdepth=20;org.nightjar.**;java.lang.*;java.util.*;!*");
    private static final int BESIDE_DIGITS = 8;
    private final Path root;

    /** A run folder at a path; made when the first file is written. */
    public RunFolder(Path root) {
        this.root = root;
    }

    /** Where it is. */
    public Path root() {
        return root;
    }

    /** A file of the run. */
    public Path file(String name) {
        return root.resolve(name);
    }

    /**
     * This folder if it is free or holds the run of this identity, else the folder beside it whose name ends with the first
     * digits of the identity.
     */
    public RunFolder orBeside(String identity) {
        try {
            boolean other = Files.exists(file("identity"))
                    && !Files.readString(file("identity")).trim().equals(identity);
            return other ? new RunFolder(Path.of(root + "-" + identity.substring(0, BESIDE_DIGITS))) : this;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * Claims the folder for a run: remembers its identity, or checks that the folder belongs to it. Until the claim is
     * closed, no other run gets it.
     *
     * @param identity hash of everything that fixes the results
     */
    public RunClaim claim(String identity) {
        try {
            boolean known = Files.exists(file("identity"));
            if (known) {
                requireSame(identity);
            } else {
                requireEmpty();
                Files.createDirectories(root);
            }
            RunClaim claim = RunClaim.of(root);
            if (known) {
                removeParts();
            } else {
                write("identity", identity + "\n");
            }
            return claim;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private MachineException unusable(IOException e) {
        return new MachineException(
                root + "  cannot be used (" + AtomicFile.reason(e) + ").\n   Maybe another folder (--out DIR)?", e);
    }

    private void requireSame(String identity) throws IOException {
        if (!Files.readString(file("identity")).trim().equals(identity)) {
            throw new CardException(
                    root.toString(),
                    "the folder holds a run of another card, data, seed or version.",
                    "another folder (--out DIR), or remove this one?");
        }
    }

    /** Refuses a file and a folder of other things; what a run killed at its very first file left is removed. */
    private void requireEmpty() throws IOException {
        if (Files.isDirectory(root)) {
            removeParts(root, ".identity.*" + AtomicFile.PART);
            try (Stream<Path> entries = Files.list(root)) {
                if (entries.anyMatch(e -> !e.endsWith(RunClaim.FILE))) {
                    throw new CardException(
                            root.toString(),
                            "the folder is not empty and holds no run.",
                            "another folder (--out DIR)?");
                }
            }
        } else if (Files.exists(root)) {
            throw new CardException(root.toString(), "this is a file, not a folder.", "another folder (--out DIR)?");
        }
    }

    /** Removes what a killed run left half-written in the folders of a run. */
    private void removeParts() throws IOException {
        for (Path folder : List.of(root, file("samples"), file("points"), file("figures"))) {
            if (Files.isDirectory(folder)) {
                removeParts(folder, ".*" + AtomicFile.PART);
            }
        }
    }

    private static void removeParts(Path folder, String pattern) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, pattern)) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Writes a text file atomically. */
    public void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file atomically. */
    public void write(String name, byte[] bytes) {
        Path file = file(name);
        AtomicFile.write(file, bytes);
    }

    /** Text of a file of the run, if there. */
    public Optional<String> read(String name) {
        return bytes(name).map(b -> new String(b, StandardCharsets.UTF_8));
    }

    /** A JSON file of the run, if there. */
    public Optional<Object> readJson(String name) {
        return read(name).map(t -> Json.read(file(name).toString(), t));
    }

    private Optional<byte[]> bytes(String name) {
        try {
            return Files.exists(file(name)) ? Optional.of(Files.readAllBytes(file(name))) : Optional.empty();
        } catch (IOException e) {
            throw new MachineException(file(name) + "  cannot be read (" + AtomicFile.reason(e) + ").", e);
        }
    }

    /** Stores a sample's result under its key. */
    public void putSample(String key, Serializable result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
            out.writeObject(result);
        } catch (IOException e) {
            throw new InternalError("sample " + key + " cannot be written", e);
        }
        write("samples/" + key + ".bin", bytes.toByteArray());
    }

    /** A stored sample result, if there and readable; an unreadable one is made again. */
    public <T> Optional<T> findSample(String key, Class<T> kind) {
        Optional<byte[]> bytes = bytes("samples/" + key + ".bin");
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes.get()));
                ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(packed.readAllBytes()))) {
            in.setObjectInputFilter(OURS);
            return Optional.of(kind.cast(in.readObject()));
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            return Optional.empty(); // reading to the end has checked the sum; a broken or foreign file is made again
        }
    }
}
