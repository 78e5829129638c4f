/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.HardRecord;

/** The columns of a Parquet event file that hold what a Les Houches event file says beside its particles. */
enum HardColumn {
    PROCESS("lhe:process", true, true, 1, "number of the process (IDPRUP)"),
    SCALE("lhe:scale", false, true, -1, "scale (SCALUP), GeV; -1 if not given"),
    ALPHA_QED("lhe:alpha_qed", false, true, -1, "electromagnetic coupling (AQEDUP); -1 if not given"),
    ALPHA_QCD("lhe:alpha_qcd", false, true, -1, "strong coupling (AQCDUP); -1 if not given"),
    COLOUR("lhe:colour", true, false, 0, "colour line, 0 if none"),
    ANTICOLOUR("lhe:anticolour", true, false, 0, "anticolour line, 0 if none"),
    MOTHER2("lhe:mother2", true, false, -1, "second mother, from 1 within the event; 0 if none, -1 if not known");

    private final String text;
    private final boolean whole;
    private final boolean ofEvent;
    private final double none;
    private final String meaning;

    HardColumn(String text, boolean whole, boolean ofEvent, double none, String meaning) {
        this.text = text;
        this.whole = whole;
        this.ofEvent = ofEvent;
        this.none = none;
        this.meaning = meaning;
    }

    /** Its name in the file. */
    String text() {
        return text;
    }

    boolean isWhole() {
        return whole;
    }

    String meaning() {
        return meaning;
    }

    /** True for the name of one of these. */
    static boolean isNamed(String name) {
        for (HardColumn c : values()) {
            if (c.text.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The number of row {@code i} (-1: an event without particles) of event {@code k}. */
    double get(EventBatch batch, int k, int i) {
        HardRecord r = batch.hardRecord();
        if (!r.isUsed() || !ofEvent && i < 0) {
            return none;
        }
        return switch (this) {
            case PROCESS -> r.process[k];
            case SCALE -> r.scale[k];
            case ALPHA_QED -> r.alphaQed[k];
            case ALPHA_QCD -> r.alphaQcd[k];
            case COLOUR -> r.colour[i];
            case ANTICOLOUR -> r.anticolour[i];
            case MOTHER2 -> r.mother2[i];
        };
    }

    /** Sets it for row {@code i} of event {@code k}, where the record has room. */
    void set(EventBatch batch, int k, int i, double value) {
        HardRecord r = batch.hardRecord();
        switch (this) {
            case PROCESS -> r.process[k] = (int) value;
            case SCALE -> r.scale[k] = value;
            case ALPHA_QED -> r.alphaQed[k] = value;
            case ALPHA_QCD -> r.alphaQcd[k] = value;
            case COLOUR -> r.colour[i] = (int) value;
            case ANTICOLOUR -> r.anticolour[i] = (int) value;
            case MOTHER2 -> r.mother2[i] = (int) value;
        }
    }

    /** True if a number of the file can be one of this column, in an event of at most so many particles. */
    boolean allows(double value, int particles) {
        boolean number = whole ? value == (int) value : Math.abs(value) < 1e100;
        return number && (this != MOTHER2 || value >= -1 && value <= particles);
    }

    double none() {
        return none;
    }
}
