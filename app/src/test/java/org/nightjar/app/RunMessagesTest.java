/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake in a card, a data file or an option: exit 2, its exact text, nothing written. */
class RunMessagesTest {
    private static final String MASSES = "[1 GeV, 2 GeV, 3 GeV, 4 GeV, 5 GeV, 6 GeV, 8 GeV, 9 GeV]\n  also: [1.5 GeV]";

    @TempDir
    Path folder;

    private Path card;

    @BeforeEach
    void copy() {
        card = SmallSearch.copy(folder.resolve("search"));
    }

    private TreeSet<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new TreeSet<>(all.map(Path::toString).toList());
        }
    }

    /** The run must fail with the text (CARD and FOLDER stand for their paths) and leave the folder as it was. */
    private void fails(String text, String... options) throws IOException {
        TreeSet<String> before = files();
        List<String> args = new ArrayList<>(List.of("run", card.toString()));
        args.addAll(List.of(options));
        if (!args.contains("--out")) {
            args.addAll(List.of("--out", folder.resolve("run").toString()));
        }
        long problems = text.lines().filter(l -> !l.startsWith("   Maybe ")).count();
        String expected = text.replace("CARD", card.toString()).replace("FOLDER", folder.toString()) + "\n" + problems
                + (problems == 1 ? " problem" : " problems") + "; nothing was run.";
        Shell.fails(2, expected, args.toArray(new String[0]));
        assertThat(files()).isEqualTo(before);
    }

    private void broken(String from, String to, String text) throws IOException {
        String whole = Files.readString(card);
        SmallSearch.change(card, from, to);
        fails(text);
        Files.writeString(card, whole);
    }

    @Test
    void unitsAndNumbers() throws IOException {
        broken(
                "445 /pb\nseed",
                "445 GeV\nseed",
                "CARD:6:13  luminosity: 445 GeV is in GeV, but 1/pb is needed.\n   Maybe a value in 1/pb?");
        broken("445 /pb\nseed", "445 /Pb\nseed", "CARD:6:13  luminosity: unknown unit 'Pb'.\n   Maybe 445 /pb?");
        broken("445 /pb\nseed", "445\nseed", "CARD:6:13  luminosity: 445 has no unit.\n   Maybe 445 /pb?");
        broken("445 /pb\nseed", "-3 /pb\nseed", "CARD:6:13  luminosity: -3 /pb is not positive and finite.");
        broken("level: 95 %", "level: 0.95", "CARD:72:10  limit.level: 0.95 has no unit.\n   Maybe 95 %?");
        broken(
                "level: 95 %",
                "level: 950 %",
                "CARD:72:10  limit.level: 950 % is not a level between 50 % and 100 %.\n   Maybe 95 %?");
        broken("seed: 7", "seed: 99999999999999999999", "CARD:7:7  seed: 99999999999999999999 is too large.");
        broken("events: 2000", "events: many", "CARD:29:13  backgrounds.ggg.events: no number in 'many'.");
        broken("anchors: 8", "anchors: 3", "CARD:16:12  signal.anchors: 3 is too few.\n   Maybe 5 or more?");
        broken(
                "anchors: 8",
                "anchors: 1e6",
                "CARD:16:12  signal.anchors: 1000000 is too many.\n   Maybe 100000 or fewer?");
        broken(
                "[0 GeV^2, 112 GeV^2]",
                "[0 GeV, 112 GeV]",
                "CARD:59:25  fit.spectra.diphoton.range[0]: 0 GeV is in GeV, but GeV^2 is needed.\n   Maybe 0 GeV^2?\n"
                        + "CARD:59:32  fit.spectra.diphoton.range[1]: 112 GeV is in GeV, but GeV^2 is needed.\n   Maybe 112 GeV^2?");
        broken(
                "37.3 deg < theta",
                "37.3 GeV < theta",
                "CARD:39:63  lists.gamma:good.where: 'theta' is in rad, but 37.3 GeV is in GeV.");
    }

    @Test
    void misspeltAndMissingKeys() throws IOException {
        broken(
                "luminosity: 445 /pb\nseed",
                "luminosty: 445 /pb\nseed",
                "CARD:2:1  key 'luminosity' is missing.\n"
                        + "CARD:6:1  luminosty: this key is not known here.\n   Maybe luminosity?");
        broken(
                "  anchors: 8",
                "  ancors: 8",
                "CARD:11:3  signal: key 'anchors' is missing.\n"
                        + "CARD:16:3  signal.ancors: this key is not known here.\n   Maybe anchors?");
        broken(
                "  published: published.csv",
                "  publshed: published.csv",
                "CARD:80:3  compare with.publshed: this key is not known here.\n   Maybe published?");
        broken(
                "order: 2, window: [20",
                "ordr: 2, window: [20",
                "CARD:62:7  fit.ranges[0]: key 'order' is missing.\n"
                        + "CARD:62:45  fit.ranges[0].ordr: this key is not known here.\n   Maybe order?");
        String whole = Files.readString(card);
        for (String section : List.of("signal", "scan", "fit", "spectra", "limit", "detector")) {
            Files.writeString(card, whole.replaceFirst("(?m)^" + section + ":.*\n(?:(?: .*)?\n)*", ""));
            fails("CARD:2:1  key '" + section + "' is missing.");
        }
        Files.writeString(card, whole.replaceFirst("(?m)^signal:\n(?: .*\n)*", "signal: alp-photon\n"));
        fails("CARD:10:9  signal: keys and values are expected here (alp-photon).");
    }

    @Test
    void names() throws IOException {
        broken(
                "belle2-2018",
                "belle2-2081",
                "CARD:5:11  detector: there is no detector 'belle2-2081'.\n   Maybe belle2-2018, belle2-2019?");
        broken(
                "model: alp-photon",
                "model: alp-phton",
                "CARD:11:10  signal.model: there is no model 'alp-phton'.\n   Maybe alp-photon?");
        broken("M2(a)", "M2(b)", "CARD:53:29  spectra.diphoton.variable: 'event' has no part 'b'.\n   Maybe a?");
        broken(
                "E > minimumEnergy",
                "En > minimumEnergy",
                "CARD:39:30  lists.gamma:good.where: unknown variable 'En'.\n"
                        + "   Maybe E (GeV), M (GeV), M2 (GeV^2)?");
        broken(
                "lab(theta)",
                "lab(thta)",
                "CARD:28:60  backgrounds.ggg.cuts[0]: unknown variable 'thta'.\n   Maybe theta (rad)?");
        broken(
                "a -> gamma gamma\"\n  quote",
                "a -> gama gamma\"\n  quote",
                "CARD:12:36  signal.process: 'gama' is not a particle of this model.\n   Maybe gamma?");
        broken(
                "parameter: ma",
                "parameter: mb",
                "CARD:20:14  scan.parameter: alp-photon has no parameter 'mb'.\n   Maybe ma?");
        broken(
                "{ gagg:",
                "{ gag:",
                "CARD:14:18  signal.assume.gag: alp-photon has no parameter 'gag'.\n   Maybe gagg, ma?");
        broken(
                "up to: 6.5 GeV, spectrum: diphoton",
                "up to: 6.5 GeV, spectrum: diphotn",
                "CARD:62:35  fit.ranges[0].spectrum: 'diphotn' is not known here.\n   Maybe diphoton?");
        broken(
                "ecl-energy-1gev",
                "ecl-energy-2gev",
                "CARD:31:11  trigger[0]: unknown trigger line 'ecl-energy-2gev'.\n   Maybe ecl-energy-1gev?");
        broken(
                "state: open",
                "state: opened",
                "CARD:77:20  blinding.state: 'opened' is not known here.\n   Maybe open?");
        broken(
                "file: observed.csv",
                "file: obsrved.csv",
                "CARD:75:13  data[0].file: obsrved.csv: there is no such data file.\n   Maybe observed.csv?");
    }

    @Test
    void massesAndRanges() throws IOException {
        broken(
                "9 GeV]",
                "11 GeV]",
                "CARD:21:11  scan.masses: 11 GeV is above the kinematic limit 10.58 GeV of the beams in belle2-2018.\n"
                        + "   Maybe masses below 10.58 GeV?");
        broken("[1 GeV,", "[-1 GeV,", "CARD:21:12  scan.masses[0]: -1 GeV is not positive and finite.");
        broken("[1 GeV,", "[1,", "CARD:21:12  scan.masses[0]: 1 has no unit.\n   Maybe 1 GeV?");
        String few = " given, but the shape of the signal is learnt from 3 or more.\n"
                + "   Maybe [1 GeV, 2 GeV, 3 GeV], and nightjar run --masses for fewer?";
        broken(MASSES, "[]", "CARD:21:11  scan.masses: no masses are" + few);
        broken(MASSES, "[1 GeV, 1 GeV]", "CARD:21:11  scan.masses: 1 mass is" + few);
        broken(
                MASSES,
                "{ file: masess.csv, column: m }",
                "CARD:21:11  scan.masses: masess.csv: there is no such data file.\n"
                        + "   Maybe one of the known files: observed.csv, published.csv.");
        broken(
                "up to: 9.8 GeV",
                "up to: 6.5 GeV",
                "CARD:63:7  fit.ranges[1]: the ranges must ascend (6.5 GeV after 6.5 GeV).");
        broken(
                "ma <= 4 GeV",
                "ma <= 3 GeV",
                "CARD:34:18  define.minimumEnergy: none of its cases holds for {ma=4.0 GeV}.");
        broken("ma > 4 GeV", "ma > 4", "CARD:34:54  define.minimumEnergy.ma > 4: 4 has no unit.\n   Maybe 4 GeV?");
    }

    @Test
    void manyAtOnce() throws IOException {
        SmallSearch.change(card, "445 /pb\nseed", "445\nseed", "belle2-2018", "x", "anchors: 8", "ancors: 8");
        fails("""
                CARD:5:11  detector: there is no detector 'x'.
                   Maybe one of the known detectors: babar, belle, belle2-2018, belle2-2019, belle2-design, kloe2.
                CARD:6:13  luminosity: 445 has no unit.
                   Maybe 445 /pb?
                CARD:11:3  signal: key 'anchors' is missing.
                CARD:16:3  signal.ancors: this key is not known here.
                   Maybe anchors?""");
    }

    @Test
    void cardFiles() throws IOException {
        String whole = Files.readString(card);
        Files.writeString(card, whole.replace("  anchors: 8", "\tanchors: 8"));
        fails("CARD:16:1  tab character; YAML is indented with spaces.\n   Maybe two spaces instead of each tab?");
        Files.writeString(card, "");
        fails("CARD  the file is empty.\n   Maybe it was not saved, or another file was meant?");
        try (RandomAccessFile large = new RandomAccessFile(card.toFile(), "rw")) {
            large.setLength(1L << 30); // sparse: takes no room
        }
        fails("CARD  is 1024 MB; a card has at most 4 MB.\n   Maybe another file was meant?");
        Files.delete(card);
        Files.createDirectory(card);
        fails("CARD  is a folder, but a card is a file.");
        Files.delete(card);
        Path near = Files.writeString(card.resolveSibling("smal.yaml"), "x");
        fails("CARD  there is no such file.\n   Maybe " + near + "?");
    }

    private void data(String name, String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        fails(message.replace("DATA", file.toString()), "--data", file.toString());
    }

    @Test
    void dataFiles() throws IOException {
        String head = "low,high,n\n";
        data(
                "recoil1.csv",
                head + "0,1,3\n1,2,-4\n",
                "DATA:3:5  n: -4 is negative.\n   Maybe counts before any subtraction?");
        data(
                "recoil2.csv",
                head + "0,1,3\n1,2,NaN\n",
                "DATA:3:5  n: NaN is not a finite number.\n   Maybe 0, or leave the row out?");
        data(
                "recoil3.csv",
                head + "0,1,3\n1,2,\n",
                "DATA:3:5  n: the value is missing.\n   Maybe 0, or leave the row out?");
        data(
                "recoil4.csv",
                head + "1,2,3\n0,1,4\n",
                "DATA:3:1  low: 0 is not above the bin before (1 to 2); bins must ascend.\n"
                        + "   Maybe the rows sorted by low?");
        data(
                "recoil5.csv",
                head + "0,1,three\n",
                "DATA:2:5  n: 'three' is not a number.\n   Maybe a number such as 0.25 or 1e-3, without unit?");
        data("recoil6.csv", head, "DATA  there are no rows below the header.\n   Maybe it was cut off?");
        data(
                "recoil7.csv",
                "low,high\n0,1\n",
                "DATA  there is no column of counts (columns: low high).\n"
                        + "   Maybe one of n_obs, observed, counts, count, events, entries, data, n?");
        data(
                "recoil8.csv",
                head + "0,1\n",
                "DATA:2:1  2 values, but 3 columns (low high n).\n   Maybe the line was cut off?");
        data(
                "recoil9.csv",
                "",
                "DATA  there is no header row with column names.\n"
                        + "   Maybe it was not saved, or another file was meant?");
        data(
                "plain.csv",
                head + "0,1,3\n",
                "DATA  it does not say which spectrum of small it holds.\n"
                        + "   Maybe --data diphoton=DATA or --data recoil=DATA?");
        data(
                "columns.csv",
                "a,b\n1,2\n",
                "DATA  no column is named after a spectrum of small (columns: a b).\n"
                        + "   Maybe a column diphoton or recoil with one value per candidate?");
        fails("--data recol=x.csv  'recol' is no spectrum of small.\n   Maybe recoil?", "--data", "recol=x.csv");
        fails(
                "FOLDER/none.csv  there is no such file.",
                "--data",
                folder.resolve("none.csv").toString());
        fails("--data recoil=  no file is given.\n   Maybe --data SPECTRUM=FILE?", "--data", "recoil=");
    }

    @Test
    void options() throws IOException {
        String few = "\n   Maybe \"0.5,1,2 GeV\"?";
        fails(
                "--masses  20 GeV is outside the simulated masses of small.\n   Maybe a mass from 1 GeV to 9 GeV?",
                "--masses",
                "20 GeV");
        fails("--masses  no number in 'nonsense'." + few, "--masses", "nonsense");
        fails("--masses  no number in ''." + few, "--masses", ",");
        fails("--masses  1 has no unit." + few, "--masses", "1");
        fails("--masses  1 cm is in cm, not in GeV." + few, "--masses", "1 cm");
        fails("--luminosity  -3/fb is not positive and finite.\n   Maybe 20/fb?", "--luminosity", "-3/fb");
        fails("--luminosity  3 has no unit.\n   Maybe 20/fb?", "--luminosity", "3");
        fails("--threads  the number of threads must be between 1 and 1024 (0).", "--threads", "0");
        fails("--engine  'cluster' is no engine.\n   Maybe threads:2?", "--engine", "cluster");
        fails("--seed  0 is not a positive whole number.\n   Maybe --seed 1?", "--seed", "0");
        fails("--out  no folder is given.\n   Maybe --out runs/small?", "--out", "");
    }

    @Test
    void runFolders() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path mine = Files.writeString(other.resolve("thesis.tex"), "x");
        fails(
                "FOLDER/other  the folder is not empty and holds no run.\n   Maybe another folder (--out DIR)?",
                "--out",
                other.toString());
        fails(
                "FOLDER/other/thesis.tex  this is a file, not a folder.\n   Maybe another folder (--out DIR)?",
                "--out",
                mine.toString());
        Files.delete(mine);
        Files.writeString(other.resolve("identity"), "of another run\n");
        fails(
                "FOLDER/other  the folder holds a run of another card, data, seed or version.\n"
                        + "   Maybe another folder (--out DIR), or remove this one?",
                "--out",
                other.toString());
    }
}
