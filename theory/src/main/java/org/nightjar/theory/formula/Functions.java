/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.formula;

import java.util.List;
import java.util.function.Function;
import org.nightjar.theory.width.HadronRatio;

/** The functions of the expression language. */
enum Functions {
    SQRT("sqrt", 1, a -> a.get(0).squareRoot()),
    EXP("exp", 1, a -> a.get(0).exponential()),
    LOG("log", 1, a -> a.get(0).logarithm()),
    SIN("sin", 1, a -> real(a, Math::sin)),
    COS("cos", 1, a -> real(a, Math::cos)),
    TAN("tan", 1, a -> real(a, Math::tan)),
    ASIN("asin", 1, a -> real(a, Math::asin)),
    ACOS("acos", 1, a -> real(a, Math::acos)),
    ATAN("atan", 1, a -> real(a, Math::atan)),
    ABS("abs", 1, a -> Complex.of(a.get(0).modulus())),
    RE("re", 1, a -> Complex.of(a.get(0).re())),
    IM("im", 1, a -> Complex.of(a.get(0).im())),
    CONJUGATE("complexconjugate", 1, a -> a.get(0).conjugate()),
    COMPLEX("complex", 2, a -> a.get(0).plus(a.get(1).times(new Complex(0, 1)))),
    MAX("max", 2, a -> Complex.of(Math.max(a.get(0).re(), a.get(1).re()))),
    MIN("min", 2, a -> Complex.of(Math.min(a.get(0).re(), a.get(1).re()))),
    /** sigma(e+e- -> hadrons) / sigma(e+e- -> mu mu) at a mass in GeV. */
    HADRON_RATIO("R", 1, a -> real(a, HadronRatio::photon));

    final String name;
    final int arguments;
    private final Function<List<Complex>, Complex> rule;

    Functions(String name, int arguments, Function<List<Complex>, Complex> rule) {
        this.name = name;
        this.arguments = arguments;
        this.rule = rule;
    }

    Complex value(List<Complex> values) {
        return rule.apply(values);
    }

    private static Complex real(List<Complex> values, java.util.function.DoubleUnaryOperator f) {
        Complex z = values.get(0);
        return z.im() == 0 ? Complex.of(f.applyAsDouble(z.re())) : new Complex(Double.NaN, Double.NaN);
    }
}
