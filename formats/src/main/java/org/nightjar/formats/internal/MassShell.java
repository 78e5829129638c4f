/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.nightjar.core.card.Problem;
import org.nightjar.core.events.Particles;
import org.nightjar.formats.internal.text.TextLines;

/**
 * Energy, momentum and mass of final particles must fit: energy and momentum decide. A little less energy than momentum is rounding in
 * print, for which momentum and mass give the energy; much less cannot be. A mass far from that of energy and momentum is replaced.
 */
public final class MassShell {
    /** What the energy may lack to the momentum, relative: more than the rounding of any common print format. */
    private static final double ROUNDING = 1e-3;

    /** What is left as it is, relative: rounding of doubles. */
    private static final double EXACT = 1e-9;

    /** Difference of the squares of two masses, over that of the energy, above which the mass is replaced. */
    private static final double FAR = 0.01;

    private static final String ENERGY =
            "the energy of a final particle is below its momentum by %.2g %%; taken from momentum and mass.";
    private static final String MASS =
            "the mass of a final particle (PDG code %d), %.6g GeV, does not fit its energy and momentum;"
                    + " taken from them, %.6g GeV.";

    private MassShell() {}

    /** True if nothing is to be done about a particle. */
    public static boolean fits(Particles p, int i) {
        double q = momentum(p, i);
        double e = p.e[i];
        double m = p.mass[i];
        return p.status[i] != 1 || e >= q * (1 - EXACT) && Math.abs(m * Math.abs(m) - (e - q) * (e + q)) <= FAR * e * e;
    }

    /** Refuses what cannot be, and mends and counts what does not fit, in the line just read. */
    public static void check(Particles p, int i, TextLines lines, Warnings warnings) {
        if (fits(p, i)) {
            return;
        }
        impossible(p, i).ifPresent(what -> {
            throw lines.problem(what, "the file is damaged, or mixes units?");
        });
        mend(p, i, warnings, what -> lines.located(1, what, ""));
    }

    /** What is impossible about a final particle; empty if nothing is. */
    public static Optional<String> impossible(Particles p, int i) {
        if (p.e[i] * (1 + ROUNDING) >= momentum(p, i)) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "the energy of a final particle (PDG code %d), %.6g GeV, is below its momentum, %.6g GeV.",
                p.pdg[i],
                p.e[i],
                momentum(p, i)));
    }

    /** Mends a particle that does not fit but is possible; {@code at} is where it stands. What was mended is counted. */
    public static void mend(Particles p, int i, Warnings warnings, Function<String, Problem> at) {
        double q = momentum(p, i);
        double e = p.e[i];
        double m = p.mass[i];
        if (e < q * (1 - EXACT)) {
            p.mass[i] = Math.max(0, m);
            p.e[i] = Math.hypot(q, p.mass[i]);
            if (!warnings.again("energy")) {
                warnings.add("energy", at.apply(String.format(Locale.ROOT, ENERGY, 100 * (1 - e / q))));
            }
            return;
        }
        p.mass[i] = Math.sqrt(Math.max(0, (e - q) * (e + q)));
        if (!warnings.again("mass")) {
            warnings.add("mass", at.apply(String.format(Locale.ROOT, MASS, p.pdg[i], m, p.mass[i])));
        }
    }

    private static double momentum(Particles p, int i) {
        return Math.sqrt(p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i]);
    }
}
