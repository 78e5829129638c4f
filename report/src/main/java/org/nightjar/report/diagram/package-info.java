/* SPDX-License-Identifier: Apache-2.0 */
/** Feynman diagrams of a process. */
@org.jspecify.annotations.NullMarked
package org.nightjar.report.diagram;
