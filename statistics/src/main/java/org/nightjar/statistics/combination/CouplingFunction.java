/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.combination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signal strength as a polynomial of couplings, such as {@code 2.5 g^2}, {@code g^4}, {@code eps^2 alphaD}, or with an
 * interference term {@code 0.1 g + 0.3 g^2}. Immutable.
 */
public final class CouplingFunction {
    /** Before a sign that is not that of a decimal exponent. */
    private static final Pattern BETWEEN = Pattern.compile("(?<![0-9.][eE])(?=[+-])");

    private static final Pattern NUMBER = Pattern.compile("[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?");
    private static final Pattern POWER = Pattern.compile("([A-Za-z_][A-Za-z_0-9]*)(?:\\^([0-9]))?");

    private final List<Term> terms;

    /** Coefficient times powers of couplings. */
    private record Term(double coefficient, Map<String, Integer> powers) {}

    private CouplingFunction(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /** Coefficient times one coupling to a power. */
    public static CouplingFunction of(double coefficient, String coupling, int power) {
        return new CouplingFunction(List.of(new Term(coefficient, Map.of(coupling, power))));
    }

    /** The sum of both. */
    public CouplingFunction plus(CouplingFunction other) {
        List<Term> all = new ArrayList<>(terms);
        all.addAll(other.terms);
        return new CouplingFunction(all);
    }

    /** The product of both. */
    public CouplingFunction times(CouplingFunction other) {
        List<Term> all = new ArrayList<>();
        for (Term a : terms) {
            for (Term b : other.terms) {
                Map<String, Integer> powers = new LinkedHashMap<>(a.powers);
                b.powers.forEach((k, v) -> powers.merge(k, v, Integer::sum));
                all.add(new Term(a.coefficient * b.coefficient, powers));
            }
        }
        return new CouplingFunction(all);
    }

    /** Reads a sum of products of a number and powers from 0 to 9, such as {@code 0.1 g + 0.3 g^2}. */
    public static CouplingFunction parse(String text) {
        List<Term> all = new ArrayList<>();
        String plain = text.trim().replace("*", " ");
        for (String part : BETWEEN.split(plain, -1)) {
            boolean signed = part.startsWith("+") || part.startsWith("-");
            all.add(term(text, (signed ? part.substring(1) : part).trim(), part.startsWith("-") ? -1 : 1));
        }
        return new CouplingFunction(all);
    }

    private static Term term(String text, String body, double sign) {
        double coefficient = sign;
        Map<String, Integer> powers = new LinkedHashMap<>();
        for (String factor : body.split("\\s+")) {
            Matcher power = POWER.matcher(factor);
            if (NUMBER.matcher(factor).matches()) {
                coefficient *= Double.parseDouble(factor);
            } else if (power.matches()) {
                int p = power.group(2) == null ? 1 : Integer.parseInt(power.group(2));
                powers.merge(power.group(1), p, Integer::sum);
            } else {
                throw wrong(text, factor);
            }
        }
        return new Term(coefficient, powers);
    }

    private static IllegalArgumentException wrong(String text, String where) {
        return new IllegalArgumentException("'%s' is no polynomial of couplings (%s)\nMaybe 0.1 g + 0.3 g^2?"
                .formatted(text, where.isEmpty() ? "empty" : where.trim()));
    }

    /** Names of the couplings in the order of their appearance. */
    public List<String> couplings() {
        return terms.stream()
                .flatMap(t -> t.powers.keySet().stream())
                .distinct()
                .toList();
    }

    /** As an expression with *, ^ and decimal numbers, which {@link #parse} reads again to the same function. */
    public String expression() {
        StringBuilder text = new StringBuilder();
        for (Term t : terms) {
            text.append(text.isEmpty() || t.coefficient < 0 ? "" : "+").append(t.coefficient);
            t.powers.forEach((name, p) -> text.append('*').append(name).append(p == 1 ? "" : "^" + p));
        }
        return text.toString();
    }

    /** Ready for evaluation with the couplings at given places of a parameter array. */
    Compiled compile(List<String> names) {
        int[][] powers = new int[terms.size()][names.size()];
        double[] coefficients = new double[terms.size()];
        for (int t = 0; t < coefficients.length; t++) {
            coefficients[t] = terms.get(t).coefficient;
            for (int k = 0; k < names.size(); k++) {
                powers[t][k] = terms.get(t).powers.getOrDefault(names.get(k), 0);
            }
        }
        return new Compiled(coefficients, powers);
    }

    /** Value and derivatives by the couplings in their order. */
    record Compiled(double[] coefficients, int[][] powers) {
        double value(double[] g) {
            return derivative(g, -1, -1);
        }

        /** The derivative by one or two couplings; -1 for none. */
        double derivative(double[] g, int first, int second) {
            double sum = 0;
            for (int t = 0; t < coefficients.length; t++) {
                double product = coefficients[t];
                for (int k = 0; k < g.length && product != 0; k++) {
                    product *= power(g[k], powers[t][k], (k == first ? 1 : 0) + (k == second ? 1 : 0));
                }
                sum += product;
            }
            return sum;
        }

        private static double power(double g, int p, int derivatives) {
            double factor = 1;
            int left = p;
            for (int d = 0; d < derivatives; d++) {
                factor *= left--;
            }
            return factor == 0 ? 0 : factor * raised(g, left);
        }

        private static double raised(double g, int p) {
            double r = 1;
            for (int k = 0; k < p; k++) {
                r *= g;
            }
            return r;
        }
    }
}
