/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.List;
import java.util.Map;
import org.nightjar.analysis.AnalysisSpec;
import org.nightjar.core.card.CardNode;
import org.nightjar.statistics.bayes.Prior;
import org.nightjar.statistics.counting.CountingSensitivity;
import org.nightjar.statistics.counting.Uncertain;

/**
 * Image of a search card with all defaults filled in.
 *
 * @param name name of the search
 * @param title one line, as in a table of contents
 * @param status validated, preliminary, unvalidated or obsolete
 * @param cites what to cite
 * @param folder where the card was found, for its sibling files
 * @param detector name of the detector card
 * @param response parametric or geometric
 * @param luminosity integrated luminosity, 1/pb
 * @param seed seed of all random numbers
 * @param chunk events per chunk
 * @param signal the signal
 * @param scanParameter the scanned model parameter
 * @param masses the hypotheses, GeV, ascending
 * @param backgrounds the background samples
 * @param external backgrounds that come as numbers
 * @param analysis lists, selection and triggers
 * @param spectra the spectra by name
 * @param inference how hypotheses are tested: fits or counts
 * @param control control samples
 * @param corrections factors on simulated yields
 * @param systematics relative uncertainties by name
 * @param level confidence level of limits
 * @param method limit method, a name of the command line
 * @param prior density of the signal for bayesian limits of counts
 * @param data observed spectra that ship with the card
 * @param blinding {@code sealed}, {@code control} (control samples are open) or {@code open}
 * @param blindingReason why it is open; empty if sealed
 * @param published file with the published result; empty if none
 * @param publishedWidths file with the published widths of the signal; empty if none
 * @param publishedEfficiency file with the published efficiency; empty if none
 * @param publishedLabel whose result it is, for legends
 * @param constraints constraint planes or ids shown beside the result
 * @param bands wanted regions drawn beside the result
 * @param projections luminosities at which the expected limit is drawn, too, 1/pb
 * @param differences what differs from the published analysis, one statement each
 * @param text the card's text
 * @param inherited the texts of the cards that it extends; empty for none
 * @param node the parsed card
 */
