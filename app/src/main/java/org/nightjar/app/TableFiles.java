/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.MachineException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.formats.hepdata.HepDataSubmission;
import org.nightjar.formats.hepdata.HepDataTable;
import org.nightjar.formats.json.Json;

/** Tables as files for others: a HEPData submission, CSV, JSON. */
final class TableFiles {
    private TableFiles() {}

    /** The words of a list separated by commas; the list can be changed. */
    static List<String> words(String text) {
        return new ArrayList<>(
                Arrays.stream(text.split(",", -1)).map(String::trim).toList());
    }

    /** Contents by file name; an unknown format is the user's problem, with those known. */
    static Map<String, String> of(List<String> formats, List<String> known, String comment, List<HepDataTable> tables) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String format : formats) {
            switch (format) {
                case "hepdata" -> files.putAll(new HepDataSubmission(comment, tables).files());
                case "csv" -> tables.forEach(t -> files.put(t.file().replace(".yaml", ".csv"), csv(t, comment)));
                case "json" -> tables.forEach(t -> files.put(t.file().replace(".yaml", ".json"), json(t, comment)));
                default ->
                    throw new CardException(
                            "--as", "'" + format + "' is not written yet.", Suggest.maybe(format, known, "formats"));
            }
        }
        return files;
    }

    /** Writes them; their paths. */
    static List<String> write(Path folder, Map<String, String> files) {
        List<String> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> f : files.entrySet()) {
                Path file = folder.resolve(f.getKey());
                Files.writeString(file, f.getValue());
                written.add(file.toString());
            }
        } catch (IOException e) {
            throw new MachineException(folder + ": cannot write (" + e.getMessage() + ").", e);
        }
        return written;
    }

    private static Map<String, double[]> columns(HepDataTable t) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        t.independent().forEach(c -> columns.put(heading(c), c.values()));
        t.dependent().forEach(c -> columns.put(heading(c), c.values()));
        return columns;
    }

    private static String heading(HepDataTable.Column c) {
        String words = c.name()
                .replaceAll("\\+(?=[0-9])", "plus")
                .replaceAll("-(?=[0-9])", "minus")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        return c.unit().isEmpty() ? words : words + "_" + c.unit().replaceAll("[^A-Za-z0-9]+", "");
    }

    private static String csv(HepDataTable t, String comment) {
        return CsvTable.write(List.of(t.description(), comment), columns(t));
    }

    private static String json(HepDataTable t, String comment) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("name", t.name());
        m.put("description", t.description());
        m.put("comment", comment);
        columns(t).forEach((k, v) -> {
            List<@Nullable Object> values = new ArrayList<>();
            for (double x : v) {
                values.add(Double.isNaN(x) ? null : x);
            }
            m.put(k, values);
        });
        return Json.write(m, true) + "\n";
    }
}
