/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.yaml;

/** Says the parser's complaints in words of a card's author. */
final class SyntaxHints {
    private SyntaxHints() {}

    static String what(String problem) {
        if (problem.startsWith("mapping values are not allowed")) {
            return "a colon is not expected here.";
        }
        if (problem.startsWith("could not find expected ':'")) {
            return "the line has no colon after its key.";
        }
        if (problem.contains("but found '<block mapping start>'") || problem.contains("but found '<scalar>'")) {
            return "the indentation does not fit the lines above.";
        }
        if (problem.contains("expected ',' or")) {
            return "a comma or the closing bracket is missing.";
        }
        if (problem.contains("unexpected end of stream") || problem.contains("<stream end>")) {
            return "the file ends inside a text or bracket.";
        }
        if (problem.contains("cannot start any token")) {
            return "a value cannot begin with this character (" + quoted(problem) + ").";
        }
        return "cannot be read as YAML (" + problem + ").";
    }

    static String maybe(String problem) {
        if (problem.startsWith("mapping values are not allowed")) {
            return "quotes around a text that contains a colon, or two spaces more or less in front?";
        }
        if (problem.startsWith("could not find expected ':'")) {
            return "key: value?";
        }
        if (problem.contains("but found '<block mapping start>'") || problem.contains("but found '<scalar>'")) {
            return "the same number of spaces as the neighbouring keys?";
        }
        if (problem.contains("expected ',' or")) {
            return "quotes around a text with brackets or braces?";
        }
        if (problem.contains("unexpected end of stream") || problem.contains("<stream end>")) {
            return "a closing quote or bracket is missing?";
        }
        return problem.contains("cannot start any token") ? "quotes around the text?" : "";
    }

    private static String quoted(String problem) {
        int from = problem.indexOf('\'');
        int to = problem.indexOf('\'', from + 1);
        return from >= 0 && to > from ? problem.substring(from + 1, to) : problem;
    }
}
