/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.profile;

/**
 * One side of a likelihood-ratio error.
 *
 * @param distance from the best value to where 2NLL is higher by the square of the number of standard deviations, or to
 *                 the end that was reached before; always positive or 0
 * @param crossed  whether it was reached
 * @param text     {@code crossing}, {@code ends at the bound …}, or why there is no answer
 */
public record ErrorSide(double distance, boolean crossed, String text) {}
