/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightjar.core.card.CardException;

/** BibTeX entries of the publications that constraints cite, found by key or by {@code arXiv:NUMBER}. */
public final class Bibliography {
    private static final Pattern FIELD =
            Pattern.compile("(\\w+)\\s*=\\s*(\"[^\"]*\"|\\{(?:[^{}]|\\{[^{}]*\\})*\\}|\\d+)", Pattern.DOTALL);
    private static final String ARXIV = "arXiv:";

    private final Map<String, Entry> byKey = new LinkedHashMap<>();
    private final Map<String, Entry> byEprint = new LinkedHashMap<>();

    private Bibliography() {}

    /**
     * One publication.
     *
     * @param key BibTeX key
     * @param fields by lower-case name, without the outer quotes or braces
     * @param text the whole entry
     */
    public record Entry(String key, Map<String, String> fields, String text) {
        /** First author, collaborations first, as in {@code BaBar Collaboration}. */
        public String authors() {
            String[] names = fields.getOrDefault("author", "").split("\\s+and\\s+");
            String first = plain(names[0]);
            int comma = first.indexOf(',');
            String surname = comma < 0 ? first : first.substring(0, comma);
            boolean alone = names.length == 1 || first.endsWith("Collaboration");
            return alone ? surname : surname + " et al.";
        }

        /** The title as written. */
        public String title() {
            String title = fields.getOrDefault("title", "");
            return title.startsWith("{") && title.endsWith("}") ? title.substring(1, title.length() - 1) : title;
        }

        /** {@code arXiv:1406.2980}, else journal, volume and page, else the DOI. */
        public String where() {
            if (fields.containsKey("eprint")) {
                return ARXIV + fields.get("eprint");
            }
            if (fields.containsKey("journal")) {
                return "%s %s (%s) %s"
                        .formatted(
                                fields.get("journal"),
                                fields.getOrDefault("volume", ""),
                                fields.getOrDefault("year", ""),
                                fields.getOrDefault("pages", ""));
            }
            return fields.containsKey("doi") ? "doi:" + fields.get("doi") : key;
        }

        private static String plain(String text) {
            return text.replaceAll("\\\\[\"'`^~]\\{?(\\w)\\}?", "$1")
                    .replaceAll("[{}]", "")
                    .trim();
        }
    }

    /** Reads a BibTeX file; a broken entry is the user's problem. */
    public static Bibliography read(String file, String text) {
        Bibliography all = new Bibliography();
        int at = text.indexOf('@');
        while (at >= 0) {
            int end = closing(file, text, text.indexOf('{', at), at);
            all.add(file, text.substring(at, end + 1));
            at = text.indexOf('@', end);
        }
        return all;
    }

    private static int closing(String file, String text, int open, int at) {
        int depth = 0;
        for (int k = open; k >= 0 && k < text.length(); k++) {
            depth += text.charAt(k) == '{' ? 1 : text.charAt(k) == '}' ? -1 : 0;
            if (depth == 0) {
                return k;
            }
        }
        throw new CardException(file, "the entry at character " + at + " does not end.", "a closing brace?");
    }

    private void add(String file, String entry) {
        int open = entry.indexOf('{');
        int comma = entry.indexOf(',', open);
        if (comma < 0) {
            throw new CardException(file, "an entry has no fields (" + entry + ").", "");
        }
        String key = entry.substring(open + 1, comma).trim();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher m = FIELD.matcher(entry.substring(comma + 1, entry.length() - 1));
        while (m.find()) {
            String value = m.group(2);
            boolean wrapped = value.startsWith("\"") || value.startsWith("{");
            fields.put(m.group(1).toLowerCase(Locale.ROOT), wrapped ? value.substring(1, value.length() - 1) : value);
        }
        Entry read = new Entry(key, fields, entry);
        if (byKey.put(key, read) != null) {
            throw new CardException(file, "there are two entries " + key + ".", "");
        }
        if (fields.containsKey("eprint")) {
            byEprint.put(fields.get("eprint"), read);
        }
    }

    /** The entry that a citation means. */
    public Optional<Entry> find(String cite) {
        return Optional.ofNullable(
                cite.startsWith(ARXIV) ? byEprint.get(cite.substring(ARXIV.length())) : byKey.get(cite));
    }

    /** The entries of citations, each once, in their order; those without an entry are left out. */
    public List<Entry> of(Collection<String> cites) {
        Set<Entry> found = new LinkedHashSet<>();
        cites.forEach(c -> find(c).ifPresent(found::add));
        return new ArrayList<>(found);
    }

    /** Number of entries. */
    public int size() {
        return byKey.size();
    }
}
