/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The run page: one HTML file that can be read, printed and sent, with everything inside it.
 *
 * <p>Input is a tree of plain records; texts may hold mathematics between dollars, code between backticks and arXiv numbers. Output uses no
 * script, no font and no file from elsewhere; links to the figure files beside it are the only references.
 */
@org.jspecify.annotations.NullMarked
package org.nightjar.report.page;
