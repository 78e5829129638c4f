/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.nightjar.core.card.CardException;

/** Tells event files by their first bytes. */
final class Recognised {
    private Recognised() {}

    /** The format of a file that begins like this. */
    static EventFormat format(Path file, byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PAR1")) {
            return EventFormat.PARQUET;
        }
        if (text.contains("<LesHouchesEvents")) {
            return EventFormat.LHE;
        }
        if (text.contains("HepMC::Asciiv3-START_EVENT_LISTING")) {
            return EventFormat.HEPMC3;
        }
        if (text.contains("HepMC::IO_GenEvent-START_EVENT_LISTING")) {
            return EventFormat.HEPMC2;
        }
        throw new CardException(file.toString(), "is no event file that is known.", maybe(text));
    }

    private static String maybe(String text) {
        if (text.isBlank()) {
            return "its generator failed? It holds nothing.";
        }
        if (text.contains("HepMC::")) {
            return "its generator can write HepMC::Asciiv3 or HepMC::IO_GenEvent?";
        }
        if (text.startsWith(" # EVENT N.") || text.startsWith("# EVENT N.")) {
            return "BabaYaga's own list? It lacks the particles' kinds; convert it to LHE.";
        }
        if (text.startsWith("root") || text.startsWith("\u0089HDF")) {
            return "its generator can write LHE or HepMC3 too, and nightjar simulate Parquet?";
        }
        if (text.startsWith("\u001f\u008b")
                || text.startsWith("PK")
                || text.startsWith("BZh")
                || text.startsWith("\u00fd7zXZ")
                || text.startsWith("(\u00b5/\u00fd")) {
            return "it is compressed (again)? Unpack it; only gzip, once, is read.";
        }
        return "another file was meant?  Known are LHE, HepMC3, HepMC2 and Parquet, plain or in gzip.";
    }
}
