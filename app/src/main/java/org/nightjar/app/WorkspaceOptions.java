/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.formats.histfactory.PatchFile;
import org.nightjar.formats.histfactory.Workspace;
import org.nightjar.formats.json.Json;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.combination.CombinedModel;
import org.nightjar.statistics.counting.CountingExperiment;
import org.nightjar.statistics.histfactory.Interpolation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The workspace of the statistics verbs and how it is to be read. */
final class WorkspaceOptions {
    private static final List<String> NORM = List.of("code0", "code1", "code2", "code4", "code4p");
    private static final List<String> HISTO = List.of("code0", "code2", "code4p");

    @Parameters(
            paramLabel = "WORKSPACE",
            arity = "1..*",
            description = "HistFactory workspace in the JSON format of pyhf, or in HS3; several with --combine.")
    private List<String> files = List.of();

    @Mixin
    private CombinationOptions combination = new CombinationOptions();

    @Option(names = "--poi", paramLabel = "NAME", description = "Parameter of interest (default: the measurement's).")
    private @Nullable String poi;

    @Option(names = "--measurement", paramLabel = "NAME", description = "Measurement (default: the first).")
    private @Nullable String measurement;

    @Option(
            names = "--normsys",
            paramLabel = "CODE",
            description = "Interpolation of normsys (default: code4; the format does not record it).")
    private String norm = "code4";

    @Option(names = "--histosys", paramLabel = "CODE", description = "Interpolation of histosys (default: code4p).")
    private String histo = "code4p";

    @Option(names = "--patch", paramLabel = "FILE", description = "JSON patch or set of patches, such as a signal.")
    private @Nullable String patch;

    @Option(names = "--patch-name", paramLabel = "NAME", description = "Which patch of a set.")
    private @Nullable String patchName;

    private List<String> warnings = List.of();
    private @Nullable Workspace read;
    private final List<CombinationOptions.Source> sources = new ArrayList<>();
    private @Nullable PatchFile patchSet;
    private @Nullable Object background;

    /** The likelihood with its data. */
    Analysis analysis() {
        StatisticsOptions.oneOf("--normsys", norm, NORM);
        StatisticsOptions.oneOf("--histosys", histo, HISTO);
        boolean several = combination.wanted(files.size());
        if (files.size() > 1) {
            return several();
        }
        Analysis one = one(files.get(0), several ? null : poi);
        return several ? combination.combine(CombinationOptions.labels(files), List.of(one), poi) : one;
    }

    private Analysis several() {
        if (patch != null) {
            throw new CardException("--patch", "is for one workspace.", "workspaces that were patched before?");
        }
        List<String> labels = CombinationOptions.labels(files);
        List<String> heard = new ArrayList<>();
        List<Analysis> all = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (int k = 0; k < files.size(); k++) {
            Analysis a = withInterest(files.get(k), one(files.get(k), null));
            heard.addAll(warnings);
            String counts = Arrays.toString(a.observed().counts());
            String other = seen.putIfAbsent(counts, labels.get(k));
            if (other != null) {
                heard.add(
                        "%s and %s hold the same counts: data must not be used twice".formatted(other, labels.get(k)));
            }
            all.add(a);
        }
        warnings = heard;
        return combination.combine(labels, all, poi);
    }

    private Analysis one(String file, @Nullable String interest) {
        Object tree = background != null ? background : Json.read(path(file));
        if (patch != null) {
            background = tree;
            tree = patchFile(patch).apply(tree, patchName);
        } else if (patchName != null) {
            throw new CardException("--patch-name", "there is no --patch to choose from.", "--patch FILE?");
        }
        Workspace workspace = Workspace.of(file, tree);
        warnings = workspace.warnings();
        read = workspace;
        Analysis a = workspace.analysis(measurement, interest, code(norm), code(histo));
        sources.add(new CombinationOptions.Source(workspace, a));
        return a;
    }

    /** The file of patches, read once for all its patches. */
    private PatchFile patchFile(String file) {
        PatchFile known = patchSet;
        if (known == null) {
            known = PatchFile.read(path(file));
            patchSet = known;
        }
        return known;
    }

