/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.scilab.forge.jlatexmath.SymbolAtom;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * The spacing classes of all symbols as the typesetting library ships them.
 *
 * <p>Braces around a single symbol, as in {@code {=}}, change the class of that symbol in the library for the rest of the process: the next
 * equals sign anywhere would be set tight. Restoring the classes after each label keeps a label's look independent of what was set before.
 */
final class SymbolTypes {
    private static final Map<SymbolAtom, Integer> SHIPPED = shipped();

    private SymbolTypes() {}

    private static Map<SymbolAtom, Integer> shipped() {
        Map<SymbolAtom, Integer> types = new LinkedHashMap<>();
        SymbolAtom.symbols.values().forEach(symbol -> types.put(symbol, symbol.type));
        return types;
    }

    static void restore() {
        SHIPPED.forEach((symbol, type) -> symbol.type = type);
        TeXFormula.predefinedTeXFormulas.clear(); // parsed again from their source when used
    }
}
