/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels as plain Unicode text, for readers who cannot see the typeset form. */
public final class PlainText {
    private static final Pattern WRAPPER =
            Pattern.compile("\\\\(?:mathrm|mathit|mathbf|mathcal|text|bar|tilde|hat|vec|left|right|sqrt)\\b\\s*");
    private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+) ?");

    private PlainText() {}

    /** The label without dollars, braces and backslashes; Greek letters and signs become characters. */
    public static String of(String label) {
        String text = label.replace("\\sqrt", "√").replace("\\,", " ").replace("\\ ", " ");
        text = WRAPPER.matcher(text.replace("\\$", "\u0001")).replaceAll("");
        text = COMMAND.matcher(text).replaceAll(m -> Matcher.quoteReplacement(TexSource.sign(m.group(1))));
        return text.replaceAll("[${}\\\\]", "")
                .replace('\u0001', '$')
                .replaceAll(" +", " ")
                .strip();
    }
}
