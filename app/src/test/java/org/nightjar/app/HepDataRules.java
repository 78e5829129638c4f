/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What HEPData asks of a submission, schema 1.1.1, written from its documentation (HEPData/hepdata-submission, docs/submission_yaml.rst
 * and data_yaml.rst) and independent of the writer: it reads the texts as YAML and lists what is wrong.
 */
final class HepDataRules {
    private static final Set<String> OF_TABLES = Set.of(
            "name",
            "description",
            "keywords",
            "data_file",
            "location",
            "data_license",
            "additional_resources",
            "data_schema",
            "table_doi",
            "related_to_table_dois");
    private static final Set<String> KEYWORDS = Set.of("cmenergies", "observables", "reactions", "phrases");
    private final List<String> problems = new ArrayList<>();

    private HepDataRules() {}

    /** The problems of a submission; empty if it is valid. */
    static List<String> problems(Map<String, String> files) {
        HepDataRules rules = new HepDataRules();
        rules.submission(files);
        return rules.problems;
    }

    private void require(boolean fine, String what) {
        if (!fine) {
            problems.add(what);
        }
    }

    private static Iterable<Object> documents(String text) {
        return new Load(LoadSettings.builder().build()).loadAllFromString(text);
    }

    private void submission(Map<String, String> files) {
        Set<String> names = new HashSet<>();
        Set<String> used = new HashSet<>(Set.of("submission.yaml"));
        boolean first = true;
        for (Object document : documents(files.getOrDefault("submission.yaml", ""))) {
            if (!(document instanceof Map<?, ?> table)) {
                problems.add("an empty document");
            } else if (first && !table.containsKey("data_file")) {
                require(table.get("comment") instanceof String, "the comment is no text");
            } else {
                table(table);
                require(names.add(String.valueOf(table.get("name"))), "two tables of one name");
                String file = String.valueOf(table.get("data_file"));
                require(used.add(file), "two tables of one file");
                require(files.containsKey(file), "there is no " + file);
                data(file, files.getOrDefault(file, "{}"));
            }
            first = false;
        }
        require(used.equals(files.keySet()), "files that nothing refers to");
        files.keySet().forEach(f -> require(!f.contains("/"), "a folder in " + f));
    }

    private void table(Map<?, ?> t) {
        t.keySet().forEach(k -> require(OF_TABLES.contains(String.valueOf(k)), "unknown key " + k));
        require(t.get("name") instanceof String n && !n.isEmpty() && n.length() <= 64, "name " + t.get("name"));
        require(t.get("description") instanceof String, "description " + t.get("description"));
        require(!t.containsKey("location") || t.get("location") instanceof String l && l.length() <= 256, "location");
        if (!(t.get("keywords") instanceof List<?> list)) {
            problems.add("keywords are no list");
            return;
        }
        for (Object o : list) {
            require(
                    o instanceof Map<?, ?> k
                            && k.keySet().equals(Set.of("name", "values"))
                            && KEYWORDS.contains(String.valueOf(k.get("name")))
                            && k.get("values") instanceof List<?> values
                            && values.stream()
                                    .allMatch(v -> v instanceof Number || v instanceof String s && s.length() <= 128),
                    "keyword " + o);
        }
    }

    private void data(String file, String text) {
        require(text.length() <= 10_485_760, file + " is too large");
        for (Object document : documents(text)) {
            if (!(document instanceof Map<?, ?> m)
                    || !m.keySet().equals(Set.of("independent_variables", "dependent_variables"))
                    || !(m.get("independent_variables") instanceof List<?> given)
                    || !(m.get("dependent_variables") instanceof List<?> measured)) {
                problems.add(file + ": not the two lists of variables");
                return;
            }
            require(!given.isEmpty() && !measured.isEmpty(), file + ": no variables");
            Set<Integer> lengths = new HashSet<>();
            given.forEach(v -> lengths.add(variable(file, v, Set.of("header", "values"))));
            measured.forEach(v -> lengths.add(variable(file, v, Set.of("header", "values", "qualifiers"))));
            require(lengths.size() == 1, file + ": columns differ in length " + lengths);
        }
    }

    private int variable(String file, Object o, Set<String> keys) {
        if (!(o instanceof Map<?, ?> v) || !(v.get("header") instanceof Map<?, ?> header)) {
            problems.add(file + ": a variable without header");
            return -1;
        }
        require(keys.containsAll(v.keySet()), file + ": keys " + v.keySet());
        require(Set.of("name", "units").containsAll(header.keySet()), file + ": header " + header);
        require(header.values().stream().allMatch(x -> x instanceof String), file + ": header " + header);
        if (v.get("qualifiers") instanceof List<?> list) {
            list.forEach(q -> qualifier(file, q));
        }
        if (!(v.get("values") instanceof List<?> values)) {
            problems.add(file + ": no values");
            return -1;
        }
        values.forEach(x -> value(file, x));
        return values.size();
    }

    private void qualifier(String file, Object q) {
        require(
                q instanceof Map<?, ?> m
                        && Set.of("name", "value", "units").containsAll(m.keySet())
                        && m.get("name") instanceof String
                        && (m.get("value") instanceof String || m.get("value") instanceof Number),
                file + ": qualifier " + q);
    }

    /** A finite number, or the dash of a missing point. */
    private void value(String file, Object x) {
        require(
                x instanceof Map<?, ?> m
                        && m.keySet().equals(Set.of("value"))
                        && (m.get("value") instanceof Number n && Double.isFinite(n.doubleValue())
                                || "-".equals(m.get("value"))),
                file + ": value " + x);
    }
}
