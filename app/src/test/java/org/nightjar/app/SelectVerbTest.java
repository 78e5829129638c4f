/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.formats.csv.CsvTable;

class SelectVerbTest {
    private static final double SQRT_S2 = 10.58 * 10.58;

    @TempDir
    Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void events() {
        Shell.json(
                "generate",
                "e+ e- -> gamma a, a -> gamma gamma",
                "--set",
                "ma=2 GeV",
                "-n",
                "1000",
                "-o",
                path("alp.lhe.gz"));
    }

    /**
     * Generated events and those that simulate wrote give the same table to the last bit. Of three photons the three squared masses of
     * pairs add up to that of all, which the selection keeps between 0.88 and 1.03 sqrt(s): an identity of massless momenta.
     */
    @Test
    void generatedAndSimulatedEventsGiveTheSameCandidates() throws IOException {
        events();
        Shell.json("simulate", path("alp.lhe.gz"), "--detector", "belle2-2018", "-o", path("seen.parquet"));
        Map<?, ?> d = select("alp.lhe.gz", "--masses", "2 GeV", "-o", path("one.csv"));
        select("seen.parquet", "--masses", "2 GeV", "--threads", "1", "-o", path("two.csv"));
        assertThat(Files.readString(folder.resolve("two.csv"))).isEqualTo(Files.readString(folder.resolve("one.csv")));
        List<?> flow = (List<?>) d.get("cutFlow");
        Map<?, ?> last = (Map<?, ?>) flow.get(flow.size() - 1);
        CsvTable table = CsvTable.read(folder.resolve("one.csv"));
        double[] masses = table.numbers("diphoton");
        assertThat(masses.length).isEqualTo(3 * (int) Shell.number(last, "passed"));
        assertThat(Shell.number(last, "efficiency")).isCloseTo(masses.length / 3000.0, within(1e-12));
        assertThat(masses.length).isGreaterThan(300);
        for (int k = 0; k < masses.length; k += 3) {
            double sum = (masses[k] + masses[k + 1] + masses[k + 2]) / SQRT_S2;
            assertThat(sum)
                    .isBetween(0.88 * 0.88 - 0.01, 1.03 * 1.03 + 0.01); // the machine's sqrt(s) is not 10.58 to 0.1 %
        }
        Map<?, ?> spectrum =
                (Map<?, ?>) ((List<?>) ((Map<?, ?>) ((List<?>) d.get("selections")).get(0)).get("spectra")).get(0);
        double counts = ((List<?>) spectrum.get("counts"))
                .stream().mapToDouble(x -> ((Number) x).doubleValue()).sum();
        assertThat(counts + Shell.number(spectrum, "outside")).isEqualTo(masses.length);
    }

    private Map<?, ?> select(String file, String... more) {
        String[] words = new String[more.length + 4];
        words[0] = "select";
        words[1] = path(file);
        words[2] = "--search";
        words[3] = "alp-3photon";
        System.arraycopy(more, 0, words, 4, more.length);
        return Shell.json(words);
    }

    @Test
    void problemsAreTold() {
        events();
        assertThat(Shell.run("select", path("alp.lhe.gz"), "--search", "alp-3photon", "-o", path("x.csv"))
                        .err())
                .contains("the search has 2 selections (")
                .contains("Maybe --masses with one mass");
        assertThat(Files.exists(folder.resolve("x.csv"))).isFalse();
        assertThat(Shell.run("select", path("alp.lhe.gz"), "--search", "alp-3photon", "--masses", "20 GeV")
                        .err())
                .contains("20 GeV: the search is for 0.1998 to 9.6965 GeV");
        assertThat(Shell.run("select", path("alp.lhe.gz"), "--search", "alp-3photon", "-o", path("x.txt"))
                        .err())
                .contains("Maybe a name with .csv or .parquet");
        Shell.json("simulate", path("alp.lhe.gz"), "--detector", "belle2-2018", "-o", path("seen.parquet"));
        assertThat(Shell.run("select", path("seen.parquet"), "--search", "alp-3photon", "--detector", "belle2-2019")
                        .err())
                .contains("has other trigger lines (");
        assertThat(Shell.run("select", path("seen.parquet"), "--search", "alp-3photon", "--seed", "4")
                        .err())
                .contains("--seed  the file holds the response of a detector already.");
        assertThat(Shell.run("select", path("seen.parquet"), "--search", "zprime-invisible-2020")
                        .err())
                .contains("simulated with belle2-2018, the search is one of belle2-2019");
    }
}
