/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import java.util.List;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.detector.internal.FastDetector;
import org.nightjar.detector.internal.card.DetectorReader;
import org.nightjar.detector.internal.card.Inheritance;

/** A detector card, read and checked: the model it describes and the pedigree of every value. */
public final class DetectorCard {
    private final FastDetector model;
    private final List<Leaf> leaves;
    private final CardNode resolved;

    private DetectorCard(FastDetector model, List<Leaf> leaves, CardNode resolved) {
        this.model = model;
        this.leaves = leaves;
        this.resolved = resolved;
    }

    /**
     * Reads a card.
     *
     * @param card the parsed card
     * @param tables where its tables are
     * @param parents where the cards named by {@code extends} are
     * @throws CardException with all problems of the card and its tables at once; of {@code extends} alone, if that fails
     */
    public static DetectorCard read(CardNode card, TableSource tables, CardSource parents) {
        Problems problems = new Problems();
        CardNode resolved = Inheritance.resolve(card, parents, problems);
        problems.throwIfAny();
        DetectorReader reader = new DetectorReader(resolved, tables, problems);
        problems.throwIfAny();
        return new DetectorCard(reader.model().orElseThrow(), reader.leaves(), resolved);
    }

    /** The detector. */
    public DetectorModel model() {
        return model;
    }

    /** Every value with its source and status. */
    public List<Leaf> leaves() {
        return leaves;
    }

    /** The values that are from memory or guessed. */
    public List<Leaf> audit() {
        return leaves.stream().filter(l -> l.status().isUnsure()).toList();
    }

    /** The card with everything it inherits. */
    public CardNode resolved() {
        return resolved;
    }
}
