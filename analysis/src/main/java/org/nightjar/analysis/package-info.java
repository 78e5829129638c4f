/* SPDX-License-Identifier: Apache-2.0 */
/** Particle lists, combinations, variables, selections and spectra. */
@org.jspecify.annotations.NullMarked
package org.nightjar.analysis;
