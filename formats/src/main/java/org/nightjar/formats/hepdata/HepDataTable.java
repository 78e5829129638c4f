/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.hepdata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One table of a submission.
 *
 * @param name at most 64 characters, unique
 * @param location such as {@code Figure 3}; may be empty
 * @param description the caption
 * @param keywords values by name: cmenergies, observables, reactions, phrases
 * @param file name of its data file
 * @param independent columns that are given
 * @param dependent columns that were measured
 */
public record HepDataTable(
        String name,
        String location,
        String description,
        Map<String, List<String>> keywords,
        String file,
        List<Column> independent,
        List<Column> dependent) {
    public HepDataTable {
        keywords = new LinkedHashMap<>(keywords);
        independent = List.copyOf(independent);
        dependent = List.copyOf(dependent);
    }

    /**
     * A column; NaN stands for a missing point.
     *
     * @param name header
     * @param unit of the values; empty if there is none
     * @param qualifiers text by name, for dependent columns only
     * @param values the numbers
     */
    public record Column(String name, String unit, Map<String, String> qualifiers, double[] values) {
        public Column {
            qualifiers = new LinkedHashMap<>(qualifiers);
        }
    }
}
