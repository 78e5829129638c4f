/* SPDX-License-Identifier: Apache-2.0 */
/**
 * From tracks and clusters to selected candidates: particle lists, combinations, variables, cuts, cut-flow and the columns
 * that spectra are filled from. A search card says what is wanted ({@link org.nightjar.analysis.AnalysisCard}); an
 * {@link org.nightjar.analysis.Analysis} is its compiled form and a pure function of a block of events.
 */
@org.jspecify.annotations.NullMarked
package org.nightjar.analysis;
