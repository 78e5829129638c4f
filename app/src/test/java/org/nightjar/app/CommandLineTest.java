/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What all verbs share. */
class CommandLineTest {
    private static CommandLine commands() {
        Console console = new Console(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
        return new CommandLine(new Nightjar(console), new VerbFactory(console));
    }

    /** Each verb explains itself with an example of itself and takes the common options. */
    @Test
    void everyVerbHasHelpWithAnExample() {
        for (String verb : commands().getSubcommands().keySet()) {
            Shell s = Shell.run(verb, "--help");
            assertThat(s.code()).isZero();
            assertThat(s.err()).isEmpty();
            assertThat(s.out())
                    .contains("Example:")
                    .contains("nightjar " + verb)
                    .contains("--json", "--quiet");
        }
    }

    @Test
    void versionAndHelp() {
        assertThat(Shell.run("--version").out().strip()).isEqualTo("nightjar 0.1.0");
        assertThat(Shell.run("--help").out()).contains("cross-section").contains("nightjar tour");
    }

    @Test
    void slipsOfTheFingerAreToldExactly() {
        Shell.fails(2, "nightjar  'widht' is not a verb.\n   Maybe width?", "widht");
        Shell.fails(
                2,
                "nightjar width  '--sett' is not an option.\n   Maybe --set, --seed?",
                "width",
                "alp-photon",
                "--sett");
        Shell.fails(2, "nightjar width  'b' is a word too many.\n   Maybe nightjar width --help?", "width", "a", "b");
        Shell.fails(
                2,
                "nightjar width  missing required parameter: 'MODEL'.\n"
                        + "   Maybe nightjar width alp-photon --set \"ma=0.5 GeV, gagg=1e-3 /GeV\"?",
                "width");
        Shell.fails(
                2,
                "nightjar width  invalid value for option '--seed': '1e3' is not a whole number.\n"
                        + "   Maybe nightjar width --help?",
                "width",
                "alp-photon",
                "--seed",
                "1e3");
        Shell.fails(
                2,
                "--threads  the number of threads must be between 1 and 1024 (0).\n1 problem; nothing was run.",
                "width",
                "alp-photon",
                "--threads",
                "0");
    }

    /** With --json every failure is a document as well, whoever noticed it. */
    @Test
    void failuresAreDocuments() {
        for (String[] args : List.of(
                new String[] {"widht", "--json"},
                new String[] {"width", "--json"},
                new String[] {"width", "alp-phton", "--json"},
                new String[] {"width", "alp-photon", "--set", "ma=-1 GeV", "--json"},
                new String[] {"cross-section", "e+ e- -> a", "--json"})) {
            Shell s = Shell.run(args);
            assertThat(s.code()).isIn(2, 3);
            List<?> problems = (List<?>) ((Map<?, ?>) s.document()).get("problems");
            assertThat(problems).hasSize(1);
            assertThat((String) ((Map<?, ?>) problems.get(0)).get("what")).isNotBlank();
            assertThat((String) ((Map<?, ?>) problems.get(0)).get("maybe")).isNotBlank();
            assertThat(s.err()).contains("   Maybe ");
        }
    }

    /** Nonsense on every option that takes a text: a message and exit 2 or 3, never a stack trace. */
    @Test
    void nonsenseIsNeverABug() {
        String alp = "e+ e- -> gamma a";
        for (String n :
                List.of("NaN", "1e400", "", " ", "-1", "∞", "1 parsec", "x".repeat(300), "1,5", "%", "GeV^99999")) {
            for (String[] args : List.of(
                    new String[] {"width", n},
                    new String[] {"width", "alp-photon", "--set", "ma=" + n},
                    new String[] {"width", "alp-photon", "--particle", n},
                    new String[] {"cross-section", n},
                    new String[] {"cross-section", alp, "--sqrt-s", n},
                    new String[] {"cross-section", alp, "--precision", n},
                    new String[] {"cross-section", alp, "--cut", n},
                    new String[] {"cross-section", alp, "--detector", n},
                    new String[] {"cross-section", alp, "--model", n},
                    new String[] {"matrix-element", alp, "--momenta", n},
                    new String[] {"list", n},
                    new String[] {"explain", n},
                    new String[] {"check", n},
                    new String[] {"new", "search", n, "--like", n})) {
                Shell s = Shell.run(args);
                assertThat(s.code()).as(String.join(" ", args) + s.err()).isIn(2, 3);
                assertThat(s.out()).isEmpty();
                assertThat(s.err()).isNotBlank().doesNotContain("Exception").doesNotContain("   at ");
            }
        }
    }
}
