/* SPDX-License-Identifier: Apache-2.0 */
/** Densities whose bin integrals, and the derivatives of those integrals, are exact. */
@org.jspecify.annotations.NullMarked
package org.nightjar.statistics.shape;
