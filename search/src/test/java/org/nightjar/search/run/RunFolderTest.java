/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a run: whose it is, and what is found in it after accidents. */
class RunFolderTest {
    private static final String END = "\n1 problem; nothing was run.";

    @TempDir
    Path folder;

    private RunFolder at(String name) {
        return new RunFolder(folder.resolve(name));
    }

    @Test
    void theSameRunMayComeBackAndAnotherMayNot() throws IOException {
        at("new/deep").claim("abc").close();
        at("new/deep").claim("abc").close();
        assertThat(folder.resolve("new/deep/identity")).hasContent("abc");
        assertThatThrownBy(() -> at("new/deep").claim("xyz"))
                .hasMessage(folder.resolve("new/deep")
                        + "  the folder holds a run of another card, data, seed or version.\n"
                        + "   Maybe another folder (--out DIR), or remove this one?" + END);
        Files.createDirectory(folder.resolve("empty"));
        at("empty").claim("abc").close();
    }

    @Test
    void oneRunAtATimeWorksInAFolder() {
        try (RunClaim first = at("run").claim("abc")) {
            assertThatThrownBy(() -> at("run").claim("abc"))
                    .hasMessage(folder.resolve("run") + "  another run is at work in this folder.\n"
                            + "   Maybe wait for it, or another folder (--out DIR)?" + END);
            assertThat(first).isNotNull();
        }
        at("run").claim("abc").close();
    }

    @Test
    void anotherRunFindsAFolderBesideTheUsualOne() {
        assertThat(at("run").orBeside("abcdefghijk").root()).isEqualTo(folder.resolve("run"));
        at("run").claim("abcdefghijk").close();
        assertThat(at("run").orBeside("abcdefghijk").root()).isEqualTo(folder.resolve("run"));
        assertThat(at("run").orBeside("xyzxyzxyzxyz").root()).isEqualTo(folder.resolve("run-xyzxyzxy"));
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("thesis.tex"), "x");
        assertThatThrownBy(() -> at("mine").claim("abc"))
                .hasMessage(mine + "  the folder is not empty and holds no run.\n   Maybe another folder (--out DIR)?"
                        + END);
        assertThat(mine).isDirectoryContaining("glob:**/thesis.tex");
        assertThatThrownBy(() -> at("mine/thesis.tex").claim("abc"))
                .hasMessage(mine.resolve("thesis.tex")
                        + "  this is a file, not a folder.\n   Maybe another folder (--out DIR)?" + END);
        assertThat(mine.resolve("thesis.tex")).hasContent("x");
    }

    /** Killed while the first file was being written: nothing but its unfinished copy is there. */
    @Test
    void aRunKilledAtItsFirstFileResumes() throws IOException {
        Path killed = Files.createDirectory(folder.resolve("killed"));
        Files.writeString(killed.resolve(".identity.0.part"), "ab");
        at("killed").claim("abc").close();
        assertThat(killed.resolve("identity")).hasContent("abc");
        assertThat(killed.resolve(".identity.0.part")).doesNotExist();
    }

    /** Unfinished copies of a killed run go when the run comes back. */
    @Test
    void unfinishedCopiesAreRemoved() throws IOException {
        at("run").claim("abc").close();
        at("run").write("points/1.0.json", "{}");
        Path part = Files.writeString(folder.resolve("run/points/.2.0.json.0.part"), "{");
        at("run").claim("abc").close();
        assertThat(part).doesNotExist();
        assertThat(at("run").read("points/1.0.json")).contains("{}");
    }

    @Test
    void samplesComeBackAndBrokenOnesAreMadeAgain() throws IOException {
        RunFolder f = at("samples");
        AnchorSummary a = new AnchorSummary(
                1.5,
                100,
                25,
                25,
                1,
                List.of(new CutFlowStep("all events", 100, 100, 0)),
                Map.of("m", new AnchorSummary.Values(new double[] {1, 2}, new double[] {3})));
        f.putSample("key", a);
        AnchorSummary back = f.findSample("key", AnchorSummary.class).orElseThrow();
        assertThat(back.spectra().get("m").right()).containsExactly(1, 2);
        assertThat(back.cutFlow()).isEqualTo(a.cutFlow());
        assertThat(f.findSample("other", AnchorSummary.class)).isEmpty();
        assertThat(f.findSample("key", BackgroundSummary.class)).isEmpty();
        byte[] whole = Files.readAllBytes(f.file("samples/key.bin"));
        for (int cut : new int[] {0, 5, 20, whole.length / 2, whole.length - 1}) {
            Files.write(f.file("samples/key.bin"), java.util.Arrays.copyOf(whole, cut));
            assertThat(f.findSample("key", AnchorSummary.class)).isEmpty();
        }
        for (int k = 0; k < whole.length; k += 7) {
            byte[] wrong = whole.clone();
            wrong[k] ^= 0x55;
            Files.write(f.file("samples/key.bin"), wrong);
            f.findSample("key", AnchorSummary.class); // found or not, never an exception
        }
    }

    /** Only our own classes and plain Java values are read from a sample file. */
    @Test
    void foreignObjectsAreNotRead() {
        RunFolder f = at("foreign");
        f.putSample("key", new java.io.File("/"));
        assertThat(f.findSample("key", java.io.Serializable.class)).isEmpty();
    }
}
