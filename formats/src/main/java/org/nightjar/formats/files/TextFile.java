/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.nightjar.core.MachineException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Suggest;

/** Reads a text file in UTF-8; a missing, too large or binary file and a folder each give one clear message. */
public final class TextFile {
    private static final long MEGABYTE = 1024 * 1024;

    private TextFile() {}

    /**
     * The whole text, without byte-order mark.
     *
     * @param file the file
     * @param maximum largest size in bytes; a larger file is refused without being read
     * @param what what the file should be, with its article: "a card"
     */
    public static String read(Path file, long maximum, String what) {
        return decode(file.toString(), bytes(file, maximum, what), what);
    }

    private static byte[] bytes(Path file, long maximum, String what) {
        checkIsFile(file, what);
        try {
            long size = Files.size(file);
            if (size > maximum) {
                throw tooLarge(file, "is " + megabytes(size) + " MB", maximum, what);
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes((int) maximum + 1);
                if (bytes.length > maximum) {
                    throw tooLarge(file, "is larger than " + megabytes(maximum) + " MB", maximum, what);
                }
                return bytes;
            }
        } catch (IOException e) {
            throw new MachineException(file + "  cannot be read (" + AtomicFile.reason(e) + ").", e);
        }
    }

    /** Refuses a missing file, with the nearest names in its folder, and a folder. */
    public static void checkIsFile(Path file, String what) {
        refuseFolder(file, what);
        if (!Files.exists(file)) {
            throw new CardException(file.toString(), "there is no such file.", nearNames(file));
        }
    }

    /** Refuses a folder, with files in it that may be meant. */
    public static void refuseFolder(Path file, String what) {
        if (Files.isDirectory(file) && !file.toString().isEmpty()) {
            throw new CardException(file.toString(), "is a folder, but " + what + " is a file.", insideFolder(file));
        }
    }

    private static CardException tooLarge(Path file, String isLarge, long maximum, String what) {
        return new CardException(
                file.toString(),
                isLarge + "; " + what + " has at most " + megabytes(maximum) + " MB.",
                "another file was meant?");
    }

    private static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }

    private static String insideFolder(Path folder) {
        List<String> names = names(folder).stream()
                .filter(n -> n.endsWith(".yaml") || n.endsWith(".csv") || n.endsWith(".json"))
                .limit(3)
                .map(n -> folder.resolve(n).toString())
                .toList();
        return names.isEmpty() ? "" : String.join(", ", names) + "?";
    }

    private static String nearNames(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return file.getParent() == null ? "" : "another folder? " + file.getParent() + " does not exist.";
        }
        List<String> near = Suggest.near(file.getFileName().toString(), names(folder));
        return near.isEmpty()
                ? ""
                : String.join(
                                ", ",
                                near.stream()
                                        .map(n -> file.resolveSibling(n).toString())
                                        .toList())
                        + "?";
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString())
                    .filter(n -> !n.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(); // no suggestion then; the message itself does not depend on it
        }
    }

    /** Text of bytes in UTF-8, without byte-order mark; refuses other encodings and control characters, with position. */
    public static String decode(String fileName, byte[] bytes, String what) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            throw notText(fileName, bytes, buffer.position(), what);
        }
        for (int k = 0; k < bytes.length; k++) {
            int b = bytes[k];
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                throw notText(fileName, bytes, k, what);
            }
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static CardException notText(String fileName, byte[] bytes, int at, String what) {
        int line = 1;
        int start = 0;
        for (int k = 0; k < at; k++) {
            if (bytes[k] == '\n') {
                line++;
                start = k + 1;
            }
        }
        String problem = "is not UTF-8 text (byte 0x%02x); %s is a text file.".formatted(bytes[at] & 0xff, what);
        return new CardException(List.of(
                new Problem(fileName, line, at - start + 1, problem, "save it as UTF-8, or another file was meant?")));
    }
}
