/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.hepdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.formats.yaml.YamlReader;

class HepDataSubmissionTest {
    private static HepDataTable table(String name, String file, double... limits) {
        return new HepDataTable(
                name,
                "Figure 3",
                "Limits at 90% CL: $\\varepsilon$ of an $A'$",
                Map.of("cmenergies", List.of("10.58")),
                file,
                List.of(new HepDataTable.Column("Mass", "GeV", Map.of(), new double[] {0.02, 1})),
                List.of(new HepDataTable.Column("$\\varepsilon$", "", Map.of("Limit type", "observed"), limits)));
    }

    @Test
    void theFilesAreWhatTheSchemaAsksFor() {
        Map<String, String> files =
                new HepDataSubmission("a comment", List.of(table("T", "t.yaml", 1.5e-7, Double.NaN))).files();
        assertThat(files.keySet()).containsExactly("submission.yaml", "t.yaml");
        // a stream of documents, the first without data_file, none empty at the end
        String[] documents = files.get("submission.yaml").split("---\n");
        assertThat(documents).hasSize(3);
        assertThat(documents[0]).isEmpty();
        assertThat(documents[1]).isEqualTo("comment: \"a comment\"\n");
        CardNode t = YamlReader.read("submission.yaml", documents[2]);
        assertThat(t.entries().keySet()).containsExactly("name", "location", "description", "keywords", "data_file");
        assertThat(t.entries().get("description").text()).isEqualTo("Limits at 90% CL: $\\varepsilon$ of an $A'$");
        CardNode data = YamlReader.read("t.yaml", files.get("t.yaml"));
        assertThat(data.entries().keySet()).containsExactly("independent_variables", "dependent_variables");
        CardNode column = data.entries().get("dependent_variables").items().get(0);
        assertThat(column.entries().keySet()).containsExactly("header", "qualifiers", "values");
        assertThat(files.get("t.yaml")).contains("- value: 1.5e-07\n").contains("- value: '-'\n");
    }

    @Test
    void whatTheSchemaForbidsIsTold() {
        HepDataTable good = table("T", "t.yaml", 1, 2);
        refused(List.of(good, good), "there are two tables of this name");
        refused(List.of(good, table("U", "t.yaml", 1, 2)), "two tables share the file t.yaml");
        refused(List.of(table("x".repeat(65), "t.yaml", 1, 2)), "its name has no or over 64 characters");
        refused(List.of(table("T", "a/t.yaml", 1, 2)), "the file name a/t.yaml does not do");
        refused(List.of(table("T", "t.yaml", 1)), "its columns differ in length");
    }

    private static void refused(List<HepDataTable> tables, String message) {
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> new HepDataSubmission("c", tables))
                .withMessageContaining(message);
    }
}
