/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

/**
 * One cut, compiled.
 *
 * @param text as written
 * @param condition on events or on candidates
 */
record Step(String text, Formula condition) {}
