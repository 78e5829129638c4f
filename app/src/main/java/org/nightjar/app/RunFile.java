/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.files.TextFile;
import org.nightjar.formats.json.Json;
import org.nightjar.search.projection.Reach;

/** The results of a run as its folder holds them. */
final class RunFile {
    private static final int LARGEST = 256 * 1024 * 1024;

    private final Map<?, ?> tree;
    private final Path file;

    private RunFile(Path file, Map<?, ?> tree) {
        this.file = file;
        this.tree = tree;
    }

    /** True if this is a run's folder. */
    static boolean isRun(String folder) {
        return Files.isRegularFile(Path.of(folder).resolve("results.json"));
    }

    /** The results in a run's folder. */
    static RunFile read(String folder) {
        Path file = Path.of(folder).resolve("results.json");
        Object tree = Json.read(file.toString(), TextFile.read(file, LARGEST, "the results of a run"));
        if (tree instanceof Map<?, ?> map && map.get("points") instanceof List<?>) {
            return new RunFile(file, map);
        }
        throw new CardException(file.toString(), "it holds no results of a run.", "nightjar run SEARCH?");
    }

    String search() {
        return String.valueOf(tree.get("search"));
    }

    /** Confidence level, a number between 0 and 1. */
    double level() {
        return number(tree, "level");
    }

    /** Integrated luminosity, 1/pb. */
    double luminosity() {
        return number(tree, "luminosity");
    }

    /** The points in the order of the run. */
    List<Map<?, ?>> points() {
        List<Map<?, ?>> all = new ArrayList<>();
        if (tree.get("points") instanceof List<?> list) {
            for (Object p : list) {
                if (!(p instanceof Map<?, ?> point)) {
                    throw new CardException(file.toString(), "a point is no object.", "");
                }
                all.add(point);
            }
        }
        return all;
    }

    /** How the limits of a point move with the luminosity, with a relative error of the background that does not shrink. */
    Reach reach(Map<?, ?> point, double floor) {
        double squares = 0;
        boolean counted = point.get("counted") instanceof Map<?, ?>;
        if (point.get("counted") instanceof Map<?, ?> c && c.get("backgroundErrors") instanceof Map<?, ?> errors) {
            for (Object e : errors.values()) {
                squares += e instanceof Number n ? n.doubleValue() * n.doubleValue() : 0;
            }
        }
        double error = counted ? number(point, "counted.backgroundError") : 0;
        return new Reach(
                number(point, "background"),
                Math.sqrt(squares),
                Double.isNaN(error) ? 0 : error,
                floor,
                level(),
                counted,
                "mean".equals(tree.get("expectation")));
    }

    /** Names of the masses that the limits depend on: one, or two of a plane of masses. */
    List<String> masses() {
        List<Map<?, ?>> points = points();
        if (points.isEmpty() || !(points.get(0).get("hypothesis") instanceof Map<?, ?> hypothesis)) {
            return List.of();
        }
        return hypothesis.keySet().stream().map(String::valueOf).toList();
    }

    /** True if the limits depend on two masses. */
    boolean isPlane() {
        return masses().size() > 1;
    }

    /** This run, unless its limits depend on two masses. */
    RunFile requireOneMass(String what) {
        if (isPlane()) {
            throw new CardException(
                    search(),
                    "its limits depend on two masses (" + String.join(", ", masses()) + "): " + what + " needs one.",
                    "its page index.html, or nightjar export --as csv?");
        }
        return this;
    }

    /** A number of a point, such as {@code crossSection.expected}; NaN if it does not exist. */
    static double number(Map<?, ?> point, String path) {
        @Nullable Object at = point;
        for (String key : path.split("\\.")) {
            at = at instanceof Map<?, ?> m ? m.get(key) : null;
        }
        return at instanceof Number n ? n.doubleValue() : Double.NaN;
    }
}
