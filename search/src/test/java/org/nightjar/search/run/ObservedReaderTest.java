/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which spectrum a data file holds, and what is said if it does not tell. */
class ObservedReaderTest {
    private static final String BINS = "low,high,observed\n0,1,3\n1,2,4\n";
    private static final String END = "\n1 problem; nothing was run.";

    @TempDir
    Path folder;

    private final ObservedReader reader = new ObservedReader(Small.card());

    private String file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String spectrumOf(String name, String text) {
        List<ObservedBins> read = reader.ofUser(file(name, text));
        assertThat(read).hasSize(1);
        return read.get(0).spectrum();
    }

    /** The column's prefix tells, else the file's name, else its comments. */
    @Test
    void spectraAreGuessed() {
        assertThat(spectrumOf("a.csv", "m2gg_low,m2gg_high,n\n0,1,3\n")).isEqualTo("diphoton");
        assertThat(spectrumOf("b.csv", "m2rec_low_GeV2,m2rec_high_GeV2,n\n0,1,3\n"))
                .isEqualTo("recoil");
        assertThat(spectrumOf("my-m2gg.csv", BINS)).isEqualTo("diphoton");
        assertThat(spectrumOf("Recoil-spectrum.csv", BINS)).isEqualTo("recoil");
        assertThat(spectrumOf("c.csv", "# figure: M2(rec), upper panel\n" + BINS))
                .isEqualTo("recoil");
        assertThat(spectrumOf("d.csv", "# variable: m2gg\n" + BINS)).isEqualTo("diphoton");
    }

    @Test
    void theUserMaySayIt() {
        String f = file("m2gg.csv", BINS);
        ObservedBins d = reader.ofUser("recoil=" + f).get(0);
        assertThat(d.spectrum()).isEqualTo("recoil");
        assertThat(d.counts()).containsExactly(3, 4);
        assertThat(d.edges()).containsExactly(0, 1, 2);
        assertThat(d.serves("recoil", 7)).isTrue();
        assertThat(d.serves("diphoton", 7)).isFalse();
        assertThat(d.isUnbinned()).isFalse();
    }

    /** A file with an equals sign in its name is a file if no spectrum is meant. */
    @Test
    void namesWithEqualsSigns() {
        String f = file("ma=1 m2gg.csv", BINS);
        assertThat(reader.ofUser(f).get(0).spectrum()).isEqualTo("diphoton");
        assertThat(reader.ofUser("recoil=" + f).get(0).spectrum()).isEqualTo("recoil");
    }

    @Test
    void messages() {
        String dumb = file("data.csv", BINS);
        assertThatThrownBy(() -> reader.ofUser(dumb))
                .hasMessage(dumb + "  it does not say which spectrum of small it holds.\n   Maybe --data diphoton="
                        + dumb + " or --data recoil=" + dumb + "?" + END);
        assertThatThrownBy(() -> reader.ofUser("recoi=" + dumb))
                .hasMessage("--data recoi=" + dumb + "  'recoi' is no spectrum of small.\n   Maybe recoil?" + END);
        String events = file("events.csv", "E,theta\n1,2\n");
        assertThatThrownBy(() -> reader.ofUser(events))
                .hasMessage(events + "  no column is named after a spectrum of small (columns: E theta).\n"
                        + "   Maybe a column diphoton or recoil with one value per candidate?" + END);
    }

    /** A table of candidates: every column named after a spectrum, sorted, binned at will. */
    @Test
    void tablesOfEvents() {
        List<ObservedBins> read = reader.ofUser(file("events.csv", "event,diphoton,recoil\n1,3,70\n2,1,71\n3,2,72\n"));
        assertThat(read).extracting(ObservedBins::spectrum).containsExactly("diphoton", "recoil");
        ObservedBins d = read.get(0);
        assertThat(d.isUnbinned()).isTrue();
        assertThat(d.values()).containsExactly(1, 2, 3);
        assertThat(d.within(new double[] {0, 1, 2, 3}).contents()).containsExactly(0, 1, 1); // upper edge excluded
    }

    /** Masses become squares, -0.5 GeV the square -0.25; other units are refused, and a name alone has the unit of its spectrum. */
    @Test
    void columnsMayNameTheirUnit() {
        assertThat(reader.ofUser(file("a.csv", "recoil_GeV\n8\n-0.5\n")).get(0).values())
                .containsExactly(-0.25, 64);
        assertThat(reader.ofUser(file("b.csv", "recoil_GeV2\n8\n")).get(0).values())
                .containsExactly(8);
        assertThat(reader.ofUser("recoil=" + file("c.csv", "low_GeV,high_GeV,n\n0,1,3\n1,2,4\n"))
                        .get(0)
                        .edges())
                .containsExactly(0, 1, 4);
        assertThatThrownBy(() -> reader.ofUser(file("d.csv", "recoil_MeV\n8000\n")))
                .hasMessageContaining("column 'recoil_MeV' is in MeV, the spectrum recoil in GeV^2.")
                .hasMessageContaining("Maybe values in GeV^2 or masses in GeV?");
    }

    /** Only whole bins inside of a window count. */
    @Test
    void wholeBinsInsideOfAWindow() {
        ObservedBins d =
                ObservedBins.binned("x", "recoil", 1, 2, new double[] {0, 1, 2, 4, 5}, new double[] {1, 2, 3, 4});
        double[] window = {0.5, 2, 4.5};
        assertThat(d.bins(window)).isEqualTo(2);
        assertThat(d.within(window).contents()).containsExactly(2, 3);
        assertThat(d.widestBin(window)).isEqualTo(2);
        assertThat(d.serves("recoil", 2)).isTrue();
        assertThat(d.serves("recoil", 2.1)).isFalse();
    }
}
