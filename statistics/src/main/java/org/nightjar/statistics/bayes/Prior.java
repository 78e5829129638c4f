/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.bayes;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prior density of the signal s &gt;= 0, not normalised: s^power, or Jeffreys' rule.
 *
 * <ul>
 *   <li>A power: 0 is flat in s. A density that is flat in g^b, where s goes as g^a, is s^(b/a - 1): the change of
 *       variables ds = d(g^a).
 *   <li>Jeffreys' rule (H. Jeffreys, Proc. R. Soc. A 186, 453 (1946)) for the signal at fixed nuisance parameters: the
 *       square root of the Fisher information about s; of a count with mean s K + b it is K (s K + b)^(-1/2) up to a
 *       constant. Nuisance parameters keep their own densities.
 * </ul>
 *
 * @param jeffreys whether it is Jeffreys' rule; the power is then 0 and means nothing
 * @param power    exponent of s
 * @param text     the prior as its user writes it
 */
public record Prior(boolean jeffreys, double power, String text) {
    /** Flat in the signal. */
    public static final Prior FLAT = new Prior(false, 0, "flat");
    /** Jeffreys' rule. */
    public static final Prior JEFFREYS = new Prior(true, 0, "jeffreys");

    private static final String NUMBER = "([-+]?[0-9]*\\.?[0-9]+)";
    private static final Pattern POWER = Pattern.compile("s\\^" + NUMBER);
    private static final Pattern COUPLING =
            Pattern.compile("flat in g(?:\\^" + NUMBER + ")?, s=g(?:\\^" + NUMBER + ")?");
    private static final double LARGEST = 20;

    public Prior {
        if (!(Math.abs(power) <= LARGEST)) {
            throw new IllegalArgumentException("a prior s^%s: powers up to %s".formatted(power, LARGEST));
        }
    }

    /** A power of the signal. */
    public static Prior power(double power) {
        return new Prior(false, power, power == 0 ? "flat" : "s^" + power);
    }

    /** Flat in g^b where the signal goes as g^a. */
    public static Prior flatIn(double b, double a) {
        if (!(a > 0) || !(b > 0)) {
            throw new IllegalArgumentException("flat in g^%s, s = g^%s: exponents above 0".formatted(b, a));
        }
        return power(b / a - 1);
    }

    /**
     * Reads {@code flat}, {@code jeffreys}, {@code 1/sqrt(s)}, {@code 1/s}, {@code s^-0.3} or {@code flat in g, s=g^4}.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static Prior parse(String given) {
        String text = given.trim()
                .toLowerCase(Locale.ROOT)
                .replaceAll(" *([=,^]) *", "$1")
                .replace(",", ", ");
        switch (text) {
            case "flat":
                return FLAT;
            case "jeffreys":
                return JEFFREYS;
            case "1/sqrt(s)":
                return new Prior(false, -0.5, text);
            case "1/s":
                return new Prior(false, -1, text);
            default:
                break;
        }
        Matcher power = POWER.matcher(text);
        if (power.matches()) {
            return new Prior(false, Double.parseDouble(power.group(1)), text);
        }
        Matcher coupling = COUPLING.matcher(text);
        if (coupling.matches()) {
            return new Prior(
                    false, flatIn(exponent(coupling, 1), exponent(coupling, 2)).power(), text);
        }
        throw new IllegalArgumentException("'%s' is not a prior".formatted(given));
    }

    private static double exponent(Matcher m, int group) {
        String found = m.group(group);
        return found == null ? 1 : Double.parseDouble(found);
    }

    /** Whether it has an integral down to s = 0, whatever is observed. */
    public boolean isIntegrable() {
        return jeffreys || power > -1;
    }
}
