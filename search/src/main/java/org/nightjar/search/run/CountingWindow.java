/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import org.nightjar.core.card.CardException;
import org.nightjar.formats.Numbers;
import org.nightjar.search.card.CountSettings;
import org.nightjar.search.card.CountWindow;
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.card.SearchCard;

/** The window in which a hypothesis is counted. */
final class CountingWindow {
    private CountingWindow() {}

    /** As the card says: the whole spectrum, the one of its windows that holds the mass, or resolutions around the peak. */
    static CountWindow of(SearchCard card, CountSettings settings, SignalModel signal, double mass) {
        FitSpectrum spectrum = card.spectrum(settings.spectrum());
        if (settings.isWhole()) {
            return new CountWindow(spectrum.low(), spectrum.high());
        }
        if (settings.windows().isEmpty()) {
            return around(spectrum, signal, mass, settings.below(), settings.above());
        }
        double nominal = spectrum.nominal(mass);
        return settings.windows().stream()
                .filter(w -> w.holds(nominal))
                .findFirst()
                .orElseThrow(() -> new CardException(
                        card.name(),
                        "no window holds " + card.scanParameter() + " = " + Numbers.text(mass) + " GeV.",
                        "a mass inside one of the " + settings.windows().size() + " windows?"));
    }

    /** From {@code below} to {@code above} resolutions beside the peak, inside the spectrum. */
    static CountWindow around(FitSpectrum spectrum, SignalModel signal, double mass, double below, double above) {
        double resolution = signal.resolution(spectrum.name(), mass);
        double position = signal.position(spectrum.name(), mass);
        return new CountWindow(
                Math.max(spectrum.low(), position - below * resolution),
                Math.min(spectrum.high(), position + above * resolution));
    }
}
