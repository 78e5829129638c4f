/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.nightjar.analysis.Analysis;
import org.nightjar.analysis.AnalysisSetting;
import org.nightjar.analysis.AnalysisSpec;
import org.nightjar.analysis.Region;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;
import org.nightjar.detector.AngularRegion;
import org.nightjar.detector.DetectorModel;
import org.nightjar.formats.Numbers;
import org.nightjar.search.Hash;
import org.nightjar.search.card.ControlSpec;
import org.nightjar.search.card.SearchCard;
import org.nightjar.theory.Model;

/**
 * The different selections of a search: the card's constants and cuts may depend on the mass; masses with the same ones
 * share one selection, named by {@link Analysis#variant}.
 */
public final class Selections {
    private static final int FINGERPRINT_DIGITS = 8;

    private final SearchCard card;
    private final AnalysisSetting setting;
    private final Map<Double, String> names = new ConcurrentHashMap<>();
    private final Map<String, String> shortNames = new LinkedHashMap<>();
    private final Map<String, Analysis> analyses = new LinkedHashMap<>();
    private final Map<String, Analysis> control = new LinkedHashMap<>();

    /** Compiles the analysis for the given masses; the problems of the first mass that has any are reported. */
    public Selections(SearchCard card, DetectorModel detector, double[] masses, Problems problems) {
        this.card = card;
        this.setting = setting(card, detector);
        for (double m : masses) {
            Optional<Analysis> compiled = Analysis.compile(card.analysis(), at(m), problems);
            if (compiled.isEmpty()) {
                return;
            }
            Analysis a = compiled.get();
            String name = shortNames.get(a.variant());
            if (name == null) {
                name = shortName(a.variant());
                shortNames.put(a.variant(), name);
            }
            names.put(m, name);
            analyses.putIfAbsent(name, a);
        }
        for (ControlSpec c : card.control()) {
            double mass = Double.isNaN(c.at()) ? masses[0] : c.at();
            Analysis.compile(c.analysis(), at(mass), problems).ifPresent(a -> control.put(c.selection(), a));
        }
    }

    /** The selections of a card's simulated masses. */
    public static Selections of(SearchCard card, DetectorModel detector, Problems problems) {
        return new Selections(card, detector, Sample.anchorMasses(card), problems);
    }

    private static AnalysisSetting setting(SearchCard card, DetectorModel detector) {
        Map<String, Region> regions = new LinkedHashMap<>();
        for (AngularRegion r : detector.regions()) {
            regions.put(r.name(), Region.between(r.thetaLow(), r.thetaHigh()));
        }
        Model model = card.signal().theory();
        return AnalysisSetting.of(detector.beams())
                .in(detector)
                .withTriggerLines(detector.triggerLines())
                .withRegions(regions)
                .withParticles(model.particles().all());
    }

    private AnalysisSetting at(double mass) {
        return setting.withHypothesis(Map.of(card.scanParameter(), new Quantity(mass, Dimension.ENERGY)));
    }

    /** Name of the selection of a mass; it must be one that was simulated. */
    String name(double mass) {
        return names.computeIfAbsent(mass, this::compiledName);
    }

    private String compiledName(double mass) {
        String variant = Analysis.compile(card.analysis(), at(mass)).variant();
        String name = shortNames.get(variant);
        if (name == null) {
            throw new CardException(
                    card.name(),
                    "the selection at " + Numbers.text(mass) + " GeV (" + variant + ") is that of no simulated mass.",
                    "more anchors?");
        }
        return name;
    }

    /**
     * Eight hexadecimal digits that change with anything that decides which candidates enter a spectrum at a mass: trigger,
     * lists, constants, cuts and the variable itself. Data carry those of the selection they were made with.
     */
    String fingerprint(double mass, String spectrum) {
        AnalysisSpec spec = card.analysis();
        String variable = spec.spectra().stream()
                .filter(v -> v.name().equals(spectrum))
                .map(v -> v.variable().text())
                .findFirst()
                .orElse("");
        String text = String.join(
                "\n",
                spec.triggers().toString(),
                spec.lists().toString(),
                String.valueOf(spec.candidates()),
                Analysis.compile(spec, at(mass)).variant(),
                variable);
        return Hash.of(text.replaceAll("\\s+", " ")).substring(0, FINGERPRINT_DIGITS);
    }

    /** The constants that the card sets, or "selection"; numbered if other selections have the same. */
    private String shortName(String variant) {
        int with = variant.lastIndexOf(" with {");
        String constants = with < 0 ? "" : variant.substring(with + " with {".length(), variant.length() - 1);
        String own = Arrays.stream(constants.split(", "))
                .filter(c -> !c.startsWith("sqrtS=") && !c.startsWith("s="))
                .collect(Collectors.joining(", "));
        String name = own.isEmpty() ? "selection" : own;
        return shortNames.containsValue(name) ? name + " (" + (shortNames.size() + 1) + ")" : name;
    }

    /** The analysis of each selection. */
    Map<String, Analysis> all() {
        return analyses;
    }

    /** The analyses of the control samples by the names of their selections. */
    Map<String, Analysis> control() {
        return control;
    }

    /** The analysis of a mass alone. */
    Map<String, Analysis> of(double mass) {
        String name = name(mass);
        return Map.of(name, Objects.requireNonNull(analyses.get(name)));
    }
}
