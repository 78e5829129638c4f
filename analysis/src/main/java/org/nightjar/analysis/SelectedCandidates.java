/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import java.util.Arrays;
import java.util.List;
import org.nightjar.core.engine.Mergeable;

/**
 * The selected candidates in event order: event number, weight, whether the candidate is true, and one column per spectrum.
 * An event may have several candidates.
 */
public final class SelectedCandidates implements Mergeable<SelectedCandidates> {
    private static final long serialVersionUID = 1;
    private final String[] names;
    private int rows;
    private long[] event = {};
    private double[] weight = {};
    private boolean[] signal = {};
    private final double[][] values;

    /** No candidates yet. */
    public SelectedCandidates(List<String> names) {
        this.names = names.toArray(new String[0]);
        this.values = new double[names.size()][0];
    }

    /** Appends a candidate and returns its row; its values are 0 until {@link #set}. */
    public int add(long eventNumber, double eventWeight, boolean isSignal) {
        if (rows == event.length) {
            resize(Math.max(64, 2 * rows));
        }
        event[rows] = eventNumber;
        weight[rows] = eventWeight;
        signal[rows] = isSignal;
        return rows++;
    }

    /** Sets the value of a spectrum's variable. */
    public void set(int row, int spectrum, double value) {
        values[spectrum][row] = value;
    }

    private void resize(int n) {
        event = Arrays.copyOf(event, n);
        weight = Arrays.copyOf(weight, n);
        signal = Arrays.copyOf(signal, n);
        for (int k = 0; k < values.length; k++) {
            values[k] = Arrays.copyOf(values[k], n);
        }
    }

    @Override
    public SelectedCandidates merge(SelectedCandidates next) {
        if (!Arrays.equals(names, next.names)) {
            throw new IllegalArgumentException("candidates with different columns");
        }
        int total = rows + next.rows;
        if (total > event.length) {
            resize(Math.max(total, 2 * rows));
        }
        System.arraycopy(next.event, 0, event, rows, next.rows);
        System.arraycopy(next.weight, 0, weight, rows, next.rows);
        System.arraycopy(next.signal, 0, signal, rows, next.rows);
        for (int k = 0; k < values.length; k++) {
            System.arraycopy(next.values[k], 0, values[k], rows, next.rows);
        }
        rows = total;
        return this;
    }

    /** Names of the columns: the card's spectra. */
    public List<String> names() {
        return List.of(names);
    }

    /** Number of candidates. */
    public int size() {
        return rows;
    }

    /** Number of the event within its sample. */
    public long eventNumber(int row) {
        return event[row];
    }

    /** Weight of the event. */
    public double weight(int row) {
        return weight[row];
    }

    /** True if the candidate's particles are the decay products they are taken for (simulation only). */
    public boolean isSignal(int row) {
        return signal[row];
    }

    /** Value of a spectrum's variable, house units. */
    public double value(int spectrum, int row) {
        return values[spectrum][row];
    }

    /** The values of a spectrum's variable, a copy. */
    public double[] values(String spectrum) {
        int k = Arrays.asList(names).indexOf(spectrum);
        if (k < 0) {
            throw new IllegalArgumentException("no column '" + spectrum + "' among " + Arrays.toString(names));
        }
        return Arrays.copyOf(values[k], rows);
    }
}
