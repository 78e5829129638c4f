/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Kinematic fits: what was measured of tracks and photons, moved within its errors until constraints on momenta hold. Knows
 * nothing of lists and cards; one {@link org.nightjar.analysis.internal.fit.Fitter} serves one thread.
 */
@org.jspecify.annotations.NullMarked
package org.nightjar.analysis.internal.fit;
