/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.diagram;

import java.util.ArrayList;
import java.util.List;

/** Texts of processes as TeX: {@code e+ e- -> gamma a, a -> gamma gamma} is e^+e^-\\to\\gamma a,\\ a\\to\\gamma\\gamma. */
public final class ProcessTex {
    private static final String UNSEEN = "invisible";

    private ProcessTex() {}

    /** A process with its decays, without dollars. */
    public static String of(String process) {
        List<String> clauses = new ArrayList<>();
        for (String clause : process.split(",", -1)) {
            clauses.add(clause(clause.trim()));
        }
        return String.join(",\\ ", clauses);
    }

    /** The process without its decays, without dollars. */
    public static String first(String process) {
        return clause(process.split(",", 2)[0].trim());
    }

    private static String clause(String text) {
        StringBuilder tex = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (word.equals("->")) {
                tex.append("\\to ");
            } else if (word.equals(UNSEEN)) {
                tex.append("\\mathrm{").append(UNSEEN).append('}');
            } else {
                String name = ParticleTex.of(word);
                tex.append(name, 1, name.length() - 1).append(' ');
            }
        }
        return tex.toString().trim();
    }
}
