/* SPDX-License-Identifier: Apache-2.0 */
/** Figures, tables and the run page. */
@org.jspecify.annotations.NullMarked
package org.nightjar.report;
