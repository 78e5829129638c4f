/* SPDX-License-Identifier: Apache-2.0 */
/** Several channels, detectors or experiments in one likelihood, with signals that are functions of shared couplings. */
@org.jspecify.annotations.NullMarked
package org.nightjar.statistics.combination;
