/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.units.Dimension;

/**
 * A variable whose values the selected candidates keep.
 *
 * @param name name of the spectrum
 * @param variable the expression
 * @param dimension dimension the card promises, if it does
 * @param useWhen condition on the hypothesis under which the search fits this spectrum
 */
public record SpectrumSpec(
        String name,
        CardText variable,
        @Nullable Dimension dimension,
        @Nullable CardText useWhen) implements Serializable {}
