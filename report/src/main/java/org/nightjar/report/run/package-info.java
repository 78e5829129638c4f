/* SPDX-License-Identifier: Apache-2.0 */
/** The report of a run: its figures and its page, from the results of a search. */
@org.jspecify.annotations.NullMarked
package org.nightjar.report.run;
