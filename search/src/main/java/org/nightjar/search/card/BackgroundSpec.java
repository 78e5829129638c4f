/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;
import java.util.List;

/**
 * A background sample.
 *
 * @param name its name in reports
 * @param process the process text
 * @param radiation what radiates, and whether alpha runs
 * @param cuts generation cuts in the cut language, CM frame unless lab(...)
 * @param events number of events simulated; each carries weight (cross section x luminosity / events)
 * @param weighted true if events keep their phase-space weights
 * @param label TeX label
 * @param why what it is for
 */
public record BackgroundSpec(
        String name,
        String process,
        RadiationSpec radiation,
        List<String> cuts,
        long events,
        boolean weighted,
        String label,
        String why)
        implements Serializable {}