    /** The patches of the set of {@code --patch}. */
    List<PatchFile.Entry> patches() {
        if (patch == null || patchName != null) {
            throw new CardException(
                    "--plane",
                    patch == null ? "there is no set of patches." : "every patch is taken, not one.",
                    patch == null ? "--patch FILE?" : "without --patch-name?");
        }
        if (files.size() > 1) {
            throw new CardException("--plane", "is for one workspace.", "");
        }
        List<PatchFile.Entry> all = patchFile(patch).entries();
        if (all.isEmpty()) {
            throw new CardException(patch, "the set holds no patch.", "");
        }
        return all;
    }

    /** Names of the axes of their plane. */
    List<String> patchLabels() {
        return patch == null ? List.of() : patchFile(patch).labels();
    }

    /** The likelihood with one patch of the set. */
    Analysis patched(String name) {
        patchName = name;
        return withInterest();
    }

    /** The same; there must be a parameter of interest that may move. */
    Analysis withInterest() {
        Analysis a = withInterest(files.get(0), analysis());
        ImpossibleBins.first(a)
                .ifPresent(w -> warnings =
                        Stream.concat(warnings.stream(), Stream.of(w)).toList());
        return a;
    }

    private static Analysis withInterest(String file, Analysis a) {
        List<FitParameter> all = a.model().parameters();
        if (!a.hasInterest()) {
            List<String> names = all.stream().map(FitParameter::name).toList();
            String what = a.interest().isEmpty()
                    ? "measurement '" + a.measurement() + "' names no parameter of interest."
                    : "the parameter of interest '" + a.interest() + "' is not in the model.";
            List<String> near = Suggest.near(a.interest(), names);
            throw new CardException(
                    file,
                    what,
                    near.isEmpty()
                            ? "a signal patch is missing (--patch FILE), or --poi NAME?"
                            : "--poi " + near.get(0) + "?");
        }
        FitParameter poi = all.get(a.model().parameterOfInterest());
        if (poi.role() == FitParameter.Role.FIXED || poi.lower() == poi.upper()) {
            throw new CardException(file, "the parameter of interest '" + a.interest() + "' is fixed.", "");
        }
        if (poi.lower() > 0 || poi.upper() < 0) {
            throw new CardException(
                    file,
                    "%s = 0 is outside of the bounds %s to %s, but there is no test without the hypothesis of no signal."
                            .formatted(a.interest(), poi.lower(), poi.upper()),
                    "a lower bound of 0?");
        }
        return a;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CardException(text, "is no name of a file.", "");
        }
    }

    private static Interpolation code(String name) {
        return Interpolation.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What every result says about its input. */
    Map<String, Object> tree(Analysis a) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("measurement", a.measurement());
        if (a.model() instanceof CombinedModel) {
            m.put("combination", combination.tree(CombinationOptions.labels(files)));
        }
        m.put("poi", a.interest());
        Map<String, Object> codes = new LinkedHashMap<>();
        codes.put("normsys", norm);
        codes.put("histosys", histo);
        m.put("interpolation", codes);
        m.put("warnings", warnings);
        return m;
    }

    /** The counting experiment that the one workspace is, if it is nothing more. */
    Optional<CountingExperiment> count(Analysis a) {
        Workspace w = read;
        return w == null || combination.wanted(files.size()) ? Optional.empty() : w.count(a);
    }

    /** Refuses a file to be written that is one of those read. */
    void keep(Path target, String option) {
        for (String f : files) {
            if (path(f).toAbsolutePath()
                    .normalize()
                    .equals(target.toAbsolutePath().normalize())) {
                throw new CardException(option, target + " is the workspace that is read.", "another name?");
            }
        }
    }

    List<String> warnings() {
        return warnings;
    }

    /** The likelihood as an HS3 document; several workspaces, or one with couplings, become one workspace. */
    Map<String, Object> hs3(Analysis a, double @Nullable [] best) {
        if (!combination.wanted(files.size())) {
            return Objects.requireNonNull(read).hs3(a, best);
        }
        Workspace joined = combination.joined(CombinationOptions.labels(files), sources, poi);
        Analysis b = joined.analysis(null, null, code(norm), code(histo));
        return joined.hs3(b, best == null ? null : CombinationOptions.carried(a, best, b));
    }
}
