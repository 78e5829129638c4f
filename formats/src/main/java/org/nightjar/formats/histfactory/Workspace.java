/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.formats.json.Json;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.counting.CountingExperiment;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.HistFactoryModel;
import org.nightjar.statistics.histfactory.Interpolation;

/**
 * A HistFactory workspace in the JSON format of pyhf, or in HS3: channels, observed counts, measurements. Immutable.
 */
public final class Workspace {
    private final String file;
    private final List<Channel> channels;
    private final double[] counts;
    private final List<Measurement> measurements;
    private final List<String> warnings;
    private final Couplings couplings;

    private Workspace(
            String file,
            List<Channel> channels,
            double[] counts,
            List<Measurement> measurements,
            List<String> warnings,
            Couplings couplings) {
        this.file = file;
        this.channels = List.copyOf(channels);
        this.counts = counts;
        this.measurements = List.copyOf(measurements);
        this.warnings = List.copyOf(warnings);
        this.couplings = couplings;
    }

    /** Of parts that were read before; counts by channel. */
    static Workspace joined(
            List<Channel> channels, Map<String, double[]> counts, Measurement measurement, Couplings couplings) {
        double[] all = sorted(channels).stream()
                .map(c -> counts.getOrDefault(c.name(), new double[c.bins()]))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return new Workspace("combination", channels, all, List.of(measurement), List.of(), couplings);
    }

    private static List<Channel> sorted(List<Channel> channels) {
        return channels.stream().sorted(Comparator.comparing(Channel::name)).toList();
    }

    /** The channels in the order of their names, which is that of the counts. */
    List<Channel> sortedChannels() {
        return sorted(channels);
    }

    /** The measurement of a likelihood of this workspace. */
    Measurement measurement(Analysis analysis) {
        return measurements.stream()
                .filter(x -> x.name().equals(analysis.measurement()))
                .findFirst()
                .orElseThrow();
    }

    /** Reads a file; everything that is wrong is reported at once. */
    public static Workspace read(Path file) {
        return of(file.toString(), Json.read(file));
    }

    /** Of a JSON tree; {@code name} is what messages call it. */
    public static Workspace of(String name, @Nullable Object tree) {
        At document = At.top(name, tree);
        List<String> warnings = new ArrayList<>();
        refuseOthers(document);
        document.find("channels");
        document.throwIfAny();
        At top = document;
        Couplings couplings = Couplings.NONE;
        if (document.isMap() && document.find("distributions").isPresent()) {
            Hs3Reader hs3 = new Hs3Reader(document, warnings);
            top = At.top(name, hs3.workspace());
            couplings = hs3.couplings();
            document.throwIfAny();
        }
        ChannelReader reader = new ChannelReader();
        List<Channel> channels = reader.read(top.key("channels"));
        double[] counts = observations(top.key("observations"), channels, warnings);
        List<Measurement> measurements =
                new MeasurementReader(reader.counts(), reader.kinds(), warnings).read(top.key("measurements"));
        if (top.isSound() && measurements.isEmpty()) {
            top.wrong("measurements: there is none.", "");
        }
        top.throwIfAny();
        return new Workspace(name, channels, counts, measurements, warnings, couplings);
    }

    private static void refuseOthers(At top) {
        if (top.isMap() && top.find("patches").isPresent()) {
            top.wrong("this is a set of patches, not a workspace.", "the background-only workspace it belongs to?");
        }
        top.throwIfAny();
    }

    /** The counts in the order of the channels' names. */
    private static double[] observations(At list, List<Channel> channels, List<String> warnings) {
        Map<String, At> found = new HashMap<>();
        for (At at : list.items()) {
            String name = at.key("name").text();
            if (found.put(name, at) != null) {
                at.wrong("there are two observations of '" + name + "'.", "");
            }
        }
        List<double[]> all = new ArrayList<>();
        for (Channel c : sorted(channels)) {
            At at = found.remove(c.name());
            if (at == null) {
                list.wrong(
                        "channel '" + c.name() + "' is not observed.",
                        Suggest.maybe(c.name(), found.keySet(), "channels"));
            } else {
                all.add(at.key("data").positives(c.bins()));
            }
        }
        found.keySet().stream()
                .sorted()
                .forEach(name -> warnings.add("the observation '" + name + "' belongs to no channel and is not used"));
        return all.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /**
     * The workspace as an HS3 document.
     *
     * @param analysis of this workspace
     * @param bestFit  parameters of its best fit, to be kept as a point; may be null
     */
    public Map<String, Object> hs3(Analysis analysis, double @Nullable [] bestFit) {
        return new Hs3Writer(channels, measurement(analysis), analysis, couplings).document(bestFit);
    }

    /** The counting experiment that this workspace is, if it is nothing more: one bin, Gaussian errors. */
    public Optional<CountingExperiment> count(Analysis analysis) {
        return measurements.stream()
                .filter(m -> m.name().equals(analysis.measurement()))
                .findFirst()
                .flatMap(m -> CountWorkspace.count(channels, counts, analysis.interest(), m.settings()));
    }

    /** Names of the measurements. */
    public List<String> measurements() {
        return measurements.stream().map(Measurement::name).toList();
    }

    /** What a reader should know about the document. */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * The likelihood of a measurement.
     *
     * @param measurement its name; null: the first one
     * @param interest    another parameter of interest; null: the measurement's
     */
    public Analysis analysis(
            @Nullable String measurement, @Nullable String interest, Interpolation norm, Interpolation histo) {
        Measurement m = measurements.stream()
                .filter(x -> measurement == null || x.name().equals(measurement))
                .findFirst()
                .orElseThrow(() -> new CardException(
                        "--measurement",
                        "'" + measurement + "' is not in " + file + ".",
                        Suggest.maybe(String.valueOf(measurement), measurements(), "measurements")));
        String poi = interest == null ? m.interest() : interest;
        HistFactoryModel model;
        try {
            model = HistFactoryModel.of(channels, m.settings(), couplings.isEmpty() ? poi : "", norm, histo);
            if (!couplings.isEmpty()) {
                return couplings.analysis(file, m.name(), poi, model, counts);
            }
        } catch (IllegalArgumentException e) {
            throw new CardException(file, e.getMessage() + ".", "");
        }
        List<String> names = model.parameters().stream().map(FitParameter::name).toList();
        if (interest != null && !names.contains(interest)) {
            throw new CardException(
                    "--poi",
                    "'" + interest + "' is not a parameter of " + file + ".",
                    Suggest.maybe(interest, names, "parameters"));
        }
        return new Analysis(m.name(), poi, model, model.observe(counts));
    }
}
