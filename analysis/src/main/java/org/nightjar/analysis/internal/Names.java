/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nightjar.analysis.AnalysisSetting;
import org.nightjar.analysis.VariableInfo;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;

/** Everything names can mean while an analysis is compiled. */
final class Names {
    /** Finds particle lists by name. */
    interface Lists {
        /** The list of a name; empty if unknown. */
        Optional<ListPlan> find(String name);

        /** Known names, for suggestions. */
        Collection<String> names();
    }

    final Registry registry = new Registry();
    final AnalysisSetting setting;
    final RowVariables rowVariables;
    final Lists lists;
    private final Map<String, Input.Constant> constants = new LinkedHashMap<>();
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    Names(AnalysisSetting setting, Lists lists) {
        this.setting = setting;
        this.lists = lists;
        this.rowVariables = new RowVariables(setting.beams(), setting.detector());
        double sqrtS = setting.beams().sqrtS();
        define("sqrtS", new Quantity(sqrtS, Dimension.ENERGY));
        define("s", new Quantity(sqrtS * sqrtS, Dimension.ENERGY.power(2)));
        setting.hypothesis().forEach(this::define);
    }

    void define(String name, Quantity value) {
        constants.put(name, new Input.Constant(value.value(), value.dimension()));
        values.put(name, value.value());
    }

    /** A constant, for use in a list, cut or spectrum. */
    Optional<Input> constant(String name) {
        if (constants.containsKey(name)) {
            used.add(name);
        }
        return known(name);
    }

    /** A constant, for use in the definition of others. */
    Optional<Input> known(String name) {
        return Optional.ofNullable(constants.get(name));
    }

    Collection<String> constantNames() {
        return constants.keySet();
    }

    /** Values of the constants that something asked for, by name. */
    Map<String, Double> usedConstants() {
        Map<String, Double> u = new LinkedHashMap<>();
        used.stream().sorted().forEach(n -> u.put(n, values.getOrDefault(n, Double.NaN)));
        return u;
    }

    /** Numbers of the event that need no arguments. */
    Optional<Input> event(String name) {
        return switch (name) {
            case "nTracks" ->
                Optional.of(registry.input(name, Dimension.PURE, false, null, (run, events, out) -> {
                    for (int k = 0; k < events; k++) {
                        out[k] = run.batch().tracks().count(k);
                    }
                }));
            case "nClusters" ->
                Optional.of(registry.input(name, Dimension.PURE, false, null, (run, events, out) -> {
                    for (int k = 0; k < events; k++) {
                        out[k] = run.batch().clusters().count(k);
                    }
                }));
            default -> Optional.empty();
        };
    }

    static List<VariableInfo> eventVariables() {
        return List.of(
                event("sqrtS", Dimension.ENERGY, "nominal CM energy of the beams"),
                event("s", Dimension.ENERGY.power(2), "its square"),
                event("nTracks", Dimension.PURE, "number of tracks"),
                event("nClusters", Dimension.PURE, "number of clusters"));
    }

    private static VariableInfo event(String name, Dimension unit, String meaning) {
        return new VariableInfo(name, unit, "the event", meaning, false);
    }
}
