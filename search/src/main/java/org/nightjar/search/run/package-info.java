/* SPDX-License-Identifier: Apache-2.0 */
/** One execution of a search: samples, the mass scan, the run folder and its results. */
@org.jspecify.annotations.NullMarked
package org.nightjar.search.run;
