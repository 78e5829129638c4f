/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** list, explain, doctor and tour. */
class CatalogueVerbsTest {
    private static final String ONE = "\n1 problem; nothing was run.";

    @ParameterizedTest
    @ValueSource(strings = {"searches", "models", "detectors", "processes", "variables", "constraints"})
    void everyListHasNames(String kind) {
        List<?> entries = Shell.array("list", kind);
        assertThat(entries).isNotEmpty();
        for (Object e : entries) {
            assertThat((String) ((Map<?, ?>) e).get("name")).isNotBlank();
        }
        assertThat(Shell.run("list", kind).out().lines()).hasSameSizeAs(entries);
    }

    private static List<Object> names(String... args) {
        return Shell.array(args).stream()
                .map(e -> (Object) ((Map<?, ?>) e).get("name"))
                .toList();
    }

    @Test
    void whatIsShippedIsListed() {
        assertThat(names("list", "searches")).contains("alp-3photon");
        assertThat(names("list", "models")).contains("qed", "alp-photon");
        assertThat(names("list", "detectors")).contains("belle2-2018");
        assertThat(names("list", "processes"))
                .contains("e+ e- -> gamma a, a -> gamma gamma", "e+ e- -> gamma gamma gamma", "e+ e- -> mu+ mu-");
        assertThat(names("list", "constraints")).contains("belle2-2020-alp-3photon");
    }

    @Test
    void likeSearchesInNamesAndMeanings() {
        assertThat(names("list", "variables", "--like", "RECOIL"))
                .contains("m2Recoil")
                .doesNotContain("phi");
        Shell none = Shell.run("list", "searches", "--like", "no such thing");
        assertThat(none.code()).isZero();
        assertThat(none.err().strip()).isEqualTo("none with 'no such thing'");
    }

    @Test
    void aModelInWords() {
        Map<?, ?> d = Shell.json("explain", "alp-photon");
        assertThat(d.get("kind")).isEqualTo("model");
        assertThat(d.get("references").toString()).contains("arXiv:1709.00009");
        assertThat(d.get("parameters").toString()).contains("gagg").contains("1/GeV");
        assertThat(Shell.run("explain", "alp-photon").out()).contains("coupling to two photons");
    }

    /** The ALP process has one diagram: the virtual photon. Three photons have 3! orders along the electron line. */
    @Test
    void aProcessInWords() {
        Map<?, ?> alp = Shell.json("explain", "e+ e- -> gamma a, a -> gamma gamma");
        assertThat(alp.get("diagrams")).isEqualTo(1L);
        assertThat(alp.get("decays").toString()).contains("a -> gamma gamma");
        assertThat(Shell.json("explain", "e+ e- -> gamma gamma gamma").get("diagrams"))
                .isEqualTo(6L);
    }

    @Test
    void aConstraintInWords() {
        Map<?, ?> d = Shell.json("explain", "belle2-2020-alp-3photon");
        assertThat(d.get("kind")).isEqualTo("constraint");
        assertThat(d.get("cites").toString()).contains("arXiv:2007.13071");
    }

    /** An audit lists exactly what is guessed or from memory; without it every value has its source. */
    @Test
    void anAuditListsTheGuesses() {
        Map<?, ?> all = Shell.json("explain", "belle2-2018");
        Map<?, ?> audit = Shell.json("explain", "belle2-2018", "--audit");
        List<?> unsure = (List<?>) audit.get("values");
        assertThat(unsure).hasSize(((Number) all.get("unsure")).intValue());
        for (Object v : unsure) {
            assertThat(((Map<?, ?>) v).get("status")).isIn("guess", "memory");
        }
        for (Object v : (List<?>) all.get("values")) {
            assertThat((String) ((Map<?, ?>) v).get("source")).as(v.toString()).isNotBlank();
        }
    }

    @Test
    void aSearchInWords() {
        Map<?, ?> d = Shell.json("explain", "alp-3photon");
        assertThat(d.get("kind")).isEqualTo("search");
        assertThat((List<?>) d.get("selection")).isNotEmpty();
        assertThat(Shell.run("explain", "alp-3photon").out())
                .contains("arXiv:2007.13071")
                .contains("445 /pb");
        Map<?, ?> audit = Shell.json("explain", "alp-3photon", "--audit");
        assertThat(((Number) audit.get("unsure")).intValue()).isPositive();
    }

    @Test
    void unknownNamesAreToldExactly() {
        Shell.fails(2, "list  'serches' is not known.\n   Maybe searches?" + ONE, "list", "serches");
        Shell.fails(
                2,
                "alp-photn  there is no search, model, detector or constraint of this name and no such file.\n"
                        + "   Maybe alp-photon, alp-3photon?"
                        + ONE,
                "explain",
                "alp-photn");
        Shell.fails(
                2,
                "''  there is no search, model, detector or constraint of this name and no such file.\n"
                        + "   Maybe nightjar list searches, or a process such as \"e+ e- -> gamma a\"?"
                        + ONE,
                "explain",
                "");
    }

    @Test
    void doctorSaysWhatWorks() {
        Shell s = Shell.run(Shell.withJson("doctor"));
        Map<?, ?> d = (Map<?, ?>) s.document();
        assertThat(d.get("java")).isEqualTo(System.getProperty("java.version"));
        assertThat(d.get("workingFolderWritable")).isEqualTo(true);
        assertThat(s.code()).isEqualTo(d.get("verdict").equals("ok") ? 0 : 1);
        assertThat(((List<?>) d.get("missing")).isEmpty())
                .isEqualTo(d.get("verdict").equals("ok"));
    }

    /** What the tour promises must be there: its verbs exist, its commands but the long ones run. */
    @Test
    void theTourIsTrue() {
        List<?> steps = (List<?>) Shell.json("tour").get("steps");
        assertThat(steps).hasSize(5);
        for (Object s : steps) {
            for (Object command : (List<?>) ((Map<?, ?>) s).get("commands")) {
                String[] words = words((String) command);
                if (List.of("list", "explain", "width", "cross-section").contains(words[0])) {
                    assertThat(Shell.run(words).code()).as((String) command).isZero();
                } else {
                    assertThat(words[0]).isIn("run", "new", "check");
                }
            }
        }
    }

    /** The words of a command without "nightjar", quotes removed. */
    private static String[] words(String command) {
        List<String> words = new java.util.ArrayList<>();
        java.util.regex.Matcher m =
                java.util.regex.Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command);
        while (m.find()) {
            words.add(m.group(1) == null ? m.group(2) : m.group(1));
        }
        assertThat(words.remove(0)).isEqualTo("nightjar");
        return words.toArray(String[]::new);
    }
}
