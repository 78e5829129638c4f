/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Likelihoods, fits, limits, significances: usable alone by anyone on the JVM.
 *
 * <p>This package holds the contracts and the result records; {@code shape} the densities with exact bin integrals,
 * {@code model} the binned likelihood, {@code fit} the minimiser, {@code limit} test statistics and limits, {@code scan}
 * the worst-of-variations rule and the look-elsewhere effect, {@code counting} single-bin limits. It never sees a
 * physics model, a file or a clock.
 */
@org.jspecify.annotations.NullMarked
package org.nightjar.statistics;
