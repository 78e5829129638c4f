/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.core.card.CardException;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

class JsonTest {
    private static Map<String, Object> example() {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("ma", 0.477);
        point.put("observed", Double.NaN);
        point.put("n", 3);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", "alp \"3γ\"\n");
        tree.put("points", List.of(point));
        tree.put("edges", new double[] {0, 0.5, 1e-20, Double.POSITIVE_INFINITY});
        tree.put("bins", new int[] {1, 2});
        tree.put("seeds", new long[] {1L << 60});
        tree.put("open", true);
        tree.put("none", null);
        tree.put("empty", Map.of());
        tree.put("list", List.of());
        return tree;
    }

    @Test
    void prettyTextKeepsOrderAndPutsPlainListsOnOneLine() {
        assertThat(Json.write(example(), true)).isEqualTo("""
                {
                  "name": "alp \\"3γ\\"\\n",
                  "points": [
                    {
                      "ma": 0.477,
                      "observed": null,
                      "n": 3
                    }
                  ],
                  "edges": [0, 0.5, 1.0E-20, null],
                  "bins": [1, 2],
                  "seeds": [1152921504606846976],
                  "open": true,
                  "none": null,
                  "empty": {},
                  "list": []
                }
                """);
    }

    @Test
    void compactTextHasNoBlanks() {
        assertThat(Json.write(List.of(1, Arrays.asList("a", null), Map.of("k", 0.1)), false))
                .isEqualTo("[1,[\"a\",null],{\"k\":0.1}]");
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        for (boolean pretty : new boolean[] {true, false}) {
            String text = Json.write(example(), pretty);
            Object tree = Json.read("x.json", text);
            assertThat(Json.write(tree, pretty)).isEqualTo(text);
        }
        assertThat(Json.read("x.json", "{\"a\": [1, 2.5, -3e2, \"t\", false, null, 123456789012345678901]}"))
                .isEqualTo(Map.of("a", Arrays.asList(1L, 2.5, -300.0, "t", false, null, 123456789012345678901.0)));
    }

    @Test
    void everyDoubleSurvives() {
        RandomStream random = new Streams(7, new SampleId("json")).of(Stage.TOYS);
        for (int k = 0; k < 20_000; k++) {
            random.at(k, 0);
            double x = (random.uniform() - 0.5) * Math.pow(10, 600 * random.uniform() - 300);
            Object back = Json.read("x", Json.write(x, false));
            // exact: the text is the shortest that reads back to the same bits
            assertThat(((Number) back).doubleValue()).isEqualTo(x);
        }
    }

    @Test
    void shortestTextEvenWhereJava17IsLonger() {
        // JDK-4511638: Java 17 itself prints 1.9999999999999998E23 for this number, Java 19 and later 2.0E23
        assertThat(Json.write(2e23, false)).isEqualTo("2.0E23");
        assertThat(Json.write(-0.0, false)).isEqualTo("-0.0");
    }

    @Test
    void anObjectWithoutJsonFormIsAProgrammingMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.write(new Object(), false))
                .withMessage("no JSON form of java.lang.Object");
    }

    private static void refused(String text, String message) {
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> Json.read("w.json", text))
                .withMessage(message + "\n1 problem; nothing was run.");
    }

    @Test
    void mistakesAreSaidWithLineAndColumn() {
        refused("  ", "w.json  the file is empty.\n   Maybe it was not saved, or another file was meant?");
        refused("{\n \"a\": 1,\n \"a\": 2\n}", "w.json:3:5  is not JSON: the key 'a' is given twice.");
        refused("{\"a\": NaN}", """
                w.json:1:10  is not JSON: 'NaN' is no value.
                   Maybe null, true, false, a number, or a text in double quotes?""");
        refused("[1, 2", """
                w.json:1:6  is not JSON: the file ends inside a bracket or text.
                   Maybe a closing bracket or quote is missing?""");
        refused("{\"a\" 1}", """
                w.json:1:6  is not JSON: unexpected character ('1' (code 49)).
                   Maybe a comma, a colon or a double quote is missing or too many?""");
        refused("[1] 2", "w.json:1:5  text after the end of the document.\n   Maybe a bracket too many?");
        refused("[1" + "0".repeat(1000) + "]", "w.json  is not JSON: a number of more than 1000 digits.");
        refused("[".repeat(300), "w.json  is not JSON: more than 200 levels inside each other.");
    }
}
