/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

/** Three-valued comparisons called by compiled programs: 1 true, -1 false, 0 undefined because a number is NaN. */
final class Truth {
    private Truth() {}

    static int less(double a, double b) {
        return a < b ? 1 : a >= b ? -1 : 0;
    }

    static int lessOrEqual(double a, double b) {
        return a <= b ? 1 : a > b ? -1 : 0;
    }

    static int equal(double a, double b) {
        return a == b ? 1 : a < b || a > b ? -1 : 0;
    }

    /** Truth of a column of conditions: 1 yes, 0 no, NaN undefined. */
    static int of(double x) {
        return x > 0.5 ? 1 : x <= 0.5 ? -1 : 0;
    }

    static boolean holds(int verdict) {
        return verdict > 0;
    }
}
