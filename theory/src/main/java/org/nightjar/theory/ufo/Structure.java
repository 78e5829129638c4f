/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.ufo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nightjar.theory.formula.Complex;
import org.nightjar.theory.formula.Formula;
import org.nightjar.theory.formula.FormulaException;

/**
 * A Lorentz structure of three or four legs as a sum of those that the engine has, with numbers before them. Spinor indices: leg 2 is
 * the row, leg 1 the column; the boson is leg 3. Vector indices 1 and 2 with the scalar as leg 3; vector 1 with two scalars.
 *
 * @param parts numbers by symbol: GV gamma, GL and GR gamma P_L and P_R, ID, PL, PR, P5, METRIC, EPS, ONE for scalars
 *     alone, and P2, P3: the momenta of scalars 2 and 3 at the index of vector 1
 */
record Structure(Map<String, Double> parts) {
    private static final Map<String, String> SYMBOLS = symbols();

    private static Map<String, String> symbols() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Gamma(3,2,-1)*ProjM(-1,1)", "GL");
        all.put("Gamma(3,2,-1)*ProjP(-1,1)", "GR");
        all.put("Gamma(3,2,1)", "GV");
        all.put("Identity(2,1)", "ID");
        all.put("ProjM(2,1)", "PL");
        all.put("ProjP(2,1)", "PR");
        all.put("Gamma5(2,1)", "P5");
        all.put("Metric(1,2)", "METRIC");
        all.put("Epsilon(1,2,-1,-2)*P(-1,1)*P(-2,2)", "EPS");
        all.put("Epsilon(1,2,-1,-2)*P(-2,2)*P(-1,1)", "EPS");
        all.put("Epsilon(1,2,-1,-2)*P(-2,1)*P(-1,2)", "(-EPS)");
        all.put("Epsilon(1,2,-1,-2)*P(-1,2)*P(-2,1)", "(-EPS)");
        all.put("P(1,2)", "P2");
        all.put("P(1,3)", "P3");
        return all;
    }

    /** The structure of a text, if it consists of known ones. */
    static Optional<Structure> of(String text) {
        String symbolic = text.replace(" ", "");
        for (Map.Entry<String, String> e : SYMBOLS.entrySet()) {
            symbolic = symbolic.replace(e.getKey(), e.getValue());
        }
        try {
            Formula formula = Formula.parse(isNumber(symbolic) ? symbolic + "*ONE" : symbolic);
            Set<String> known = Set.of("GV", "GL", "GR", "ID", "PL", "PR", "P5", "METRIC", "EPS", "P2", "P3", "ONE");
            if (formula.names().isEmpty() || !known.containsAll(formula.names())) {
                return Optional.empty();
            }
            Map<String, Double> parts = new LinkedHashMap<>();
            for (String name : formula.names()) {
                parts.put(
                        name,
                        formula.value(n -> Complex.of(n.equals(name) ? 1 : 0)).re());
            }
            return Optional.of(new Structure(parts));
        } catch (FormulaException e) {
            return Optional.empty();
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]+[.]?[0-9]*");
    }

    boolean consistsOf(String... symbols) {
        return Set.of(symbols).containsAll(parts.keySet());
    }
}
