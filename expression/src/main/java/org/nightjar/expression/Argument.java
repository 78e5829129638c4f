/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression;

/**
 * One argument of a call, as written, without the spaces around it.
 *
 * @param text the text, e.g. {@code mu+:good}
 * @param offset where it starts in the expression, from 0
 */
public record Argument(String text, int offset) {}
