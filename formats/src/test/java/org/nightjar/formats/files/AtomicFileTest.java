/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.MachineException;

class AtomicFileTest {
    @TempDir
    Path folder;

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }

    @Test
    void theFileIsThereWholeAndNothingElse() throws IOException {
        Path file = folder.resolve("result.json");
        AtomicFile.write(file, "one");
        AtomicFile.write(file, "two");
        assertThat(Files.readString(file)).isEqualTo("two");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void theFileHasThePermissionsOfAnyNewFile() throws IOException {
        Path file = folder.resolve("result.json");
        AtomicFile.write(file, "text");
        Path plain = Files.writeString(folder.resolve("plain"), "text");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void whatAKilledProgramLeftDoesNoHarm() throws IOException {
        Files.writeString(folder.resolve(".result.json.0.part"), "half");
        AtomicFile.write(folder.resolve("result.json"), "whole");
        assertThat(Files.readString(folder.resolve("result.json"))).isEqualTo("whole");
        assertThat(Files.readString(folder.resolve(".result.json.0.part"))).isEqualTo("half");
    }

    /**
     * The part's name holds the number of its process: that of a process that is no more (no system has numbers this high) is
     * removed when the same file is begun again, that of a living one is not.
     */
    @Test
    void whatAKilledProgramLeftIsRemovedWhenItsFileIsBegunAgain() throws IOException {
        Path file = folder.resolve("events.lhe");
        AtomicFile.Pending mine = AtomicFile.begin(file);
        String name = mine.part().getFileName().toString();
        String pid = "-" + ProcessHandle.current().pid() + ".";
        assertThat(name).startsWith(".events.lhe.").contains(pid).endsWith(AtomicFile.PART);
        Path dead = Files.writeString(folder.resolve(name.replace(pid, "-999999999999.")), "half");
        Path elsewhere = Files.writeString(folder.resolve(".events.lhe.f00-999999999999.0.part"), "half");
        AtomicFile.Pending next = AtomicFile.begin(file);
        assertThat(dead).doesNotExist();
        assertThat(mine.part()).exists();
        assertThat(elsewhere).exists();
        next.discard();
        Files.writeString(mine.part(), "whole");
        mine.commit();
        assertThat(Files.readString(file)).isEqualTo("whole");
    }

    @Test
    void aFullDiskLeavesTheOldFileAndNoPart() throws IOException {
        Path file = folder.resolve("result.json");
        AtomicFile.write(file, "old");
        assertThatExceptionOfType(MachineException.class)
                .isThrownBy(() -> AtomicFile.write(file, (Path part) -> {
                    Files.writeString(part, "half");
                    throw new IOException("No space left on device"); // the text of Linux and macOS
                }))
                .withMessage(file + "  cannot be written (the disk is full).\n"
                        + "   Maybe another folder?  Nothing was left half-written.")
                .matches(e -> e.exitCode() == 4);
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void aBugInAWriterLeavesNoPartEither() throws IOException {
        assertThatIllegalStateException()
                .isThrownBy(() -> AtomicFile.write(folder.resolve("x"), (Path part) -> {
                    throw new IllegalStateException("bug");
                }));
        assertThat(files()).isZero();
    }

    @Test
    void aFolderInTheWayIsSaid() throws IOException {
        Path file = Files.createDirectory(folder.resolve("x"));
        assertThatExceptionOfType(MachineException.class)
                .isThrownBy(() -> AtomicFile.write(file, "text"))
                .withMessage(file + "  cannot be written (a folder of this name is in the way).\n"
                        + "   Maybe another folder?  Nothing was left half-written.");
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaid() throws IOException {
        Path blocked = Files.writeString(folder.resolve("x"), "");
        assertThatExceptionOfType(MachineException.class)
                .isThrownBy(() -> AtomicFile.write(blocked.resolve("y.json"), "text"))
                .withMessage(blocked.resolve("y.json") + "  cannot be written (" + blocked + " is in the way).\n"
                        + "   Maybe another folder?  Nothing was left half-written.");
    }

    @Test
    void reasonsAreSaidInPlainWords() {
        // texts of the Linux C library, as the JDK passes them on
        assertThat(AtomicFile.reason(new FileSystemException("a", null, "Read-only file system")))
                .isEqualTo("the file system is read-only");
        assertThat(AtomicFile.reason(new IOException("Disk quota exceeded"))).isEqualTo("the disk quota is used up");
        assertThat(AtomicFile.reason(new IOException("File too large")))
                .isEqualTo("the file would be larger than the system allows");
        assertThat(AtomicFile.reason(new AccessDeniedException("a"))).isEqualTo("permission denied");
        assertThat(AtomicFile.reason(new NoSuchFileException("a"))).isEqualTo("no such file or folder");
        assertThat(AtomicFile.reason(new IOException("other"))).isEqualTo("other");
    }
}
