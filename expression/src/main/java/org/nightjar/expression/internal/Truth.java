/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

/** Called by compiled programs. */
final class Truth {
    private Truth() {}

    /** True if two defined numbers differ; false if one is NaN. */
    static boolean differ(double a, double b) {
        return a < b || a > b;
    }
}
