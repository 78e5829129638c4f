/* SPDX-License-Identifier: Apache-2.0 */
/** Likelihoods of template histograms with systematic variations, with the semantics of HistFactory. */
@org.jspecify.annotations.NullMarked
package org.nightjar.statistics.histfactory;
