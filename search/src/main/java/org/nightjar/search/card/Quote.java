/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What limits on a rate are translated to: a parameter such as {@code gPrime}, or a product of powers such as {@code eps^2
 * alphaD}. The first factor is a coupling of the amplitude: the rate goes with its square.
 *
 * @param factors the factors in order
 */
public record Quote(List<Factor> factors) {
    /**
     * A power of a parameter.
     *
     * @param name the parameter
     * @param power its power, from 1
     */
    public record Factor(String name, int power) {}

    /** Reads a text; a factor that is no name with a power counts as a name. */
    public static Quote of(String text) {
        List<Factor> factors = new ArrayList<>();
        for (String word : text.trim().split("[ *]+")) {
            int at = word.indexOf('^');
            boolean power = at > 0 && word.substring(at + 1).matches("[1-9]");
            factors.add(power ? new Factor(word.substring(0, at), word.charAt(at + 1) - '0') : new Factor(word, 1));
        }
        return new Quote(List.copyOf(factors));
    }

    /** Its value, from those of the parameters. */
    public double value(ToDoubleFunction<String> parameter) {
        double product = 1;
        for (Factor f : factors) {
            product *= Math.pow(parameter.applyAsDouble(f.name), f.power);
        }
        return product;
    }

    /** How it goes with the rate: the root for a coupling. */
    public double exponent() {
        return 0.5 * factors.get(0).power;
    }

    /** TeX symbol, from those of the parameters. */
    public String symbol(Function<String, String> parameter) {
        return factors.stream()
                .map(f -> parameter.apply(f.name) + (f.power == 1 ? "" : "^" + f.power))
                .collect(Collectors.joining("\\,"));
    }
}
