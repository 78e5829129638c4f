/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.analysis.internal.Catalogue;

/** The names of the cut language, for {@code list variables} and the documentation. */
public final class Variables {
    private Variables() {}

    /** All variables and functions with unit and meaning, in the order of the documentation. */
    public static List<VariableInfo> all() {
        return new ArrayList<>(Catalogue.all());
    }
}
