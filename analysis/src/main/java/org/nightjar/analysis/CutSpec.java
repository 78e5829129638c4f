/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One cut of the selection.
 *
 * @param cut the condition
 * @param why what it is for
 * @param source where it comes from; null if not said
 * @param useWhen condition on the hypothesis under which the cut applies
 */
public record CutSpec(
        CardText cut, String why, String source, @Nullable CardText useWhen) implements Serializable {}
