/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.ufo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;

/**
 * The objects of one UFO file: assignments of calls with named arguments, texts, numbers, names, lists, tuples and maps.
 * Imports and other statements are skipped. One use per text.
 */
final class UfoFile {
    private static final int DEEPEST = 20;

    private final String file;
    private final String text;
    private final Problems problems;
    private int at;
    private int depth;
    private int countedTo;
    private int lines = 1;

    UfoFile(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** What cannot be read; carries nothing, as the place is known. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    List<UfoObject> read() {
        List<UfoObject> all = new ArrayList<>();
        while (at < text.length()) {
            int start = at;
            try {
                UfoObject object = statement();
                if (object != null) {
                    all.add(object);
                }
            } catch (Unreadable e) {
                problems.add(new Problem(file, line(at), column(at), String.valueOf(e.getMessage()), ""));
                nextStatement();
                continue;
            }
            endOfLine();
            if (at == start) {
                at++;
            }
        }
        return all;
    }

    /** To the next line that starts with a name, at least one line on. */
    private void nextStatement() {
        depth = 0;
        do {
            endOfLine();
            at++;
        } while (at < text.length() && !Character.isLetter(text.charAt(at)) && text.charAt(at) != '_');
    }

    private @org.jspecify.annotations.Nullable UfoObject statement() {
        String name = word();
        int start = at - name.length();
        blanks();
        if (name.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
            at = start;
            return null;
        }
        at++;
        blanks();
        String type = word();
        if (type.endsWith(".anti")) {
            Map<String, Object> of = Map.of("of", new UfoObject.Reference(type.substring(0, type.length() - 5)));
            return new UfoObject(name, "anti", of, line(start));
        }
        if (type.isEmpty() || at >= text.length() || text.charAt(at) != '(') {
            return null;
        }
        at++;
        int line = line(start);
        return new UfoObject(name, type, arguments(), line);
    }

    private Map<String, Object> arguments() {
        Map<String, Object> all = new LinkedHashMap<>();
        while (!closes(')')) {
            String key = word();
            expect('=');
            if (all.containsKey(key)) {
                throw new Unreadable("'" + key + "' is given twice.");
            }
            all.put(key, value());
            comma(')');
        }
        return all;
    }

    private Object value() {
        if (++depth > DEEPEST) {
            throw new Unreadable("lists are nested too deeply.");
        }
        space();
        char c = at < text.length() ? text.charAt(at) : 0;
        Object value;
        if (c == '\'' || c == '"') {
            value = string(c);
        } else if (c == '[' || c == '(') {
            at++;
            value = list(c == '[' ? ']' : ')');
        } else if (c == '{') {
            at++;
            value = map();
        } else if (Character.isDigit(c) || c == '-' || c == '+' || c == '.') {
            value = number();
        } else {
            String name = word();
            if (name.isEmpty()) {
                throw new Unreadable("a value is expected here.");
            }
            value = new UfoObject.Reference(name.substring(name.lastIndexOf('.') + 1));
        }
        depth--;
        return value;
    }

    private List<Object> list(char end) {
        List<Object> all = new ArrayList<>();
        while (!closes(end)) {
            all.add(value());
            comma(end);
        }
        return all;
    }

    private Map<Object, Object> map() {
        Map<Object, Object> all = new LinkedHashMap<>();
        while (!closes('}')) {
            Object key = value();
            expect(':');
            all.put(key, value());
            comma('}');
        }
        return all;
    }

    private String string(char quote) {
        StringBuilder out = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != quote; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            out.append(text.charAt(at));
        }
        if (at >= text.length()) {
            throw new Unreadable("the file ends within a text.");
        }
        at++;
        return out.toString();
    }

    private Object number() {
        int from = at;
        while (at < text.length() && "+-.eE/*".indexOf(text.charAt(at)) >= 0 || isDigit()) {
            at++;
        }
        String number = text.substring(from, at);
        int slash = number.indexOf('/');
        try {
            double value = slash < 0
                    ? Double.parseDouble(number)
                    : Double.parseDouble(number.substring(0, slash)) / Double.parseDouble(number.substring(slash + 1));
            if (!Double.isFinite(value)) {
                throw new Unreadable("'" + number + "' is no finite number.");
            }
            return value;
        } catch (NumberFormatException e) {
            throw new Unreadable("'" + number + "' is no number.");
        }
    }

    private boolean isDigit() {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private String word() {
        space();
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean closes(char end) {
        space();
        if (at >= text.length()) {
            throw new Unreadable("the file ends before '" + end + "'.");
        }
        if (text.charAt(at) == end) {
            at++;
            return true;
        }
        return false;
    }

    private void comma(char end) {
        space();
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
        } else if (at >= text.length() || text.charAt(at) != end) {
            throw new Unreadable("a comma or '" + end + "' is expected here.");
        }
    }

    private void expect(char c) {
        space();
        if (at >= text.length() || text.charAt(at) != c) {
            throw new Unreadable("'" + c + "' is expected here.");
        }
        at++;
    }

    private void space() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
            if (text.charAt(at) == '#') {
                endOfLine();
            } else {
                at++;
            }
        }
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private void endOfLine() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    /** Line of a place; places asked for rise but for a statement, so that each line is counted once. */
    private int line(int place) {
        int end = Math.min(place, text.length());
        if (end < countedTo) {
            countedTo = 0;
            lines = 1;
        }
        for (; countedTo < end; countedTo++) {
            lines += text.charAt(countedTo) == '\n' ? 1 : 0;
        }
        return lines;
    }

    private int column(int place) {
        int end = Math.min(place, text.length());
        return end - text.lastIndexOf('\n', Math.max(0, end - 1));
    }
}
