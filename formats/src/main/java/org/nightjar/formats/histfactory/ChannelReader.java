/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightjar.core.card.Suggest;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.Modifier;
import org.nightjar.statistics.histfactory.Sample;

/** Reads channels, samples and modifiers, and counts the parameters of each name. */
final class ChannelReader {
    private static final List<String> TYPES =
            List.of("normfactor", "normsys", "histosys", "shapesys", "shapefactor", "staterror", "lumi");

    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** The channels of a document. */
    List<Channel> read(At list) {
        List<Channel> channels = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (At at : list.items()) {
            String name = at.key("name").text();
            if (!name.isEmpty() && !names.add(name)) {
                at.wrong("there are two channels '" + name + "'.", "");
            }
            channels.add(channel(name, at.key("samples")));
        }
        if (list.isSound() && channels.isEmpty()) {
            list.wrong("there is no channel.", "");
        }
        return channels;
    }

    /** Number of parameters of each name. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** Kind of the parameter of each name: the type of its modifier, {@code pull} for normsys and histosys. */
    Map<String, String> kinds() {
        return kinds;
    }

    private Channel channel(String name, At samples) {
        List<Sample> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int bins = -1;
        for (At at : samples.items()) {
            String sample = at.key("name").text();
            if (!sample.isEmpty() && !names.add(sample)) {
                at.wrong("there are two samples '" + sample + "' in this channel.", "");
            }
            double[] nominal = at.key("data").numbers(bins);
            if (bins < 0) {
                bins = nominal.length;
                if (bins == 0) {
                    at.wrong("there is no bin.", "");
                }
            }
            all.add(new Sample(sample, nominal, modifiers(at.key("modifiers"), name, sample, nominal.length)));
        }
        if (samples.isSound() && all.isEmpty()) {
            samples.wrong("there is no sample.", "");
        }
        return new Channel(name, Math.max(0, bins), all);
    }

    private List<Modifier> modifiers(At list, String channel, String sample, int bins) {
        List<Modifier> all = new ArrayList<>();
        for (At at : list.items()) {
            String name = at.key("name").text();
            String type = at.key("type").text();
            if (name.isEmpty() || type.isEmpty()) {
                continue;
            }
            if (!TYPES.contains(type)) {
                at.wrong("'" + type + "' is no type of modifier.", Suggest.maybe(type, TYPES, "types"));
                continue;
            }
            if (!seen.add(channel + "\n" + sample + "\n" + type + "\n" + name)) {
                at.wrong("%s '%s' acts twice on this sample.".formatted(type, name), "");
            }
            register(at, name, type, channel, bins);
            all.add(modifier(at, name, type, bins));
        }
        return all;
    }

    private void register(At at, String name, String type, String channel, int bins) {
        String kind = type.equals("normsys") || type.equals("histosys") ? "pull" : type;
        String known = kinds.putIfAbsent(name, kind);
        if (known != null && !known.equals(kind)) {
            at.wrong("'%s' is a %s here and a %s elsewhere.".formatted(name, type, known), "another name?");
            return;
        }
        switch (type) {
            case "shapesys" -> {
                if (known != null) {
                    at.wrong("shapesys '" + name + "' is used by another sample too.", "one name per sample?");
                }
                counts.put(name, bins);
            }
            case "shapefactor" -> {
                int before = counts.getOrDefault(name, bins);
                if (before != bins) {
                    at.wrong("shapefactor '%s' has %d bins elsewhere, %d here.".formatted(name, before, bins), "");
                }
                counts.put(name, bins);
            }
            case "staterror" -> {
                if (seen.add(channel + "\n" + name)) {
                    counts.merge(name, bins, Integer::sum);
                }
            }
            default -> counts.put(name, 1);
        }
    }

    private static Modifier modifier(At at, String name, String type, int bins) {
        return switch (type) {
            case "normsys" -> new Modifier.NormSys(name, factor(at.key("data"), "lo"), factor(at.key("data"), "hi"));
            case "histosys" ->
                new Modifier.HistoSys(
                        name,
                        at.key("data").key("lo_data").numbers(bins),
                        at.key("data").key("hi_data").numbers(bins));
            case "shapesys" -> new Modifier.ShapeSys(name, at.key("data").positives(bins));
            case "staterror" ->
                new Modifier.StatError(
                        name,
                        at.key("data").positives(bins),
                        at.find("constraint")
                                .filter(c -> "Poisson".equals(c.value()))
                                .isPresent());
            case "shapefactor" -> new Modifier.ShapeFactor(name);
            case "lumi" -> new Modifier.Lumi(name);
            default -> new Modifier.NormFactor(name);
        };
    }

    private static double factor(At data, String key) {
        At at = data.key(key);
        double x = at.number();
        if (x <= 0 && at.value() instanceof Number) {
            at.wrong("the factor %s is not positive: its logarithm is needed.".formatted(x), "");
        }
        return x;
    }
}
