/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.constraints.recast.Guards;
import org.nightjar.constraints.recast.RecastPoint;
import org.nightjar.constraints.recast.RecastPoint.Interval;
import org.nightjar.constraints.recast.RecastPoint.Status;
import org.nightjar.core.card.CardException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A published limit, or a run, read in another model. */
@Command(
        name = "recast",
        description = {
            "Reads a published limit on one vector boson in another: what it excludes there, mass by mass, by ratios of",
            "production, branching fractions and accepted lifetimes. A model is dark-photon, b-minus-l, baryonic, protophobic,",
            "lmu-ltau, le-lmu, le-ltau, or a file:",
            "   nightjar: couplings/1",
            "   name: mine",
            "   couplings: { e: -1, mu: -1, u: 1/3, d: 1/3 }",
            "   mixing: loop                                  # or none (default)",
            "   chi: { mass: 0.1 GeV, coupling: 0.5 }         # an invisible fermion, optional",
            "Limits on axion-like particles coupled to photons are read in alp-w, or with an invisible fermion (--set mChi=..,gChi=..);",
            "those on scalars radiated off leptons, and limits on branching fractions of B decays (constraints --grids), in",
            "dark-higgs-mixing, leptophilic-scalar or a file nightjar: scalar/1 with couplings: { e: 1, mu: 1, tau: 1, hadrons: 0, bs: 0 }",
            "in units of those of a mixing scalar; those on invisible dark photons in light-dark-matter (--set alphaD=..,ratio=..).",
            "",
            "Or reads the limits of a run in another model with the same visible final state (--model): the events of both models are",
            "simulated in the run's detector and selection at a few masses, and the limits go with the ratio of efficiencies."
        },
        footer = {
            "",
            "Example:  nightjar recast babar-2014-dark-photon-visible --to b-minus-l",
            "          nightjar recast belle2-2020-alp-3photon --to alp-w",
            "          nightjar recast belle2-2023-bplus-k-s-mumu --to dark-higgs-mixing --as csv",
            "          nightjar recast runs/alp-3photon --model alp-w"
        })
final class RecastVerb extends Verb {
    private static final List<String> FORMATS = List.of("hepdata", "csv", "json");

    @Parameters(paramLabel = "CONSTRAINT|RUN", description = "A published limit, or the folder of a run.")
    private String name = "";

    @Option(
            names = "--to",
            paramLabel = "MODEL",
            description = "For a published limit: the model, or a file of couplings.")
    private @Nullable String to;

    @Option(
            names = "--as",
            paramLabel = "FORMATS",
            description =
                    "For a published limit: also writes what is excluded as hepdata, csv or json, separated by commas.")
    private @Nullable String formats;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of these files (default: export).")
    private Path out = Path.of("export");

    @Mixin
    private RunRecast ofRun = new RunRecast();

    @Mixin
    private Assignments assignments = new Assignments();

    @Override
    int execute() {
        if (RunFile.isRun(name)) {
            if (to != null || formats != null) {
                throw new CardException(
                        to != null ? "--to" : "--as", "it is for published limits.", "--model, for a run?");
            }
            console().document(ofRun.of(name, assignments.text(), threads(), console()));
            return 0;
        }
        if (to == null) {
            throw new CardException("--to", "the model is missing.", "--to b-minus-l?");
        }
        if (ofRun.wanted()) {
            throw new CardException("--model", name + " is no folder of a run.", "--to MODEL, for a published limit?");
        }
        PublishedRecast recast = PublishedRecast.of(name, to, assignments.text());
        Map<String, Object> document = document(recast);
        if (formats != null) {
            String comment = recast.title() + " (" + String.join(", ", recast.cites()) + ")";
            Map<String, String> files =
                    TableFiles.of(TableFiles.words(formats), FORMATS, comment, RecastTables.of(recast));
            document.put("files", TableFiles.write(out, files));
        }
        console().document(document);
        print(recast);
        return 0;
    }

    private static Map<String, Object> document(PublishedRecast r) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("constraint", r.id());
        m.put("model", r.model());
        m.put("level", r.level());
        m.put("widestRelativeWidth", Guards.STANDARD.relativeWidth());
        m.put("largestCoupling", Guards.STANDARD.coupling());
        m.put("points", r.points().stream().map(RecastVerb::tree).toList());
        return m;
    }

    private static Map<String, @Nullable Object> tree(RecastPoint p) {
        Map<String, @Nullable Object> m = new LinkedHashMap<>();
        m.put("mass", p.mass());
        m.put("lower", orNull(p.lower()));
        m.put("upper", orNull(p.upper()));
        List<Object> intervals = new ArrayList<>();
        for (Interval i : p.excluded()) {
            Map<String, @Nullable Object> interval = new LinkedHashMap<>();
            interval.put("lower", i.lower());
            interval.put("upper", i.isOpen() ? null : i.upper());
            intervals.add(interval);
        }
        m.put("excluded", intervals);
        m.put("status", word(p.status()));
        m.put("note", p.note());
        return m;
    }

    private static @Nullable Object orNull(double x) {
        return Double.isNaN(x) ? null : x;
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void print(PublishedRecast r) {
        console().line(r.title() + ", read in the model " + r.model() + ":");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("   mass [GeV]", "excluded couplings " + r.coupling()));
        for (RecastPoint p : r.points()) {
            List<String> texts = new ArrayList<>();
            p.excluded()
                    .forEach(i -> texts.add(
                            i.isOpen()
                                    ? "above " + Show.number(i.lower())
                                    : Show.number(i.lower()) + " to " + Show.number(i.upper())));
            String answer = p.excluded().isEmpty() ? word(p.status()) : String.join(", ", texts);
            rows.add(List.of("   " + Show.number(p.mass()), p.note().isEmpty() ? answer : answer + ": " + p.note()));
        }
        Show.columns(rows).forEach(console()::line);
    }
}
