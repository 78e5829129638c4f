/* SPDX-License-Identifier: Apache-2.0 */
/** Decays of unstable particles in the record: kinematics, matrix elements, spin correlations, tables, vertices. */
@org.jspecify.annotations.NullMarked
package org.nightjar.generation.decay;
