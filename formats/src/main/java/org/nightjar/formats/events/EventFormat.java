/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

/** The kinds of event files. */
public enum EventFormat {
    /** Les Houches event file, version 1.0 to 3.0 (hep-ph/0609017; arXiv:1405.1067, chapter II.1). */
    LHE("a Les Houches event file"),
    /** HepMC3 ASCII (arXiv:1912.08005). */
    HEPMC3("a HepMC3 file"),
    /** HepMC2 ASCII, {@code IO_GenEvent}; read only. */
    HEPMC2("a HepMC2 file"),
    /** Parquet with the columns of {@link org.nightjar.core.events.ParticleColumn}. */
    PARQUET("a Parquet event file");

    private final String text;

    EventFormat(String text) {
        this.text = text;
    }

    /** The kind with its article, for messages. */
    public String text() {
        return text;
    }
}
