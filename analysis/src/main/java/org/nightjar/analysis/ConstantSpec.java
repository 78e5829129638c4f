/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named number of the card, possibly different by hypothesis.
 *
 * @param name name with its place
 * @param cases tried in order; the first whose condition holds gives the value
 */
public record ConstantSpec(CardText name, List<Case> cases) implements Serializable {
    /**
     * One value.
     *
     * @param when condition on the hypothesis; null holds always
     * @param value expression of numbers and hypothesis parameters
     */
    public record Case(@Nullable CardText when, CardText value) implements Serializable {}
}
