/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.card;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names a user may have meant. */
public final class Suggest {
    private Suggest() {}

    /** More names than these are not listed. */
    private static final int LISTED = 30;
    /** Words this short are in too many names. */
    private static final int TELLING = 3;

    /**
     * Up to three names within a third of the word's length in edit distance (ignoring case), nearest first; if there are none, up to
     * three that hold the word.
     */
    public static List<String> near(String word, Collection<String> names) {
        int limit = Math.max(2, word.length() / 3);
        String lower = word.toLowerCase(Locale.ROOT);
        record Scored(String name, int distance) {}
        List<String> near = names.stream()
                .map(n -> new Scored(n, distance(lower, n.toLowerCase(Locale.ROOT))))
                .filter(s -> s.distance <= limit)
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
                .limit(3)
                .map(Scored::name)
                .toList();
        return !near.isEmpty() || word.length() < TELLING
                ? near
                : names.stream()
                        .filter(n -> n.toLowerCase(Locale.ROOT).contains(lower))
                        .sorted()
                        .limit(3)
                        .toList();
    }

    /** "a?" or "a, b?" of the near names; otherwise the known names; empty if there are none. */
    public static String maybe(String word, Collection<String> names, String kind) {
        List<String> near = near(word, names);
        if (!near.isEmpty()) {
            return String.join(", ", near) + "?";
        }
        if (names.isEmpty()) {
            return "";
        }
        String listed = String.join(", ", names.stream().limit(LISTED).toList());
        String rest = names.size() > LISTED ? " and " + (names.size() - LISTED) + " more." : ".";
        return "one of the known " + kind + ": " + listed + rest;
    }

    /** Levenshtein distance. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
