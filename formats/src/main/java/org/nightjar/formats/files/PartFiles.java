/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The temporary files beside a target, {@code .NAME.MACHINE-PROCESS.K.part}: the name tells which process of which machine makes
 * it, so that what a killed one left can be told from what another is about to finish.
 */
final class PartFiles {
    private static final String MACHINE = machine() + "-";

    private PartFiles() {}

    /** Machine and space of process numbers (containers have their own), where the system tells; as a short word. */
    private static String machine() {
        String name = "";
        try {
            name = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip()
                    + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        } catch (IOException | UnsupportedOperationException e) {
            name = Objects.requireNonNullElse(System.getenv("HOSTNAME"), "");
        }
        return Integer.toHexString(name.hashCode());
    }

    private static String prefix(Path file) {
        return "." + file.getFileName() + "." + MACHINE;
    }

    /** A new file beside the target, with the permissions that any new file gets (a JDK temporary file is private). */
    static Path create(Path file) throws IOException {
        String prefix = prefix(file) + ProcessHandle.current().pid() + ".";
        for (int k = 0; ; k++) {
            Path part = file.resolveSibling(prefix + k + AtomicFile.PART);
            if (!Files.exists(part)) {
                try {
                    return Files.createFile(part);
                } catch (FileAlreadyExistsException e) {
                    continue; // another thread was faster
                }
            }
        }
    }

    /** Removes what processes of this machine that are no more left of the target. */
    static void removeLeft(Path file) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, p -> isLeft(p, prefix(file)))) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // it does no harm where it is
        }
    }

    private static boolean isLeft(Path part, String prefix) {
        String name = String.valueOf(part.getFileName());
        if (!name.startsWith(prefix) || !name.endsWith(AtomicFile.PART)) {
            return false;
        }
        OptionalLong process = process(name.substring(prefix.length()));
        return process.isPresent() && ProcessHandle.of(process.getAsLong()).isEmpty();
    }

    /** The number before the first point. */
    private static OptionalLong process(String rest) {
        String digits = rest.substring(0, Math.max(0, rest.indexOf('.')));
        boolean number =
                !digits.isEmpty() && digits.length() < 19 && digits.chars().allMatch(Character::isDigit);
        return number ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
