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
        implements Serializable {}
