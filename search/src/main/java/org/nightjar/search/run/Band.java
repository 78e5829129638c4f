/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.nightjar.statistics.ExpectedBand;

/**
 * An upper limit with its expectation; NaN where a value does not exist.
 *
 * @param observed observed limit
 * @param expected median expected limit without signal
 * @param minus2 lower end of the central 95.4 % of expected limits
 * @param minus1 lower end of the central 68.3 %
 * @param plus1 upper end of the central 68.3 %
 * @param plus2 upper end of the central 95.4 %
 */
public record Band(double observed, double expected, double minus2, double minus1, double plus1, double plus2)
        implements Serializable {
    /** No value at all. */
    public static final Band NONE = new Band(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Every value through a monotone function. */
    public Band map(DoubleUnaryOperator f) {
        return new Band(
                f.applyAsDouble(observed),
                f.applyAsDouble(expected),
                f.applyAsDouble(minus2),
                f.applyAsDouble(minus1),
                f.applyAsDouble(plus1),
                f.applyAsDouble(plus2));
    }

    /** The band with another observed value. */
    public Band withObserved(double value) {
        return new Band(value, expected, minus2, minus1, plus1, plus2);
    }

    /** For JSON. */
    public Map<String, Object> tree() {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("observed", observed);
        m.put("expected", expected);
        m.put("minus2", minus2);
        m.put("minus1", minus1);
        m.put("plus1", plus1);
        m.put("plus2", plus2);
        return m;
    }

    /** Expected alone. */
    static Band of(ExpectedBand b) {
        return new Band(Double.NaN, b.median(), b.minus2(), b.minus1(), b.plus1(), b.plus2());
    }

    /** From JSON. */
    static Band of(Object tree) {
        Map<?, ?> m = (Map<?, ?>) tree;
        return new Band(
                number(m.get("observed")),
                number(m.get("expected")),
                number(m.get("minus2")),
                number(m.get("minus1")),
                number(m.get("plus1")),
                number(m.get("plus2")));
    }

    static double number(@org.jspecify.annotations.Nullable Object o) {
        return o instanceof Number n ? n.doubleValue() : Double.NaN;
    }
}
