/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the comma-separated reference numbers beside the tests. */
public final class Reference {
    private Reference() {}

    /** Rows of cells; lines that start with # are pedigree. */
    public static List<String[]> rows(String file) {
        try (InputStream in = Objects.requireNonNull(Reference.class.getResourceAsStream("/reference/" + file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of numbers. */
    public static List<double[]> table(String file) {
        return rows(file).stream()
                .map(r -> Arrays.stream(r).mapToDouble(Double::parseDouble).toArray())
                .toList();
    }

    /** The numbers after the first cell of the first row with this name. */
    public static double[] named(String file, String name) {
        String[] row =
                rows(file).stream().filter(r -> r[0].equals(name)).findFirst().orElseThrow();
        double[] values = new double[row.length - 1];
        for (int k = 0; k < values.length; k++) {
            values[k] = Double.parseDouble(row[k + 1]);
        }
        return values;
    }

    /** Equidistant edges. */
    public static double[] edges(double low, double high, int bins) {
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = low + (high - low) * i / bins;
        }
        return edges;
    }
}
