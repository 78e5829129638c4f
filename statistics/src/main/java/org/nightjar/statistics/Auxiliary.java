/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

/**
 * The auxiliary measurement that constrains a parameter: Gaussian, or Poisson counts.
 *
 * @param parameter index of the parameter
 * @param poisson   whether counts are measured
 * @param width     standard deviation of a Gaussian; of counts, those expected at 1
 * @param nominal   value in the data
 */
public record Auxiliary(int parameter, boolean poisson, double width, double nominal) {}
