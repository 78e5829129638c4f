/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A particle list as the card has it: either taken {@code from} another list or made by a {@code decay}.
 *
 * @param name name with its place, e.g. {@code gamma:good}
 * @param from {@code clusters}, {@code tracks} or another list
 * @param decay decay string, e.g. {@code a -> gamma:good gamma:good}
 * @param as particle whose mass the tracks get, e.g. {@code mu}
 * @param fit kinematic fit of each candidate, before {@code where} and {@code best}
 * @param where condition on each candidate
 * @param best {@code N by EXPRESSION} or {@code N by lowest EXPRESSION}
 */
public record ListSpec(
        CardText name,
        @Nullable CardText from,
        @Nullable CardText decay,
        @Nullable CardText as,
        @Nullable FitSpec fit,
        @Nullable CardText where,
        @Nullable CardText best)
        implements Serializable {
    /** What is said, and nothing of what is not: fingerprints of selections are made of it and outlive new keys. */
    @Override
    public String toString() {
        return "ListSpec[name=" + name + ", from=" + from + ", decay=" + decay + ", as=" + as
                + (fit == null ? "" : ", fit=" + fit) + ", where=" + where + ", best=" + best + "]";
    }
}
