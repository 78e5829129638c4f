/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightjar.expression.Argument;

/** Cuts an expression into tokens on demand; the parser may ask for raw arguments instead. */
final class Lexer {
    private static final Pattern NUMBER = Pattern.compile("(?:\\d+(?:_\\d+)*\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_µ][A-Za-z0-9_]*|%");
    private static final Pattern SIGN = Pattern.compile("<=|>=|==|!=|&&|\\|\\||[-+*/^()<>,=!\\[\\]&|]");
    private static final Map<String, String> FOREIGN = Map.of(
            "&&", "and?", "||", "or?", "&", "and?", "|", "or?", "!", "not?", "=", "==?", "[", "( )?", "]", "( )?");

    private final String text;
    private Token current;

    Lexer(String text) {
        this.text = text;
        this.current = read(0);
    }

    Token peek() {
        return current;
    }

    /** The token after the one that {@link #peek} gives. */
    Token peekSecond() {
        return read(current.end());
    }

    Token next() {
        Token t = current;
        current = read(t.end());
        return t;
    }

    private Token read(int from) {
        int at = skip(from);
        if (at == text.length()) {
            return new Token(Token.Kind.END, "", at, at);
        }
        for (Token.Kind kind : new Token.Kind[] {Token.Kind.NUMBER, Token.Kind.WORD, Token.Kind.SIGN}) {
            Matcher m = pattern(kind).matcher(text).region(at, text.length());
            if (m.lookingAt()) {
                return token(kind, m.group(), at, m.end());
            }
        }
        throw new SyntaxProblem(at, "cannot read '" + text.charAt(at) + "' here.", "");
    }

    private static Token token(Token.Kind kind, String t, int at, int end) {
        if (kind == Token.Kind.SIGN && FOREIGN.containsKey(t)) {
            throw new SyntaxProblem(at, "'" + t + "' is not known here.", FOREIGN.get(t));
        }
        return new Token(kind, t, at, end);
    }

    private static Pattern pattern(Token.Kind kind) {
        return switch (kind) {
            case NUMBER -> NUMBER;
            case WORD -> WORD;
            default -> SIGN;
        };
    }

    private int skip(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Takes {@code ( … , … )} as raw text; {@code open} is the parenthesis just peeked at. Returns the end of the call. */
    int rawArguments(Token open, List<Argument> into) {
        int depth = 0;
        int start = open.end();
        List<Argument> found = new ArrayList<>();
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '(') {
                depth++;
            } else if (c == ',' && depth == 0) {
                found.add(argument(start, at));
                start = at + 1;
            } else if (c == ')' && depth-- == 0) {
                Argument last = argument(start, at);
                if (!found.isEmpty() || !last.text().isEmpty()) {
                    found.add(last);
                }
                into.addAll(found);
                current = read(at + 1);
                return at + 1;
            }
        }
        throw new SyntaxProblem(open.start(), "this parenthesis is not closed.", "");
    }

    private Argument argument(int from, int to) {
        int start = Math.min(skip(from), to);
        return new Argument(text.substring(start, to).strip(), start);
    }
}
