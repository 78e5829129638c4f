/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.engine.Engine;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Units;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.run.ObservedBins;
import org.nightjar.search.run.ObservedReader;
import org.nightjar.search.run.RunOptions;

/** Reads the values of command-line options, with units. */
final class Arguments {
    private Arguments() {}

    /** A positive quantity of a dimension. */
    static double positive(String option, String text, Dimension dimension, String example) {
        double x;
        try {
            x = Units.parse(text, dimension);
        } catch (IllegalArgumentException e) {
            throw new CardException(option, e.getMessage() + ".", example + "?");
        }
        if (!(x > 0) || Double.isInfinite(x)) {
            throw new CardException(option, text + " is not positive and finite.", example + "?");
        }
        return x;
    }

    /** Masses such as {@code 0.5,1,2 GeV}: the unit of the last holds for those without. */
    static List<Double> masses(String text) {
        String[] parts = text.split(",", -1);
        String last = parts[parts.length - 1].trim();
        String unit = last.replaceFirst("^[+-]?[0-9.eE+-]+\\s*", "");
        List<Double> out = new ArrayList<>();
        for (String part : parts) {
            String p = part.trim();
            boolean bare = p.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");
            out.add(positive("--masses", bare ? p + " " + unit : p, Dimension.ENERGY, "\"0.5,1,2 GeV\""));
        }
        return out;
    }

    /** The run folder asked for, else the usual one of a run's name. */
    static Path folder(@Nullable Path out, String name) {
        if (out != null && out.toString().isBlank()) {
            throw new CardException("--out", "no folder is given.", "--out runs/" + name + "?");
        }
        return out != null ? out : Path.of("runs", name);
    }

    /** The options of a run. */
    static RunOptions runOptions(
            SearchCard card,
            boolean quick,
            @Nullable String masses,
            @Nullable String luminosity,
            @Nullable Long seed,
            List<String> data) {
        if (seed != null && seed < 1) {
            throw new CardException("--seed", seed + " is not a positive whole number.", "--seed 1?");
        }
        ObservedReader reader = new ObservedReader(card);
        List<ObservedBins> observed =
                data.stream().flatMap(d -> reader.ofUser(d).stream()).toList();
        return new RunOptions(
                quick,
                masses == null ? List.of() : masses(masses),
                luminosity == null ? 0 : positive("--luminosity", luminosity, Dimension.LUMINOSITY, "20/fb"),
                seed == null ? card.seed() : seed,
                observed,
                data);
    }

    /** An engine by name: {@code threads:N}, or {@code threads} with the given number. */
    static Engine engine(@Nullable String name, int threads) {
        if (name == null || name.equals("threads")) {
            return new LocalEngine(threads);
        }
        if (name.matches("threads:[1-9][0-9]{0,2}")) {
            return new LocalEngine(Integer.parseInt(name.substring("threads:".length())));
        }
        throw new CardException("--engine", "'" + name + "' is no engine.", "threads:2?");
    }
}
