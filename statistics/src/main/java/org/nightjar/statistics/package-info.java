/* SPDX-License-Identifier: Apache-2.0 */
/** Likelihoods, fits, limits, significances: usable alone by anyone on the JVM. */
@org.jspecify.annotations.NullMarked
package org.nightjar.statistics;
