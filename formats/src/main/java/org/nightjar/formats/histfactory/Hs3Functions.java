/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitParameter.Role;
import org.nightjar.statistics.combination.CouplingFunction;

/**
 * The functions of an HS3 document that are polynomials of parameters: generic_function, product, sum. Others are an error
 * only if a factor needs them.
 */
final class Hs3Functions {
    /** Where there is no domain, as for a normalisation factor. */
    private static final double[] DOMAIN = {0, 10};

    private final Map<String, At> known = new LinkedHashMap<>();
    private final Map<String, CouplingFunction> used = new LinkedHashMap<>();

    /** Remembers the functions of a list. */
    void read(At list) {
        for (At f : list.items()) {
            known.put(f.key("name").text(), f);
        }
    }

    /** Whether a parameter is a function, which then is read. */
    boolean uses(String name) {
        At f = known.get(name);
        if (f != null && !used.containsKey(name)) {
            used.put(name, function(f, List.of(name)));
        }
        return f != null;
    }

    private CouplingFunction function(At f, List<String> within) {
        String type = f.key("type").text();
        switch (type) {
            case "generic_function" -> {
                return parsed(f.key("expression"));
            }
            case "product" -> {
                CouplingFunction product = CouplingFunction.parse("1");
                for (At a : f.key("factors").items()) {
                    product = product.times(element(a, within));
                }
                return product;
            }
            case "sum" -> {
                CouplingFunction sum = CouplingFunction.parse("0");
                for (At a : f.key("summands").items()) {
                    sum = sum.plus(element(a, within));
                }
                return sum;
            }
            default -> {
                f.wrong("only generic_function, product and sum are read, not '" + type + "'.", "");
                return CouplingFunction.parse("1");
            }
        }
    }

    /** A number, a parameter, or another function. */
    private CouplingFunction element(At at, List<String> within) {
        if (at.value() instanceof Number n) {
            return CouplingFunction.parse(n.toString());
        }
        String name = at.text();
        At other = known.get(name);
        if (other == null) {
            return parsed(at);
        }
        if (within.contains(name)) {
            at.wrong("'" + name + "' is a function of itself.", "");
            return CouplingFunction.parse("1");
        }
        List<String> deeper = new ArrayList<>(within);
        deeper.add(name);
        return function(other, deeper);
    }

    private CouplingFunction parsed(At at) {
        try {
            CouplingFunction f = CouplingFunction.parse(at.text());
            f.couplings().stream()
                    .filter(known::containsKey)
                    .findFirst()
                    .ifPresent(
                            n -> at.wrong("'" + n + "' is a function itself; only product and sum may hold one.", ""));
            return f;
        } catch (IllegalArgumentException e) {
            at.wrong(
                    "'" + at.text() + "' is no polynomial of parameters, a sum of terms such as 0.3*g^2*h.",
                    "a function of type product or sum?");
            return CouplingFunction.parse("1");
        }
    }

    /** What was used, with starts and domains of the couplings. */
    Couplings couplings(
            String interest,
            Map<String, Object> points,
            Map<String, Boolean> constants,
            Map<String, double[]> domains) {
        if (used.isEmpty()) {
            return Couplings.NONE;
        }
        List<FitParameter> parameters = new ArrayList<>();
        used.values().stream().flatMap(f -> f.couplings().stream()).distinct().forEach(name -> {
            double start = points.get(name) instanceof Number n ? n.doubleValue() : 1;
            double[] domain = domains.getOrDefault(name, DOMAIN);
            boolean fixed = Boolean.TRUE.equals(constants.get(name)) && !name.equals(interest);
            Role role = name.equals(interest) ? Role.OF_INTEREST : fixed ? Role.FIXED : Role.FREE;
            parameters.add(
                    fixed
                            ? new FitParameter(name, role, start, start, start, 0)
                            : new FitParameter(name, role, start, domain[0], domain[1], 0));
        });
        return new Couplings(used, parameters);
    }
}
