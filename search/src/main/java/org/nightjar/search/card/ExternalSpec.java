/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;
import java.util.Map;

/**
 * A background that is not simulated here: a known number of selected events, uniform over a range of a spectrum.
 *
 * @param name its name in reports
 * @param crossSection selected events per luminosity, pb
 * @param ranges where its events lie, by spectrum: lower and upper end, house units
 * @param label TeX label
 * @param why what it is
 * @param source where the number comes from
 */
public record ExternalSpec(
        String name, double crossSection, Map<String, double[]> ranges, String label, String why, String source)
        implements Serializable {}
