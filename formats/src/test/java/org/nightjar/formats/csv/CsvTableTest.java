/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.card.CardException;

class CsvTableTest {
    private static CsvTable table(String text) {
        return CsvTable.read("t.csv", text);
    }

    private static void refused(Runnable act, String message) {
        assertThatExceptionOfType(CardException.class).isThrownBy(act::run).withMessage(message);
    }

    @Test
    void columnsAreFoundByName() {
        CsvTable t = table("# experiment: Belle II\n# how: read from\n# the figure\n\nmass_GeV , label,g\n"
                + "0.5, \"a, \"\"b\"\"\" ,1e-3\r\n\n# between\n 1 ,c,-\n");
        assertThat(t.names()).containsExactly("mass_GeV", "label", "g");
        assertThat(t.rows()).isEqualTo(2);
        assertThat(t.numbers("mass_GeV")).containsExactly(0.5, 1);
        assertThat(t.numbersOrMissing("g")).containsExactly(1e-3, Double.NaN);
        assertThat(t.texts("label")).containsExactly("a, \"b\"", "c");
        assertThat(t.pedigree()).isEqualTo(Map.of("experiment", "Belle II", "how", "read from the figure"));
    }

    @Test
    void wrongCellsAreAllSaidWithTheirPlace() {
        refused(() -> table("m,g\n1,x\n2,nan\n3,\n4,inf\n5,0x1\n").numbers("g"), """
                t.csv:2:3  g: 'x' is not a number.
                   Maybe a number such as 0.25 or 1e-3, without unit?
                t.csv:3:3  g: nan is not a finite number.
                   Maybe 0, or leave the row out?
                t.csv:4:3  g: the value is missing.
                   Maybe 0, or leave the row out?
                t.csv:5:3  g: inf is not a finite number.
                   Maybe a number such as 0.25 or 1e-3, without unit?
                t.csv:6:3  g: '0x1' is not a number.
                   Maybe a number such as 0.25 or 1e-3, without unit?
                5 problems; nothing was run.""");
    }

    @Test
    void aBrokenTableIsSaidInOneMessage() {
        String end = "\n1 problem; nothing was run.";
        refused(
                () -> table("# only comments\n"),
                "t.csv  there is no header row with column names.\n"
                        + "   Maybe it was not saved, or another file was meant?" + end);
        refused(() -> table("a,b\n"), "t.csv  there are no rows below the header.\n   Maybe it was cut off?" + end);
        refused(
                () -> table("1,2\n3,4\n"),
                "t.csv:1:1  column names are expected in the first row (1).\n"
                        + "   Maybe a header row such as m2_low,m2_high,n_obs?" + end);
        refused(
                () -> table("a,b\n1,2,3\n"),
                "t.csv:2:1  3 values, but 2 columns (a b).\n   Maybe a decimal comma in place of a point?" + end);
        refused(
                () -> table("a,b\n1\n"),
                "t.csv:2:1  1 value, but 2 columns (a b).\n   Maybe the line was cut off?" + end);
        refused(
                () -> table("a,b\n1\n1,2\n1,2,3\n"),
                "t.csv:2:1  1 value, but 2 columns (a b).\n   Maybe the line was cut off?\n"
                        + "t.csv:4:1  3 values, but 2 columns (a b).\n   Maybe a decimal comma in place of a point?"
                        + end.replace("1 problem", "2 problems"));
        refused(
                () -> table("a;b\n1;2\n"),
                "t.csv:1:1  the columns are separated by semicolons.\n   Maybe commas?" + end);
        refused(() -> table("a,b,a\n"), "t.csv:1:5  there are two columns 'a'.\n   Maybe rename one of them?" + end);
        refused(() -> table("a,,b\n"), "t.csv:1:3  a column has no name.\n   Maybe a comma too many?" + end);
        refused(() -> table("a,b\n1,\"x\n"), "t.csv:2:3  the quote is not closed in this line." + end);
        refused(() -> table("mass,g\n1,2\n").numbers("mas"), "t.csv  there is no column 'mas'.\n   Maybe mass?" + end);
    }

    @Test
    void whatIsWrittenReadsBack(@TempDir Path folder) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("mass_GeV", new double[] {0.1, 2, 1.0 / 3});
        columns.put("limit_pb", new double[] {1e-20, Double.NaN, -5.5});
        Path file = folder.resolve("sub/out.csv");
        CsvTable.write(file, List.of("how: test"), columns);
        CsvTable back = CsvTable.read(file);
        assertThat(back.comments()).containsExactly("how: test");
        assertThat(back.numbers("mass_GeV")).containsExactly(columns.get("mass_GeV"));
        assertThat(back.numbersOrMissing("limit_pb")).containsExactly(columns.get("limit_pb"));
    }

    @Test
    void aMillionCellsAreReadInASecondOrTwo() {
        StringBuilder text = new StringBuilder("a,b,c,d\n");
        for (int k = 0; k < 250_000; k++) {
            text.append("0.123456,7.5,1e-3,").append(k).append('\n');
        }
        CsvTable t = table(text.toString());
        assertThat(t.rows()).isEqualTo(250_000);
        assertThat(t.numbers("d")[249_999]).isEqualTo(249_999);
    }
}
