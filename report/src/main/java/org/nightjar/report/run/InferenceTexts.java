/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.run;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.report.page.Block;
import org.nightjar.search.card.CorrectionSpec;
import org.nightjar.search.card.CountSettings;
import org.nightjar.search.card.FitRange;
import org.nightjar.search.card.FitSettings;
import org.nightjar.search.card.PlaneSettings;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.card.TemplateSettings;
import org.nightjar.search.card.VisibleSpec;
import org.nightjar.search.run.ControlResult;

/** How a card tests its hypotheses, in tables of the run page. */
final class InferenceTexts {
    private InferenceTexts() {}

    /** Headline of the section. */
    static String title(SearchCard card) {
        return card.inference() instanceof FitSettings || card.inference() instanceof TemplateSettings
                ? "Fits and uncertainties"
                : "Counts and uncertainties";
    }

    /** Ranges of masses, GeV, over which comparisons are summarised: those of the fits, or all counted ones. */
    static List<double[]> ranges(SearchCard card) {
        if (card.inference() instanceof FitSettings fit) {
            return fit.ranges().stream()
                    .map(r -> new double[] {r.above(), r.upTo()})
                    .toList();
        }
        return List.of(new double[] {0, card.masses()[card.masses().length - 1]});
    }

    /** The tables. */
    static List<Block> blocks(SearchCard card) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                card.inference() instanceof FitSettings fit
                        ? fits(fit)
                        : card.inference() instanceof TemplateSettings templates
                                ? templates(card, templates)
                                : new Block.Paragraph(
                                        card.inference() instanceof PlaneSettings plane
                                                ? plane(card, plane)
                                                : counts(card, (CountSettings) card.inference())));
        if (!card.corrections().isEmpty()) {
            blocks.add(corrections(card));
        }
        return blocks;
    }

    private static Block fits(FitSettings fit) {
        List<List<String>> rows = new ArrayList<>();
        for (FitRange r : fit.ranges()) {
            rows.add(List.of(
                    Digits.of(r.above(), 4) + " to " + Digits.of(r.upTo(), 4) + " GeV",
                    r.spectrum(),
                    Integer.toString(r.order()),
                    "-" + Digits.of(r.windowBelow(), 4) + " to +" + Digits.of(r.windowAbove(), 4),
                    templates(r)));
        }
        return new Block.Table(
                "Fits: " + fit.bins()
                        + " bins per window; every limit is the largest, every significance the smallest over windows moved by "
                        + Digits.of(fit.windowVariation(), 3) + " resolutions and orders changed by "
                        + fit.orderVariation() + ".",
                List.of("masses", "spectrum", "order", "window [resolutions]", "beside the polynomial"),
                rows,
                false);
    }

    private static Block templates(SearchCard card, TemplateSettings t) {
        List<List<String>> rows = new ArrayList<>();
        for (TemplateSettings.Range r : t.ranges()) {
            rows.add(List.of(
                    Digits.of(r.upTo(), 4) + " " + card.spectrum(t.spectrum()).unit(),
                    Integer.toString(r.divisions()),
                    Digits.of(100 * r.uncertainty(), 3) + " %",
                    r.source()));
        }
        return new Block.Table(
                "Fits of simulated templates in " + t.spectrum() + " (" + t.bins()
                        + " bins of one resolution around the hypothesis) and " + t.second()
                        + "; the yield of the background is free, each bin has a Gaussian uncertainty of its own; two-sided "
                        + "profile likelihood (t~_mu), expected limits from the background alone.",
                List.of("up to", "bins of " + t.second(), "uncertainty of a bin", "source"),
                rows,
                false);
    }

    /** Backgrounds of known shape with the uncertainty of their yield. */
    private static String templates(FitRange range) {
        List<String> all = new ArrayList<>();
        range.templates().forEach((name, u) -> all.add(name + " ± " + Digits.of(100 * u, 3) + " %"));
        return String.join(", ", all);
    }

    private static String counts(SearchCard card, CountSettings count) {
        String windows = count.isWhole()
                ? "its whole range"
                : count.windows().isEmpty()
                        ? "windows from " + Digits.of(count.below(), 3) + " resolutions below to "
                                + Digits.of(count.above(), 3) + " above the signal"
                        : count.windows().size() + " windows given by the card";
        String expected = count.expectation() == CountSettings.Expectation.MEAN ? "mean" : "median";
        return "Counts of the spectrum " + count.spectrum() + " in " + windows + "; " + card.method() + " limits at "
                + Digits.of(100 * card.level(), 4)
                + " %, averaged over Gaussian errors of background and signal. The expected limit is the " + expected
                + " over Poisson counts of the expected background; the bands hold 68 % and 95 % of them."
                + visible(count);
    }

    private static String plane(SearchCard card, PlaneSettings plane) {
        return "Counts in the plane of " + plane.first() + " and " + plane.second() + ", in ellipses at "
                + Digits.of(plane.reach(), 3) + " standard deviations of the core of the signal, "
                + Digits.of(plane.step(), 3)
                + " resolutions apart; " + card.method() + " limits at " + Digits.of(100 * card.level(), 4)
                + " %, averaged over Gaussian errors of background and signal. The expected limit is the median over Poisson "
                + "counts of the expected background.";
    }

    private static String visible(CountSettings count) {
        VisibleSpec v = count.visible();
        return v == null
                ? ""
                : " Limits are those on efficiency times cross section, in which the efficiency is apart from "
                        + Digits.of(v.apartFrom(), 4) + " (" + v.why() + "; " + v.source() + ").";
    }

    /** Data over simulation in the control samples; nothing without them. */
    static List<Block> controls(List<ControlResult> results) {
        List<List<String>> rows = new ArrayList<>();
        for (ControlResult r : results) {
            rows.add(List.of(
                    r.spec().name(),
                    String.join("; ", r.spec().changes()),
                    known(r.count(), 5),
                    r.status().equals("quoted") ? "–" : Digits.of(r.expected(), 4) + " ± " + Digits.of(r.error(), 2),
                    Double.isNaN(r.ratio())
                            ? r.status()
                            : Digits.of(r.ratio(), 3) + " ± " + Digits.of(r.ratioError(), 2),
                    r.spec().why(),
                    r.spec().source()));
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(new Block.Table(
                        "Control samples, before the corrections that follow from them.",
                        List.of("sample", "changes", "data", "simulation", "data over simulation", "why", "source"),
                        rows,
                        false));
    }

    private static String known(double x, int digits) {
        return Double.isNaN(x) ? "–" : Digits.of(x, digits);
    }

    private static boolean bins(CorrectionSpec c) {
        return c.measured() != null && c.measured().factors().length > 0;
    }

    private static Block corrections(SearchCard card) {
        List<List<String>> rows = new ArrayList<>();
        for (CorrectionSpec c : card.corrections()) {
            rows.add(List.of(
                    c.name(),
                    Digits.of(c.factor(), 4) + (bins(c) ? " (whole), by bin" : ""),
                    Digits.of(100 * c.uncertainty(), 3) + " %" + (bins(c) ? " and that of each bin" : ""),
                    String.join(", ", c.of()),
                    c.why(),
                    c.source()));
        }
        return new Block.Table(
                "Corrections of simulated yields, data over simulation.",
                List.of("correction", "factor", "uncertainty", "of", "why", "source"),
                rows,
                false);
    }
}
