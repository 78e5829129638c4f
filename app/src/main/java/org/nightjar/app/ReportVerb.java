/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.List;
import org.nightjar.core.card.CardException;
import org.nightjar.core.engine.Engine;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.report.run.RunReport;
import org.nightjar.search.run.RunFolder;
import org.nightjar.search.run.RunResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The page of a run, drawn again. */
@Command(
        name = "report",
        description = {
            "Writes the page and the figures of a complete run again, from its samples and limits: after a change of what is",
            "published, or where they were removed. Nothing is simulated."
        },
        footer = {"", "Example:  nightjar report runs/alp-3photon"})
final class ReportVerb extends Verb {
    @Parameters(paramLabel = "RUN", description = "Folder of a run.")
    private Path run = Path.of("");

    @Override
    int execute() {
        RunAgain again = new RunAgain(run);
        String expected = again.resultHash("report");
        RunResult result;
        try (Engine engine = new LocalEngine(threads())) {
            result = again.fromSamples(engine, console());
        }
        if (!result.resultHash().equals(expected)) {
            throw new CardException(
                    run.toString(),
                    "its numbers do not come out again: data are sealed that were open, or the run is of another version.",
                    "nightjar verify " + run + "?");
        }
        List<Path> files = new RunReport(again.library(), result, new RunFolder(run), again.command()).write();
        files.forEach(f -> console().line(f.toString()));
        console().document(files.stream().map(Path::toString).toList());
        return 0;
    }
}
