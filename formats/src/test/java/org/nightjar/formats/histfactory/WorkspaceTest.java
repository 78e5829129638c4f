/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.json.Json;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.histfactory.Interpolation;

class WorkspaceTest {
    private static final List<@Nullable Object> WRONG = Arrays.asList(
            null, "", "x", -1L, 0L, 1e300, List.of(), List.of("y", 1L), Map.of(), Map.of("name", 3L), true);

    private static Analysis analysis(@Nullable Object tree) {
        return Workspace.of("w", tree).analysis(null, null, Interpolation.CODE4, Interpolation.CODE4P);
    }

    /** Every value of a workspace with all modifiers, replaced by eleven others: refused with a message, or fitted. */
    @Test
    void anythingWrongIsAMessageOrAStatus() {
        Object sound = Reference.tree("h05_mixed_3ch.json");
        List<List<Object>> places = new ArrayList<>();
        places(sound, new ArrayList<>(), places);
        int refused = 0;
        for (List<Object> place : places) {
            for (Object wrong : WRONG) {
                Object tree = replaced(sound, place, 0, wrong);
                try {
                    Analysis a = analysis(tree);
                    FitResult fit = new NewtonFitter().fit(a.model(), a.observed());
                    assertThat(fit.status().usable() && !Double.isFinite(fit.twiceNll()))
                            .as("%s = %s", place, wrong)
                            .isFalse();
                } catch (CardException e) {
                    assertThat(e.problems()).isNotEmpty();
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(places.size() * 5);
    }

    private static void places(Object tree, List<Object> here, List<List<Object>> out) {
        out.add(List.copyOf(here));
        if (tree instanceof Map<?, ?> map) {
            map.forEach((k, v) -> deeper(v, k, here, out));
        } else if (tree instanceof List<?> list) {
            // the first two items stand for all
            for (int k = 0; k < Math.min(2, list.size()); k++) {
                deeper(list.get(k), k, here, out);
            }
        }
    }

    private static void deeper(@Nullable Object value, Object key, List<Object> here, List<List<Object>> out) {
        List<Object> next = new ArrayList<>(here);
        next.add(key);
        if (value == null) {
            out.add(next);
        } else {
            places(value, next, out);
        }
    }

    private static @Nullable Object replaced(
            @Nullable Object tree, List<Object> place, int depth, @Nullable Object value) {
        if (depth == place.size()) {
            return value;
        }
        Object key = place.get(depth);
        if (tree instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
            copy.put(key, replaced(map.get(key), place, depth + 1, value));
            return copy;
        }
        List<@Nullable Object> copy = new ArrayList<>((List<?>) tree);
        copy.set((Integer) key, replaced(copy.get((Integer) key), place, depth + 1, value));
        return copy;
    }

    @Test
    void problemsNameThePath() {
        String text = Json.write(Reference.tree("h05_mixed_3ch.json"), false)
                .replace("\"type\":\"lumi\"", "\"type\":\"lumy\"")
                .replaceFirst("\"lo\":0.93", "\"lo\":-0.93");
        assertThatThrownBy(() -> analysis(Json.read("w", text)))
                .isInstanceOf(CardException.class)
                .hasMessageContaining(
                        "channels[0].samples[0].modifiers[1]: 'lumy' is no type of modifier.\n   Maybe lumi?")
                .hasMessageContaining("data.lo: the factor -0.93 is not positive");
    }

    /** What is wrong a hundred thousand times is told fifty times, and the rest is not looked at. */
    @Test
    void aBrokenGeneratorIsStopped() {
        String many = "{\"channels\": [" + "{},".repeat(100_000) + "{}]}";
        assertThatThrownBy(() -> Workspace.of("many", Json.read("many", many)))
                .hasMessageContaining("channels[24]: the key 'samples' is missing")
                .hasMessageEndingWith("50 problems; nothing was run.");
    }

    @Test
    void otherDocumentsAreNamed() {
        assertThatThrownBy(() -> analysis(Map.of("distributions", List.of()))).hasMessageContaining("likelihoods");
        assertThatThrownBy(() -> analysis(Map.of("patches", List.of()))).hasMessageContaining("set of patches");
        assertThatThrownBy(() -> analysis(List.of())).hasMessageContaining("an object {…} is expected");
    }

    /** Early published files say "true" in quotes. */
    @Test
    void anObservationWithoutChannelIsNotSilent() {
        Workspace w = Workspace.of("w", Json.read("w", """
                        {"channels": [{"name": "SR", "samples": [{"name": "s", "data": [1],
                           "modifiers": [{"name": "mu", "type": "normfactor", "data": null}]}]}],
                         "observations": [{"name": "SR", "data": [1]}, {"name": "CR", "data": [7]}],
                         "measurements": [{"name": "m", "config": {"poi": "mu", "parameters": []}}]}"""));
        assertThat(w.warnings()).containsExactly("the observation 'CR' belongs to no channel and is not used");
    }

    @Test
    void fixedAsTextIsReadWithAWarning() {
        String text = Json.write(Reference.tree("h03_two_bin_shapesys.json"), false)
                .replace("\"parameters\":[]", "\"parameters\":[{\"name\":\"bunc\",\"fixed\":\"true\"}]");
        Workspace w = Workspace.of("w", Json.read("w", text));
        assertThat(w.warnings()).singleElement().asString().contains("fixed is a text");
        Analysis a = w.analysis(null, null, Interpolation.CODE4, Interpolation.CODE4P);
        FitResult fit = new NewtonFitter().fit(a.model(), a.observed());
        assertThat(fit.value("bunc[0]")).isEqualTo(1);
        assertThat(fit.error("bunc[0]")).isZero();
    }

    /** The Asimov set of the best fit is fitted by the best fit. */
    @Test
    void asimovSetIsReproduced() {
        Analysis a = analysis(Reference.tree("h05_mixed_3ch.json"));
        FitResult fit = new NewtonFitter().fit(a.model(), a.observed());
        Observation asimov = a.model().expected(fit.values());
        FitResult again = new NewtonFitter().fit(a.model(), asimov);
        for (int k = 0; k < fit.values().length; k++) {
            assertThat(again.value(k)).isCloseTo(fit.value(k), org.assertj.core.api.Assertions.within(1e-6));
        }
    }
}
