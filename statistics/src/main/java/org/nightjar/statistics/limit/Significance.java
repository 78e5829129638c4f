/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import org.nightjar.statistics.FitStatus;

/**
 * Local significance of one hypothesis.
 *
 * @param signed     sign(muhat) sqrt(2 ln L(muhat)/L(0)), negative for a deficit
 * @param localP     p0 = 1 - Phi(sqrt q0), q0 = 0 for a deficit (arXiv:1007.1727 Eq. 12, 52)
 * @param estimate   muhat, free to be negative
 * @param error      its standard error
 * @param status     of the two fits behind it; numbers are NaN-free only if usable
 */
public record Significance(double signed, double localP, double estimate, double error, FitStatus status) {}
