/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import static org.nightjar.formats.histfactory.Tree.factor;
import static org.nightjar.formats.histfactory.Tree.lumi;
import static org.nightjar.formats.histfactory.Tree.map;
import static org.nightjar.formats.histfactory.Tree.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightjar.statistics.counting.CountingExperiment;
import org.nightjar.statistics.counting.Uncertain;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.Modifier;
import org.nightjar.statistics.histfactory.ParameterSettings;
import org.nightjar.statistics.histfactory.Sample;

/**
 * One count as a HistFactory workspace in the JSON format of pyhf, and back: one bin; the signal per unit of {@code mu} with
 * its Gaussian relative error as the factor called {@code lumi}; the background with its Gaussian error as a histosys that is
 * linear. Lower bounds keep both from being negative, where the count's own Gaussian densities end too.
 */
public final class CountWorkspace {
    /** Name of the channel. */
    public static final String CHANNEL = "window";

    private static final double WIDE = 10;
    private static final double MOST = 100;

    private CountWorkspace() {}

    /**
     * The document.
     *
     * @param observed        number of events
     * @param background      expected background events and their standard deviation
     * @param backgroundError the latter; 0 for none
     * @param eventsOfMu1     signal events of {@code mu} = 1
     * @param relativeError   of the signal; 0 for none
     * @param measurement     name of the measurement
     */
    public static Map<String, Object> of(
            long observed,
            double background,
            double backgroundError,
            double eventsOfMu1,
            double relativeError,
            String measurement) {
        if (observed < 0
                || !(background >= 0)
                || !(backgroundError >= 0)
                || !(eventsOfMu1 > 0)
                || !(relativeError >= 0)) {
            throw new IllegalArgumentException("count %d over %s +- %s, signal %s +- %s"
                    .formatted(observed, background, backgroundError, eventsOfMu1, relativeError));
        }
        List<Object> parameters = new ArrayList<>();
        parameters.add(settings("mu", 1, 0, MOST));
        List<Object> ofSignal = new ArrayList<>(List.of(factor("mu", "normfactor")));
        if (relativeError > 0) {
            ofSignal.add(factor("lumi", "lumi"));
            parameters.add(lumi(relativeError, WIDE));
        }
        List<Object> ofBackground = new ArrayList<>();
        if (backgroundError > 0) {
            Map<String, Object> both = map(
                    "lo_data", List.of(background - backgroundError), "hi_data", List.of(background + backgroundError));
            ofBackground.add(map("name", "background", "type", "histosys", "data", both));
            parameters.add(settings("background", 0, -Math.min(WIDE, background / backgroundError), WIDE));
        }
        List<Object> samples = new ArrayList<>();
        samples.add(map("name", "signal", "data", List.of(eventsOfMu1), "modifiers", ofSignal));
        samples.add(map("name", "background", "data", List.of(background), "modifiers", ofBackground));
        return map(
                "channels",
                List.of(map("name", CHANNEL, "samples", samples)),
                "observations",
                List.of(map("name", CHANNEL, "data", List.of((double) observed))),
                "measurements",
                List.of(map("name", measurement, "config", map("poi", "mu", "parameters", parameters))),
                "version",
                "1.0.0");
    }

    /**
     * The count that a workspace is: one bin with a whole number of events, one sample that carries the parameter of
     * interest, and others with at most one linear variation between them. Empty for anything more.
     */
    static Optional<CountingExperiment> count(
            List<Channel> channels, double[] counts, String interest, List<ParameterSettings> settings) {
        if (channels.size() != 1 || counts.length != 1 || counts[0] != Math.rint(counts[0]) || counts[0] > 1e7) {
            return Optional.empty();
        }
        double signal = 0;
        double relative = 0;
        double background = 0;
        double error = 0;
        int signals = 0;
        int variations = 0;
        for (Sample s : channels.get(0).samples()) {
            double content = s.nominal()[0];
            boolean carries = s.modifiers().stream().anyMatch(m -> m.name().equals(interest));
            signals += carries ? 1 : 0;
            signal += carries ? content : 0;
            background += carries ? 0 : content;
            for (Modifier m : s.modifiers()) {
                if (carries && m instanceof Modifier.Lumi) {
                    relative = error(settings, m.name());
                } else if (!carries && m instanceof Modifier.HistoSys h && isLinear(h, content)) {
                    variations++;
                    error = 0.5 * (h.high()[0] - h.low()[0]);
                } else if (!(carries
                        && m instanceof Modifier.NormFactor
                        && m.name().equals(interest))) {
                    return Optional.empty();
                }
            }
        }
        boolean known = signals == 1 && variations <= 1 && signal > 0 && background >= 0 && error >= 0 && relative >= 0;
        return known
                ? Optional.of(new CountingExperiment(
                        (int) counts[0],
                        Uncertain.gaussian(background, error),
                        Uncertain.gaussian(signal, relative * signal)))
                : Optional.empty();
    }

    private static boolean isLinear(Modifier.HistoSys h, double content) {
        double middle = 0.5 * (h.high()[0] + h.low()[0]);
        return Math.abs(middle - content) <= 1e-12 * Math.max(1, Math.abs(content));
    }

    /** The relative error of a luminosity measured as 1; -1 if it is another measurement. */
    private static double error(List<ParameterSettings> settings, String name) {
        for (ParameterSettings s : settings) {
            double[] measured = s.auxiliary();
            double[] sigma = s.sigmas();
            if (s.name().equals(name) && measured != null && sigma != null && measured[0] == 1) {
                return sigma[0];
            }
        }
        return -1;
    }
}
