/* SPDX-License-Identifier: Apache-2.0 */
/** Counting experiments: exact CLs and Bayesian limits with a known background. */
@org.jspecify.annotations.NullMarked
package org.nightjar.statistics.counting;
