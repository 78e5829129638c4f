/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

/** The logarithm of an unnormalised density with its exact derivatives. Pure. */
@FunctionalInterface
interface LogShape {
    /** ln g(x) up to a constant; writes first and second derivatives by the parameters, which hold zeros. */
    double at(double x, double[] parameters, double[] first, double[] second);
}
