/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.ConstraintStore;
import org.nightjar.constraints.Kind;
import org.nightjar.core.MachineException;
import org.nightjar.report.figure.NamedCurve;
import org.nightjar.report.page.Block;
import org.nightjar.report.page.RunPage;
import org.nightjar.report.page.RunPageWriter;
import org.nightjar.report.plot.Curve;
import org.nightjar.search.Library;
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.run.FitPicture;
import org.nightjar.search.run.ObservedBins;
import org.nightjar.search.run.Published;
import org.nightjar.search.run.RunFolder;
import org.nightjar.search.run.RunResult;
import org.nightjar.search.run.Validation;

/** Writes the page and figures of a run into its folder. */
public final class RunReport {
    private final Library library;
    private final RunResult run;
    private final RunFolder folder;
    private final String command;
    private final @Nullable Published published;
    private final RunFigures figures;
    private final ConstraintStore constraints;

    /** A report of a run; {@code command} is what does it again. */
    public RunReport(Library library, RunResult run, RunFolder folder, String command) {
        this.library = library;
        this.run = run;
        this.folder = folder;
        this.command = command;
        this.published = Published.of(run.card()).orElse(null);
        this.figures = new RunFigures(run, published);
        this.constraints = library.constraints();
    }

    /** Writes {@code index.html} and {@code figures/}; returns all written files. */
    public List<Path> write() {
        try {
            RunPageWriter.write(page(), folder.root());
            try (Stream<Path> files = Files.walk(folder.file("figures"))) {
                List<Path> all = new ArrayList<>(
                        files.filter(Files::isRegularFile).sorted().toList());
                all.add(0, folder.file("index.html"));
                return all;
            }
        } catch (IOException e) {
            throw new MachineException(folder.root() + ": cannot write the report (" + e.getMessage() + ").", e);
        }
    }

    private RunPage page() {
        SearchCard card = run.card();
        PageTexts texts =
                new PageTexts(run, published == null ? null : Validation.of(run, published), library, constraints);
        List<RunPage.Section> sections = new ArrayList<>();
        PlaneFigures plane = new PlaneFigures(run, new RunTitles(card), figures.luminosity());
        boolean isPlane = run.isPlane();
        sections.add(new RunPage.Section("Limits", isPlane ? plane.limits() : limits(card)));
        sections.add(new RunPage.Section("Observation", isPlane ? plane.observation() : observation()));
        sections.add(
                new RunPage.Section("Signal and backgrounds", isPlane ? plane(plane, texts) : simulation(card, texts)));
        sections.add(texts.selection());
        sections.add(texts.comparison());
        sections.add(texts.details());
        sections.add(isPlane ? RunPage.Section.of("Pairs of masses", plane.table()) : texts.table());
        return new RunPage(
                card.title(),
                texts.subtitle(),
                texts.summary(),
                texts.facts(),
                sections,
                command,
                texts.citations(),
                texts.footer());
    }

    private static List<Block> plane(PlaneFigures plane, PageTexts texts) {
        List<Block> blocks = new ArrayList<>(plane.simulation());
        blocks.addAll(texts.backgrounds());
        blocks.add(plane.events());
        return blocks;
    }

    private List<Block> limits(SearchCard card) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Picture(
                "coupling",
                figures.coupling(constraints(card)).draw(),
                "Upper limits on the coupling. Bands: central 68 % and 95 % of the limits expected without signal, from "
                        + "simulation. Points: observed limits on published data where their bins resolve the peak. "
                        + "Shaded: regions excluded by other experiments"
                        + (card.bands().isEmpty() ? "" : ", and where the muon's magnetic moment is explained")
                        + "; the published result of the same search is a line."
                        + (card.projections().isEmpty()
                                ? ""
                                : " Expected limits at other luminosities are scaled with "
                                        + "the background of the run, taken as known.")));
        blocks.add(new Block.Picture(
                "cross-section",
                figures.crossSection().draw(),
                "Upper limits on the cross section. Lower panel: our expected limit over the published expected one (dashed) and "
                        + "our observed limit over the published observed one (points)."));
        return blocks;
    }

    private List<Constraint> constraints(SearchCard card) {
        List<Constraint> all = new ArrayList<>();
        for (String name : card.constraints()) {
            for (Constraint c : constraints.plane(name)) {
                if (c.kind() == Kind.OBSERVED && !card.cites().containsAll(c.cites())) {
                    all.add(c);
                }
            }
        }
        return all;
    }

    private List<Block> observation() {
        List<Block> blocks = new ArrayList<>();
        figures.significance()
                .ifPresentOrElse(
                        s -> blocks.add(new Block.Picture(
                                "significance",
                                s.draw(),
                                "Local significance times the sign of the fitted yield, the smallest over the variations of "
                                        + "window and background order.")),
                        () -> blocks.add(new Block.Paragraph(
                                run.sealed() ? "The observed data are sealed." : "No observed data were fitted.")));
        for (FitPicture f : run.fits()) {
            blocks.add(new Block.Picture(
                    "fit-" + f.spectrum() + "-" + f.mass(),
                    figures.fit(f).draw(),
                    "Nominal fit to " + f.data()
                            + ", without systematic uncertainties. The dashed line is its background part; below, data minus fit over "
                            + "the square root of the fit."));
        }
        return blocks;
    }

    private List<Block> simulation(SearchCard card, PageTexts texts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Picture(
                "efficiency-resolution",
                figures.efficiency(publishedWidths()).draw(),
                "Signal efficiency and resolution against mass: simulated masses, the smooth curves used in the fits, and the "
                        + "published values."));
        for (String selection : texts.selections()) {
            for (FitSpectrum s : card.spectra().values()) {
                Optional<ObservedBins> data = run.data().stream()
                        .filter(d -> d.spectrum().equals(s.name()) && !d.exact() && texts.belongs(d, selection))
                        .findFirst();
                blocks.add(new Block.Picture(
                        "spectrum-" + s.name() + "-" + (texts.selections().indexOf(selection) + 1),
                        figures.spectrum(selection, s, data).draw(),
                        "Simulated backgrounds, normalised to the luminosity, and the data that are given for this "
                                + "selection (" + selection + ")."));
            }
        }
        blocks.addAll(texts.backgrounds());
        return blocks;
    }

    private List<NamedCurve> publishedWidths() {
        List<NamedCurve> out = new ArrayList<>();
        if (published != null) {
            String label = published.label();
            published
                    .widths()
                    .forEach((spectrum, columns) ->
                            out.add(new NamedCurve(label + ", " + spectrum, Curve.of(columns[0], columns[1]))));
        }
        return out;
    }
}
