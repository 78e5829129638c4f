/* SPDX-License-Identifier: Apache-2.0 */
/** Posterior distributions of any model by Markov chains. */
@org.jspecify.annotations.NullMarked
package org.nightjar.statistics.bayes;
