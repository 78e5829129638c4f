/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The amplitude engine: off-shell currents of subsets of legs as a graph of real sums of products ({@link
 * org.nightjar.theory.internal.engine.Graph}), written once as a flat program of short array loops ({@link
 * org.nightjar.theory.internal.engine.Program}) that runs over blocks of points.
 */
@org.jspecify.annotations.NullMarked
package org.nightjar.theory.internal.engine;
