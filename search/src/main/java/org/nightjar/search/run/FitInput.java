/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import org.nightjar.statistics.scan.Alternative;
import org.nightjar.statistics.scan.Hypothesis;

/**
 * One fit of a run as it was made: what was tested and on which contents.
 *
 * @param mass GeV
 * @param observed whether the contents are data rather than the simulated background
 * @param hypothesis the tested signal
 * @param fit window, contents, order of the polynomial
 */
public record FitInput(double mass, boolean observed, Hypothesis hypothesis, Alternative fit) {}
