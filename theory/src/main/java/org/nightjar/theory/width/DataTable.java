/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.width;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nightjar.core.InternalError;

/** A packed table of numbers: lines of comment with the pedigree, names of the columns, rows by rising first column. */
final class DataTable {
    private final String name;
    private final List<String> names;
    private final double[] x;
    private final double[][] columns;

    private DataTable(String name, List<String> names, List<double[]> rows) {
        this.name = name;
        this.names = names;
        x = rows.stream().mapToDouble(r -> r[0]).toArray();
        columns = new double[names.size()][];
        for (int k = 0; k < columns.length; k++) {
            int column = k;
            columns[k] = rows.stream().mapToDouble(r -> r[column]).toArray();
        }
    }

    /** The table of a file of {@code data/theory}. */
    static DataTable packed(String name) {
        try (InputStream in = DataTable.class.getResourceAsStream("/data/theory/" + name)) {
            if (in == null) {
                throw new InternalError(name + " is not packed with the program");
            }
            return read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new InternalError("reading " + name + " failed", e);
        }
    }

    private static DataTable read(String name, String text) {
        List<String> lines =
                text.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
        List<double[]> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(Arrays.stream(line.split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        }
        return new DataTable(name, List.of(lines.get(0).split(",")), rows);
    }

    /** The first column. */
    double[] nodes() {
        return x.clone();
    }

    /** Smallest value of the first column. */
    double from() {
        return x[0];
    }

    /** Largest value of the first column. */
    double to() {
        return x[x.length - 1];
    }

    /** Linear interpolation in a column; zero below the table, the last value above it. */
    double at(String column, double value) {
        int k = names.indexOf(column);
        if (k < 0) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        double[] y = columns[k];
        if (value < x[0]) {
            return 0;
        }
        if (value >= to()) {
            return y[y.length - 1];
        }
        int found = Arrays.binarySearch(x, value);
        int i = found >= 0 ? found : -found - 2;
        return y[i] + (y[i + 1] - y[i]) * (value - x[i]) / (x[i + 1] - x[i]);
    }
}
