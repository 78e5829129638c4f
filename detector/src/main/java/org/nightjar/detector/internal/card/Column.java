/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.card;

import org.nightjar.core.units.Dimension;

/** A column that a table must have: its name without unit, and its dimension. */
record Column(String name, Dimension dimension) {
    static Column pure(String name) {
        return new Column(name, Dimension.PURE);
    }

    static Column of(String name, Dimension dimension) {
        return new Column(name, dimension);
    }
}
