/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;
import java.util.List;

/**
 * How a spectrum of the analysis is fitted and shown.
 *
 * @param name name of the spectrum
 * @param low lower end of the allowed values, house units
 * @param high upper end
 * @param unit their unit
 * @param label TeX label
 * @param aliases words by which a data file is recognised
 */
public record FitSpectrum(String name, double low, double high, String unit, String label, List<String> aliases)
        implements Serializable {
    /** Unit of a spectrum of masses; other spectra hold squared masses. */
    private static final String MASS = "GeV";

    /** Where a signal of a mass lies, up to shifts: at the mass, or at its square. */
    public double nominal(double mass) {
        return unit.equals(MASS) ? mass : mass * mass;
    }

    /** True if the spectrum is one of masses, not of squared masses. */
    public boolean isMass() {
        return unit.equals(MASS);
    }

    /** A mass, negative for a negative square, as a value of the spectrum. */
    public double ofMass(double signedMass) {
        return unit.equals(MASS) ? signedMass : signedMass * Math.abs(signedMass);
    }
}
