/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.Problem;
import org.nightjar.formats.json.Json;

/**
 * Where the verbs write: results on standard output (one JSON document with {@code --json}, nothing else there), notes and
 * progress on standard error.
 */
final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private boolean json;
    private boolean quiet;

    Console(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    void configure(boolean asJson, boolean withoutNotes) {
        json = asJson;
        quiet = withoutNotes;
    }

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }

    /** A line of the human result; silent with {@code --json}. */
    void line(String text) {
        if (!json) {
            out.println(text);
        }
    }

    /** The JSON result; silent without {@code --json}. */
    void document(Object tree) {
        if (json) {
            out.print(Json.write(tree, true));
            out.flush();
        }
    }

    /** A note or message for the user on standard error. */
    void note(String text) {
        err.println(text);
    }

    /** Progress on standard error, unless quiet. */
    void progress(String text) {
        if (!quiet) {
            err.println(text);
        }
    }

    /** A progress line that the next one replaces; {@code last} ends it. */
    void overwrite(String text, boolean last) {
        err.print("\r" + text + (last ? System.lineSeparator() : ""));
        err.flush();
    }

    /** The problems of the user's input as the JSON result, and as text on standard error. */
    void problems(List<Problem> problems) {
        document(Map.of("problems", tree(problems)));
        problems.forEach(p -> err.println(p));
    }

    /** Problems that ended a verb: as the JSON result, and the message on standard error. */
    void failure(List<Problem> problems, String message) {
        document(Map.of("problems", tree(problems)));
        err.println(message);
    }

    static List<Object> tree(List<Problem> problems) {
        List<Object> list = new ArrayList<>();
        for (Problem p : problems) {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("file", p.file());
            m.put("line", p.line());
            m.put("column", p.column());
            m.put("what", p.what());
            m.put("maybe", p.maybe());
            list.add(m);
        }
        return list;
    }
}