public record SearchCard(
        String name,
        String title,
        String status,
        List<String> cites,
        CardFolder folder,
        String detector,
        String response,
        double luminosity,
        long seed,
        int chunk,
        SignalSpec signal,
        String scanParameter,
        double[] masses,
        List<BackgroundSpec> backgrounds,
        List<ExternalSpec> external,
        AnalysisSpec analysis,
        Map<String, FitSpectrum> spectra,
        Inference inference,
        List<ControlSpec> control,
        List<CorrectionSpec> corrections,
        Map<String, SystematicSpec> systematics,
        double level,
        String method,
        Prior prior,
        List<DataSpec> data,
        String blinding,
        String blindingReason,
        String published,
        String publishedWidths,
        String publishedEfficiency,
        String publishedLabel,
        List<String> constraints,
        List<String> bands,
        List<Double> projections,
        List<String> differences,
        String text,
        String inherited,
        CardNode node) {

    /**
     * A cut as the card writes it.
     *
     * @param cut the condition
     * @param why what it is for
     * @param source where it comes from
     */
    public record Cut(String cut, String why, String source) {}

    /** The cuts in order. */
    public List<Cut> cuts() {
        return analysis.cuts().stream()
                .map(c -> new Cut(c.cut().text(), c.why(), c.source()))
                .toList();
    }

    /** The text with those of the cards that it extends: what hashes are made of. */
    public String wholeText() {
        return text + inherited;
    }

    /** True if observed data may be looked at. */
    public boolean isOpen() {
        return "open".equals(blinding);
    }

    /** True if the data of control samples may be looked at, whatever holds for those of the search. */
    public boolean isControlOpen() {
        return isOpen() || "control".equals(blinding);
    }

    /** Limits on what gives {@code scale} events per unit over a background, by the card's method, level and prior. */
    public CountingSensitivity counting(Uncertain background, Uncertain scale) {
        return new CountingSensitivity(background, scale, level, method, prior);
    }

    /** The systematic of a name; zero at all masses if the card has none. */
    public SystematicSpec systematic(String systematicName) {
        return systematics.getOrDefault(systematicName, new SystematicSpec(systematicName, 0, 0, 0, 0, "none"));
    }

    /** Product of the corrections of the signal, or of the background of a name; 1 without any. */
    public double correction(String sample) {
        double product = 1;
        for (CorrectionSpec c : corrections) {
            product *= c.appliesTo(sample) ? c.factor() : 1;
        }
        return product;
    }

    /** Relative uncertainty of the signal's yield at a mass: the systematic {@code efficiency} and its corrections. */
    public double signalUncertainty(double mass) {
        double total = systematic("efficiency").at(mass);
        for (CorrectionSpec c : corrections) {
            total = c.appliesTo(CorrectionSpec.SIGNAL) ? Math.hypot(total, c.uncertainty()) : total;
        }
        return total;
    }

    /** The spectrum of a name. */
    public FitSpectrum spectrum(String spectrumName) {
        FitSpectrum s = spectra.get(spectrumName);
        if (s == null) {
            throw new IllegalArgumentException("spectrum '" + spectrumName + "' is not in " + spectra.keySet());
        }
        return s;
    }

    /** The card at another luminosity. */
    public SearchCard withLuminosity(double newLuminosity) {
        return with(newLuminosity, seed, signal, backgrounds);
    }

    /** The card with another seed. */
    public SearchCard withSeed(long newSeed) {
        return with(luminosity, newSeed, signal, backgrounds);
    }

    /** The card with other samples. */
    public SearchCard withSamples(
            SignalSpec newSignal, List<BackgroundSpec> newBackgrounds, List<ControlSpec> newControl) {
        return with(luminosity, seed, newSignal, newBackgrounds, newControl, corrections);
    }

    /** The card with corrections as the data gave them. */
    public SearchCard withCorrections(List<CorrectionSpec> newCorrections) {
        return with(luminosity, seed, signal, backgrounds, control, newCorrections);
    }

    /** The card with another selection and other tests. */
    public SearchCard withAnalysis(AnalysisSpec newAnalysis, Inference newInference) {
        return with(luminosity, seed, signal, backgrounds, control, corrections, newAnalysis, newInference);
    }

    private SearchCard with(
            double newLuminosity, long newSeed, SignalSpec newSignal, List<BackgroundSpec> newBackgrounds) {
        return with(newLuminosity, newSeed, newSignal, newBackgrounds, control, corrections);
    }

    private SearchCard with(
            double newLuminosity,
            long newSeed,
            SignalSpec newSignal,
            List<BackgroundSpec> newBackgrounds,
            List<ControlSpec> newControl,
            List<CorrectionSpec> newCorrections) {
        return with(newLuminosity, newSeed, newSignal, newBackgrounds, newControl, newCorrections, analysis, inference);
    }

    private SearchCard with(
            double newLuminosity,
            long newSeed,
            SignalSpec newSignal,
            List<BackgroundSpec> newBackgrounds,
            List<ControlSpec> newControl,
            List<CorrectionSpec> newCorrections,
            AnalysisSpec newAnalysis,
            Inference newInference) {
        return new SearchCard(
                name,
                title,
                status,
                cites,
                folder,
                detector,
                response,
                newLuminosity,
                newSeed,
                chunk,
                newSignal,
                scanParameter,
                masses,
                newBackgrounds,
                external,
                newAnalysis,
                spectra,
                newInference,
                newControl,
                newCorrections,
                systematics,
                level,
                method,
                prior,
                data,
                blinding,
                blindingReason,
                published,
                publishedWidths,
                publishedEfficiency,
                publishedLabel,
                constraints,
                bands,
                projections,
                differences,
                text,
                inherited,
                node);
    }
}
