/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pieces of the documents that are written here. */
final class Tree {
    private Tree() {}

    /** An object of keys and values in turn, in that order. */
    @SuppressWarnings("NullAway") // JSON null is a value
    static Map<String, Object> map(@Nullable Object... pairs) {
        Map<String, Object> m = new LinkedHashMap<>();
        for (int k = 0; k < pairs.length; k += 2) {
            m.put(String.valueOf(pairs[k]), pairs[k + 1]);
        }
        return m;
    }

    /** Settings of a scalar parameter in a measurement. */
    static Map<String, Object> settings(String name, double start, double low, double high) {
        return map("name", name, "inits", List.of(start), "bounds", List.of(List.of(low, high)));
    }

    /** Settings of a factor called {@code lumi}: measured as 1, with bounds some errors away but not below 0. */
    static Map<String, Object> lumi(double error, double wide) {
        Map<String, Object> lumi = settings("lumi", 1, Math.max(0, 1 - wide * error), 1 + wide * error);
        lumi.put("auxdata", List.of(1.0));
        lumi.put("sigmas", List.of(error));
        return lumi;
    }

    /** A modifier without data. */
    static Map<String, Object> factor(String name, String type) {
        return map("name", name, "type", type, "data", null);
    }

    /** Numbers as a list. */
    static List<Object> list(double[] values) {
        return new ArrayList<>(Arrays.stream(values).boxed().toList());
    }
}
