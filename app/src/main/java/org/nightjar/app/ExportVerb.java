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
import org.nightjar.constraints.Constraint;
import org.nightjar.core.MachineException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.formats.hepdata.HepDataSubmission;
import org.nightjar.formats.hepdata.HepDataTable;
import org.nightjar.formats.json.Json;
import org.nightjar.report.run.RunTitles;
import org.nightjar.search.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files for others. */
@Command(
        name = "export",
        description = {
            "Writes the limits of a run or a published limit for others: hepdata (a submission, schema 1.1.1), csv or json;",
            "several formats separated by commas. Of a run also pyhf (or histfactory) and hs3: the fit or count behind each limit",
            "as a workspace that gives the same limit."
        },
        footer = {"", "Example:  nightjar export kloe-2014-mumu --as hepdata --out kloe"})
final class ExportVerb extends Verb {
    private static final List<String> FORMATS = List.of("hepdata", "csv", "json", "pyhf", "hs3");

    @Parameters(paramLabel = "RUN|CONSTRAINT", description = "Folder of a run, or a published limit.")
    private String name = "";

    @Option(names = "--as", paramLabel = "FORMATS", required = true, description = "hepdata, csv, json, pyhf, hs3.")
    private String formats = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the files (default: export).")
    private Path out = Path.of("export");

    @Override
    int execute() {
        List<HepDataTable> tables;
        String comment;
        if (RunFile.isRun(name)) {
            RunFile run = RunFile.read(name);
            tables = LimitTables.of(run, RunAgain.cardOf(name).map(RunTitles::new));
            comment = "Limits of the search " + run.search()
                    + ", made with Nightjar from simulation and published spectra";
        } else {
            Library library = Libraries.standard();
            Constraint c = library.constraints().get(name);
            tables = LimitTables.of(c, library.planes());
            comment = c.title() + " (" + String.join(", ", c.cites()) + "); "
                    + c.pedigree().licence();
        }
        Map<String, String> files = new LinkedHashMap<>(workspaces());
        for (String format : formats.split(",", -1)) {
            switch (format.trim()) {
                case "hepdata" -> files.putAll(new HepDataSubmission(comment, tables).files());
                case "csv" -> tables.forEach(t -> files.put(t.file().replace(".yaml", ".csv"), csv(t, comment)));
                case "json" -> tables.forEach(t -> files.put(t.file().replace(".yaml", ".json"), json(t, comment)));
                case "pyhf", "histfactory", "hs3" -> {}
                default ->
                    throw new CardException(
                            "--as",
                            "'" + format.trim() + "' is not written yet.",
                            Suggest.maybe(format, FORMATS, "formats"));
            }
        }
        List<String> written = write(files);
        written.forEach(console()::line);
        console().document(written);
        return 0;
    }

    /** The fits of a run, if they are asked for. */
    private Map<String, String> workspaces() {
        List<String> asked =
                Arrays.stream(formats.split(",", -1)).map(String::trim).toList();
        boolean pyhf = asked.contains("pyhf") || asked.contains("histfactory");
        boolean hs3 = asked.contains("hs3");
        if (!pyhf && !hs3) {
            return Map.of();
        }
        if (!RunFile.isRun(name)) {
            throw new CardException("--as", name + " is no run: it has no fits.", "hepdata, csv or json?");
        }
        return new WorkspaceExport(pyhf, hs3).of(Path.of(name), threads(), console());
    }

    private List<String> write(Map<String, String> files) {
        List<String> written = new ArrayList<>();
        try {
            Files.createDirectories(out);
            for (Map.Entry<String, String> f : files.entrySet()) {
                Path file = out.resolve(f.getKey());
                Files.writeString(file, f.getValue());
                written.add(file.toString());
            }
        } catch (IOException e) {
            throw new MachineException(out + ": cannot write (" + e.getMessage() + ").", e);
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
            List<Object> values = new ArrayList<>();
            for (double x : v) {
                values.add(x);
            }
            m.put(k, values);
        });
        return Json.write(m, true) + "\n";
    }
}
