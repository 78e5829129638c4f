/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.diagram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of particles as TeX: {@code mu+} is \mu^+, {@code chi1} is \chi_1, {@code nu_mu~} is \bar\nu_\mu. */
final class ParticleTex {
    private static final String GREEK = "|gamma|mu|tau|nu|phi|chi|pi|rho|eta|omega|psi|";

    private ParticleTex() {}

    /** The name between dollars. */
    static String of(String name) {
        String stem = name.replaceAll("[+'~*-]+$", "");
        String marks = name.substring(stem.length());
        boolean anti = marks.contains("~");
        marks = marks.replace("~", "");
        Matcher parts =
                Pattern.compile("([A-Za-z]+)(?:_([A-Za-z0-9]+)|([0-9]+))?").matcher(stem);
        String tex = stem;
        if (parts.matches()) {
            String sub = parts.group(2) != null ? parts.group(2) : parts.group(3);
            tex = letter(parts.group(1));
            if (anti) {
                tex = "\\bar{" + tex + "}";
            }
            tex += sub == null ? "" : "_{" + letter(sub) + "}";
        }
        String primes = marks.replaceAll("[^']", "");
        String charge = marks.replace("'", "");
        return "$" + tex + primes + (charge.isEmpty() ? "" : "^{" + charge + "}") + "$";
    }

    private static String letter(String word) {
        return GREEK.contains("|" + word + "|") ? "\\" + word : word;
    }
}
