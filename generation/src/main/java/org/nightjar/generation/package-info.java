/* SPDX-License-Identifier: Apache-2.0 */
/** Phase space, beams and radiation, cross sections, unweighted events, decays with vertices. */
@org.jspecify.annotations.NullMarked
package org.nightjar.generation;
