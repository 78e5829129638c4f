/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nightjar.formats.json.Json;

/** Runs the command line inside the test and keeps what it wrote. */
record Shell(int code, String out, String err) {
    static Shell run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Shell(code, out.toString(), err.toString());
    }

    /** Runs with {@code --json}; the output must be one document. */
    static Map<?, ?> json(String... args) {
        Shell s = run(withJson(args));
        assertThat(s.code).as(Arrays.toString(args) + s.err).isZero();
        return (Map<?, ?>) s.document();
    }

    /** As above, for verbs whose document is an array. */
    static List<?> array(String... args) {
        Shell s = run(withJson(args));
        assertThat(s.code).as(Arrays.toString(args) + s.err).isZero();
        return (List<?>) s.document();
    }

    static String[] withJson(String... args) {
        return Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new);
    }

    Object document() {
        return Json.read("standard output", out);
    }

    /** A number of a document. */
    static double number(Map<?, ?> document, String key) {
        return ((Number) document.get(key)).doubleValue();
    }

    /** The command must fail with exactly this text and nothing on standard output. */
    static void fails(int code, String message, String... args) {
        Shell s = run(args);
        assertThat(s.err.stripTrailing()).isEqualTo(message);
        assertThat(s.code).isEqualTo(code);
        assertThat(s.out).isEmpty();
    }
}
