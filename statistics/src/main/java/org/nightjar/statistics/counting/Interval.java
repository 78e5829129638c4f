/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.counting;

/**
 * What a count says about the signal: lower and upper limit in units of 1/scale.
 *
 * @param lower  lower limit; 0 if the method gives none
 * @param upper  upper limit
 * @param method name of the method, as on the command line
 * @param note   what a reader must know, possibly empty
 */
public record Interval(double lower, double upper, String method, String note) {}
