/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.Suggest;
import org.nightjar.statistics.histfactory.ParameterSettings;

/** Reads measurements with their parameter settings. */
final class MeasurementReader {
    private final Map<String, Integer> counts;
    private final Map<String, String> kinds;
    private final List<String> warnings;

    MeasurementReader(Map<String, Integer> counts, Map<String, String> kinds, List<String> warnings) {
        this.counts = counts;
        this.kinds = kinds;
        this.warnings = warnings;
    }

    List<Measurement> read(At list) {
        List<Measurement> all = new ArrayList<>();
        for (At at : list.items()) {
            At config = at.key("config");
            Object poi = config.key("poi").value();
            if (poi != null && !(poi instanceof String)) {
                config.key("poi").text();
            }
            List<ParameterSettings> settings =
                    config.find("parameters").map(this::settings).orElse(List.of());
            kinds.forEach((name, kind) -> {
                if (kind.equals("lumi")
                        && settings.stream().noneMatch(s -> s.name().equals(name))) {
                    config.wrong(
                            "lumi '" + name + "' needs an entry in parameters with auxdata and sigmas.",
                            "{\"name\": \"" + name + "\", \"auxdata\": [1.0], \"sigmas\": [0.017]}?");
                }
            });
            all.add(new Measurement(at.key("name").text(), poi instanceof String s ? s : "", settings));
        }
        return all;
    }

    private List<ParameterSettings> settings(At list) {
        List<ParameterSettings> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (At at : list.items()) {
            String name = at.key("name").text();
            if (!names.add(name)) {
                at.wrong("'" + name + "' is set twice.", "");
            }
            Integer n = counts.get(name);
            if (n == null) {
                // legal: settings of a signal that a patch adds
                unknown(name);
                continue;
            }
            boolean lumi = "lumi".equals(kinds.get(name));
            if (lumi && (at.find("auxdata").isEmpty() || at.find("sigmas").isEmpty())) {
                at.wrong("lumi needs auxdata and sigmas.", "");
            }
            double[] starts = numbers(at, "inits", n);
            double[][] bounds = at.find("bounds").map(b -> bounds(b, n)).orElse(null);
            check(at, starts, bounds);
            double[] sigmas = numbers(at, "sigmas", n);
            if (sigmas != null) {
                for (double s : sigmas) {
                    if (!(s > 0)) {
                        at.wrong("sigmas: %s is not positive.".formatted(s), "");
                    }
                }
            }
            all.add(new ParameterSettings(name, starts, bounds, fixed(at), numbers(at, "auxdata", n), sigmas));
        }
        return all;
    }

    private void unknown(String name) {
        if (!name.isEmpty()) {
            List<String> near = Suggest.near(name, counts.keySet());
            warnings.add("the measurement sets '" + name + "', which no modifier uses"
                    + (near.isEmpty() ? "" : "; near: " + String.join(", ", near)));
        }
    }

    private static double @Nullable [] numbers(At at, String key, int n) {
        Optional<At> found = at.find(key);
        return found.isEmpty() ? null : found.get().numbers(n);
    }

    private static double[][] bounds(At list, int n) {
        List<At> items = list.items();
        if (items.size() != n) {
            list.wrong("%d pairs, but %d are needed.".formatted(items.size(), n), "");
        }
        double[][] all = new double[Math.max(n, items.size())][];
        for (int k = 0; k < all.length; k++) {
            all[k] = k < items.size() ? items.get(k).numbers(2) : new double[2];
            if (all[k][0] > all[k][1] && k < items.size()) {
                items.get(k).wrong("the lower bound %s is above the upper %s.".formatted(all[k][0], all[k][1]), "");
            }
        }
        return all;
    }

    private static void check(At at, double @Nullable [] starts, double @Nullable [][] bounds) {
        if (starts == null || bounds == null || !at.isSound()) {
            return;
        }
        for (int k = 0; k < starts.length; k++) {
            if (starts[k] < bounds[k][0] || starts[k] > bounds[k][1]) {
                at.wrong("the start %s is not within [%s, %s].".formatted(starts[k], bounds[k][0], bounds[k][1]), "");
            }
        }
    }

    private @Nullable Boolean fixed(At at) {
        Object v = at.find("fixed").map(At::value).orElse(null);
        if (v == null || v instanceof Boolean) {
            return (Boolean) v;
        }
        if ("true".equals(v) || "false".equals(v)) {
            warnings.add(at.path() + ".fixed is a text; read as " + v);
            return "true".equals(v);
        }
        at.wrong("fixed: true or false is expected (" + v + ").", "");
        return null;
    }
}
