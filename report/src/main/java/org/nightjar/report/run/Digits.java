/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.run;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as a person writes them: so many significant digits, no trailing zeros. */
final class Digits {
    private Digits() {}

    static String of(double x, int significant) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return Double.toString(x);
        }
        BigDecimal d = new BigDecimal(x).round(new MathContext(significant)).stripTrailingZeros();
        return d.signum() == 0 ? "0" : d.toPlainString();
    }
}
