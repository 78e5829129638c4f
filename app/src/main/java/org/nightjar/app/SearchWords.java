/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.analysis.CutSpec;
import org.nightjar.core.card.CardNode;
import org.nightjar.detector.Leaf;
import org.nightjar.search.Library;
import org.nightjar.search.card.BackgroundSpec;
import org.nightjar.search.card.CountSettings;
import org.nightjar.search.card.FitRange;
import org.nightjar.search.card.FitSettings;
import org.nightjar.search.card.PlaneSettings;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.card.SystematicSpec;
import org.nightjar.search.card.TemplateSettings;
import org.nightjar.search.card.VisibleSpec;

/** A search in words. */
final class SearchWords {
    private final Library library;
    private final SearchCard card;

    SearchWords(Library library, SearchCard card) {
        this.library = library;
        this.card = card;
    }

    Explanation explanation(boolean audit) {
        Explanation e = new Explanation("search", card.name(), card.title());
        e.put("status", card.status()).put("cites", card.cites());
        if (audit) {
            return audited(e);
        }
        e.text("status: " + card.status() + "; cites " + String.join(", ", card.cites()));
        data(e);
        signal(e);
        backgrounds(e);
        selection(e);
        inference(e);
        ControlWords.control(e, card);
        ControlWords.corrections(e, card);
        uncertainties(e);
        e.part("What differs from the publication").put("differences", card.differences());
        card.differences().forEach(e::text);
        return e;
    }

    private void data(Explanation e) {
        e.put("detector", card.detector()).put("luminosity", card.luminosity());
        e.put("blinding", card.blinding());
        e.part("Data")
                .text("detector %s (%s response), %s /pb, trigger %s"
                        .formatted(
                                card.detector(),
                                card.response(),
                                Show.number(card.luminosity()),
                                String.join(
                                        " or ",
                                        card.analysis().triggers().stream()
                                                .map(t -> t.text())
                                                .toList())));
        card.data()
                .forEach(d -> e.text("observed spectrum %s (%s), used from %s to %s GeV"
                        .formatted(d.spectrum(), d.file(), Show.number(d.from()), Show.number(d.to()))));
        e.text("observed data are " + card.blinding()
                + (card.blindingReason().isEmpty() ? "" : ", because " + card.blindingReason()));
    }

    private void signal(Explanation e) {
        double[] m = card.masses();
        e.put("model", card.signal().model()).put("process", card.signal().process());
        e.put("hypotheses", m.length);
        e.part("Signal")
                .text("%s in the model %s%s"
                        .formatted(
                                card.signal().process(),
                                card.signal().model(),
                                RadiationWords.of(card.signal().radiation())))
                .text("%d hypotheses of %s from %s to %s GeV; %d masses are simulated with %d events each"
                        .formatted(
                                m.length,
                                card.scanParameter(),
                                Show.number(m[0]),
                                Show.number(m[m.length - 1]),
                                card.signal().anchors(),
                                card.signal().events()))
                .text("the limit is also quoted for " + card.signal().quote());
    }

    private void backgrounds(Explanation e) {
        e.part("Backgrounds");
        List<Object> trees = new ArrayList<>();
        for (BackgroundSpec b : card.backgrounds()) {
            e.text("%s (%s): %s; %d events".formatted(b.process(), b.name(), b.why(), b.events()));
            Map<String, Object> t = new LinkedHashMap<>();
            t.put("name", b.name());
            t.put("process", b.process());
            t.put("why", b.why());
            t.put("events", b.events());
            trees.add(t);
        }
        e.put("backgrounds", trees);
    }

    private void selection(Explanation e) {
        e.part("Selection");
        List<Object> trees = new ArrayList<>();
        for (CutSpec c : card.analysis().cuts()) {
            e.text(c.cut().text() + "   " + c.why() + (c.source().isEmpty() ? "" : "  [" + c.source() + "]"));
            Map<String, Object> t = new LinkedHashMap<>();
            t.put("cut", c.cut().text());
            t.put("why", c.why());
            t.put("source", c.source());
            trees.add(t);
        }
        e.put("selection", trees);
    }

