/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.List;

/**
 * Hypotheses tested as a card does, with a variable kept beside the spectrum so that a cut on it can be scanned.
 *
 * @param inner how the card tests
 * @param spectrum the spectrum of the tests
 * @param column name of the column of the variable
 */
public record ScannedCut(Inference inner, String spectrum, String column) implements Inference {
    @Override
    public String spectrum(double mass) {
        return inner.spectrum(mass);
    }

    @Override
    public List<String> pair() {
        return List.of(spectrum, column);
    }

    @Override
    public boolean uses(String name) {
        return inner.uses(name);
    }

    @Override
    public boolean uses(String name, double mass, double margin) {
        return inner.uses(name, mass, margin);
    }
}
