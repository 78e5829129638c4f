/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

/**
 * A piece of an expression.
 *
 * @param kind what it is
 * @param text as written; empty at the end
 * @param start first character
 * @param end after the last character
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        NUMBER,
        WORD,
        SIGN,
        END
    }

    boolean is(String t) {
        return kind != Kind.END && text.equals(t);
    }

    /** For messages: {@code 'x'}, or "the end". */
    String quoted() {
        return kind == Kind.END ? "the end of the text" : "'" + text + "'";
    }
}
