/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.units.Dimension;
import org.nightjar.statistics.counting.FiguresOfMerit;
import org.nightjar.statistics.counting.OnOff;
import org.nightjar.statistics.counting.Uncertain;
import picocli.CommandLine.Option;

/** A background counted in a control region, and what a signal of given size would be worth. */
final class OnOffOptions {
    private static final double DISCOVERY = 5;

    @Option(names = "--off", paramLabel = "N", description = "Events in a control region instead of --background.")
    private @Nullable Integer off;

    @Option(names = "--tau", paramLabel = "T", description = "Its expected background over that of the signal region.")
    private @Nullable Double tau;

    @Option(
            names = "--signal",
            paramLabel = "S",
            description = "Expected signal: also gives its expected significance.")
    private @Nullable Double signal;

    /** The background as given, or off/tau with the error of the count. */
    Measured background(@Nullable String given) {
        if ((off == null) != (tau == null)) {
            throw new CardException("--off", "--off and --tau belong together.", "--off 23 --tau 10?");
        }
        if (off == null || tau == null) {
            if (given == null) {
                throw new CardException(
                        "--background", "there is no background.", "--background 3.2±0.6, or --off 23 --tau 10?");
            }
            return Measured.of("--background", given, Dimension.PURE, "3.2±0.6");
        }
        if (given != null) {
            throw new CardException("--background", "is given twice: also by --off.", "");
        }
        if (off < 0 || !(tau > 0) || Double.isInfinite(tau)) {
            throw new CardException("--off", off + " events with ratio " + tau + ": both must be positive.", "");
        }
        return new Measured(off / tau, Math.sqrt(off) / tau);
    }

    /** The background with the density that its origin gives it, where that is a control region: gamma. */
    Optional<Uncertain> sideband() {
        return off == null || tau == null ? Optional.empty() : Optional.of(Uncertain.sideband(off, tau));
    }

    /** Adds significances to the document. */
    void add(int observed, double b, double error, Map<String, Object> found, Console console) {
        if (off != null && tau != null) {
            OnOff o = new OnOff(observed, off, tau);
            double z = o.binomial();
            found.put("liMa", o.liMa());
            found.put("zBi", Double.isInfinite(z) ? null : z);
            found.put("pBi", o.binomialP());
            console.line("   significance over the control region: Li-Ma %s, Z_Bi %s (p = %s)"
                    .formatted(
                            Show.number(o.liMa()),
                            Double.isInfinite(z) ? "none" : Show.number(z),
                            Show.number(o.binomialP())));
        }
        if (signal != null) {
            if (!(signal >= 0) || Double.isInfinite(signal)) {
                throw new CardException("--signal", signal + " is not a number of events.", "");
            }
            double z = b > 0 ? FiguresOfMerit.asimov(signal, b, error) : Double.NaN;
            found.put("asimovSignificance", b > 0 ? z : null);
            found.put("punzi", FiguresOfMerit.punzi(signal, b, DISCOVERY));
            found.put("punziMinimum", FiguresOfMerit.punziMinimum(b, DISCOVERY, 1.645));
            console.line("   %s signal events: expected significance %s; smallest signal for 5 sigma (95 %%): %s"
                    .formatted(
                            Show.number(signal),
                            b > 0 ? Show.number(z) : "unbounded (no background)",
                            Show.number(FiguresOfMerit.punziMinimum(b, DISCOVERY, 1.645))));
        }
    }
}