    private void inference(Explanation e) {
        if (card.inference() instanceof FitSettings fit) {
            fit(e, fit);
        } else if (card.inference() instanceof TemplateSettings t) {
            e.part("Fit");
            e.text(
                    "simulated templates in %d bins of %s, one resolution wide, and bins of %s; free yield of the background"
                            .formatted(t.bins(), t.spectrum(), t.second()));
            t.ranges()
                    .forEach(r -> e.text("up to %s: %d bins of %s, each known to %s  [%s]"
                            .formatted(
                                    Show.number(r.upTo()),
                                    r.divisions(),
                                    t.second(),
                                    Show.percent(r.uncertainty()),
                                    r.source())));
        } else {
            counts(e);
        }
        e.text("limits: %s at %s".formatted(card.method(), Show.percent(card.level())));
        e.put("method", card.method()).put("level", card.level());
    }

    private void counts(Explanation e) {
        if (card.inference() instanceof PlaneSettings plane) {
            e.part("Count");
            e.text("pairs of %s and %s in the plane of %s and %s: ellipses of %s resolutions, %s apart"
                    .formatted(
                            card.scanParameter(),
                            plane.parameter(),
                            plane.first(),
                            plane.second(),
                            Show.number(plane.reach()),
                            Show.number(plane.step())));
        } else {
            count(e, (CountSettings) card.inference());
        }
    }

    private static void fit(Explanation e, FitSettings fit) {
        e.part("Fit");
        for (FitRange r : fit.ranges()) {
            e.text("up to %s GeV: %s, polynomial of order %d%s, window from %s below to %s resolutions above the mass"
                    .formatted(
                            Show.number(r.upTo()),
                            r.spectrum(),
                            r.order(),
                            r.templates().isEmpty()
                                    ? ""
                                    : " beside "
                                            + String.join(", ", r.templates().keySet()),
                            Show.number(r.windowBelow()),
                            Show.number(r.windowAbove())));
        }
    }

    private void count(Explanation e, CountSettings count) {
        e.part("Count");
        e.text(
                count.isWhole()
                        ? "%s in its whole range".formatted(count.spectrum())
                        : count.windows().isEmpty()
                                ? "%s in windows from %s resolutions below to %s above the signal"
                                        .formatted(
                                                count.spectrum(),
                                                Show.number(count.below()),
                                                Show.number(count.above()))
                                : "%s in %d windows"
                                        .formatted(
                                                count.spectrum(),
                                                count.windows().size()));
        e.text("the expected limit is the %s over counts of background alone"
                .formatted(count.expectation() == CountSettings.Expectation.MEAN ? "mean" : "median"));
        VisibleSpec visible = count.visible();
        if (visible != null) {
            e.text("limits are on efficiency times cross section, apart from %s: %s  [%s]"
                    .formatted(Show.number(visible.apartFrom()), visible.why(), visible.source()));
        }
    }

    private void uncertainties(Explanation e) {
        e.part("Systematic uncertainties");
        for (SystematicSpec s : card.systematics().values()) {
            e.text("%s: %s  [%s]".formatted(s.name(), size(s), s.source()));
        }
    }

    private static String size(SystematicSpec s) {
        if (s.lowSize() == s.highSize()) {
            return Show.percent(s.lowSize());
        }
        return "%s up to %s GeV, %s from %s GeV on"
                .formatted(
                        Show.percent(s.lowSize()),
                        Show.number(s.lowMass()),
                        Show.percent(s.highSize()),
                        Show.number(s.highMass()));
    }

    /** What is unsure: cuts and uncertainties without a source, and the unsure values of the detector. */
    private Explanation audited(Explanation e) {
        List<String> without = new ArrayList<>();
        card.analysis().cuts().stream()
                .filter(c -> c.source().isBlank())
                .forEach(c -> without.add("cut " + c.cut().text()));
        card.systematics().values().stream()
                .filter(s -> s.source().isBlank())
                .forEach(s -> without.add("systematic " + s.name()));
        card.corrections().stream()
                .filter(c -> c.source().isBlank())
                .forEach(c -> without.add("correction " + c.name()));
        card.control().stream()
                .filter(c -> c.source().isBlank())
                .forEach(c -> without.add("control sample " + c.name()));
        card.node()
                .find("lists")
                .ifPresent(l -> l.entries().forEach((name, n) -> {
                    if (n.isMap()
                            && n.find("where").isPresent()
                            && n.find("source").map(CardNode::text).isEmpty()) {
                        without.add("list " + name);
                    }
                }));
        e.part("Without a source in the card").put("withoutSource", without);
        without.forEach(e::text);
        if (without.isEmpty()) {
            e.text("nothing");
        }
        List<Leaf> unsure = library.detector(card.detector()).audit();
        e.part("Guessed or from memory in the detector " + card.detector());
        return DetectorWords.values(e, unsure).put("unsure", unsure.size());
    }
}
