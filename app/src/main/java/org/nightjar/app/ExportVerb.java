/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.constraints.Constraint;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.hepdata.HepDataTable;
import org.nightjar.report.run.RunTitles;
import org.nightjar.search.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files for others. */
@Command(
        name = "export",
        description = {
            "Writes the limits of a run or a published limit for others: hepdata (a submission, schema 1.1.1), csv or json;",
            "several formats separated by commas. Of a run also pyhf (or histfactory) and hs3: the fit or count behind each limit",
            "as a workspace that gives the same limit; and lhe, hepmc3, parquet or root: the first events of its samples, those of the",
            "run, generated (root: what the detector sees of them)."
        },
        footer = {"", "Example:  nightjar export kloe-2014-mumu --as hepdata --out kloe"})
final class ExportVerb extends Verb {
    private static final List<String> FORMATS =
            List.of("hepdata", "csv", "json", "pyhf", "hs3", "lhe", "hepmc3", "parquet", "root");
    private static final List<String> WORKSPACES = List.of("pyhf", "histfactory", "hs3");

    @Parameters(paramLabel = "RUN|CONSTRAINT", description = "Folder of a run, or a published limit.")
    private String name = "";

    @Option(
            names = "--as",
            paramLabel = "FORMATS",
            required = true,
            description = "hepdata, csv, json, pyhf, hs3, lhe, hepmc3, parquet, root.")
    private String formats = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the files (default: export).")
    private Path out = Path.of("export");

    @Mixin
    private EventsExport events = new EventsExport();

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

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
        List<String> plain = TableFiles.words(formats);
        plain.removeAll(WORKSPACES);
        List<String> ofEvents =
                plain.stream().filter(EventsExport.FORMATS::contains).toList();
        plain.removeAll(ofEvents);
        events.check(name, ofEvents);
        files.putAll(TableFiles.of(plain, FORMATS, comment, tables));
        List<Path> eventFiles = events.prepare(name, ofEvents, out);
        files.keySet().forEach(f -> replace.requireFree(out.resolve(f)));
        eventFiles.forEach(replace::requireFree);
        List<String> written = TableFiles.write(out, files);
        written.addAll(events.write(threads()));
        written.forEach(console()::line);
        console().document(written);
        return 0;
    }

    /** The fits of a run, if they are asked for. */
    private Map<String, String> workspaces() {
        List<String> asked = TableFiles.words(formats);
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
}
