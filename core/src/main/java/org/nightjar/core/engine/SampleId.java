/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.engine;

import java.io.Serializable;

/**
 * Names a sample: process, model point and detector in one text, e.g. {@code signal ma=0.5 GeV @belle2-2018}. Two samples
 * with different names have independent random streams.
 *
 * @param name the text
 */
public record SampleId(String name) implements Serializable, Comparable<SampleId> {
    /** 64-bit FNV-1a hash of the name (Fowler, Noll, Vo), stable over JVMs. */
    public long hash() {
        long h = 0xcbf29ce484222325L;
        for (int k = 0; k < name.length(); k++) {
            h = (h ^ name.charAt(k)) * 0x100000001b3L;
        }
        return h;
    }

    @Override
    public int compareTo(SampleId o) {
        return name.compareTo(o.name);
    }
}
