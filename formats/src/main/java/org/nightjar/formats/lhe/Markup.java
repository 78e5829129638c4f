/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.lhe;

import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.internal.text.TextLines;

/** The little of XML that event files use: tags with attributes, comments and literal sections; nothing is ever expanded. */
final class Markup {
    private static final String[][] ESCAPES = {
        {"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&apos;"}, {"\n", "&#10;"}, {":", "&#58;"}
    };

    private final TextLines lines;
    private @Nullable String closing;
    private long openedAt;

    Markup(TextLines lines) {
        this.lines = lines;
    }

    /** Position of the next tag in the line from a position on; comments and literal sections are passed over; -1 if none. */
    int nextTag(int position) {
        int i = position;
        while (true) {
            if (closing != null) {
                int end = lines.find(closing, i);
                if (end < 0) {
                    return -1;
                }
                i = end + closing.length();
                closing = null;
            }
            i = lines.find("<", i);
            if (i < 0) {
                return -1;
            }
            if (lines.hasAt(i, "<!--")) {
                open("-->");
                i += 4;
            } else if (lines.hasAt(i, "<![CDATA[")) {
                open("]]>");
                i += 9;
            } else if (lines.hasAt(i, "<!")) {
                throw lines.problem(
                        i - lines.start() + 1,
                        "a document type or entity declaration; event files have none.",
                        "the file is not what it claims to be?");
            } else {
                return i;
            }
        }
    }

    private void open(String end) {
        closing = end;
        openedAt = lines.number();
    }

    /** True inside a comment or literal section that goes on in the next line. */
    boolean isInside() {
        return closing != null;
    }

    /** True inside a comment, but not inside a literal section, that goes on in the next line. */
    boolean isInsideComment() {
        return "-->".equals(closing);
    }

    /** The file ended inside a comment. */
    CardException unclosed() {
        return lines.problem(
                "the file ends inside the comment that begins in line " + openedAt + ".", "the file was cut off?");
    }

    /** True if the tag of this name begins at a position. */
    boolean isTag(int position, String name) {
        if (!lines.hasAt(position + 1, name)) {
            return false;
        }
        int behind = position + 1 + name.length();
        if (behind >= lines.end()) {
            return true;
        }
        byte c = lines.bytes()[behind];
        return c == '>' || c == ' ' || c == '\t' || c == '/';
    }

    /** Position behind the tag that begins at a position; the line's end if it does not end in the line. */
    int behind(int position) {
        int end = lines.find(">", position);
        return end < 0 ? lines.end() : end + 1;
    }

    /** True if the tag closes itself. */
    boolean closesItself(int position) {
        int behind = behind(position);
        return behind - 2 > position && lines.bytes()[behind - 2] == '/';
    }

    /** Value of an attribute of the tag at a position; empty if it has none. */
    String attribute(int position, String name) {
        int stop = behind(position);
        byte[] b = lines.bytes();
        for (int i = lines.find(name, position, stop); i >= 0; i = lines.find(name, i + 1, stop)) {
            int j = i + name.length();
            while (j < stop && b[j] == ' ') {
                j++;
            }
            boolean begins = b[i - 1] == ' ' || b[i - 1] == '\t';
            if (!begins || j >= stop || b[j] != '=') {
                continue;
            }
            j++;
            while (j < stop && b[j] == ' ') {
                j++;
            }
            if (j < stop && (b[j] == '"' || b[j] == '\'')) {
                int end = j + 1;
                while (end < stop && b[end] != b[j]) {
                    end++;
                }
                return unescape(lines.text(j + 1, end).trim());
            }
        }
        return "";
    }

    /** Text that stands for itself between tags, in attributes and in front of a colon. */
    static String escape(String text) {
        String escaped = text;
        for (String[] e : ESCAPES) {
            escaped = escaped.replace(e[0], e[1]);
        }
        return escaped;
    }

    /** The inverse of {@link #escape}. */
    static String unescape(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        String plain = text;
        for (int k = ESCAPES.length - 1; k >= 0; k--) {
            plain = plain.replace(ESCAPES[k][1], ESCAPES[k][0]);
        }
        return plain;
    }
}
