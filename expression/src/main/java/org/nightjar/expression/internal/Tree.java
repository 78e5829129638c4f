/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

import java.util.List;
import org.nightjar.core.units.Dimension;
import org.nightjar.expression.Argument;

/** An expression as written, before names and units are looked at. */
sealed interface Tree {
    /** First character. */
    int start();

    /** After the last character. */
    int end();

    /** A number with its unit. */
    record Number(int start, int end, double value, Dimension dimension) implements Tree {}

    /** A plain name. */
    record Name(int start, int end, String name) implements Tree {}

    /** A name with raw arguments. */
    record RawCall(int start, int end, String name, List<Argument> arguments) implements Tree {}

    /** A frame or other wrapper around an expression. */
    record Wrapped(int start, int end, String name, Tree inner) implements Tree {}

    /** An arithmetic or logical operation, or a function. */
    record Operation(int start, int end, Op op, List<Tree> operands) implements Tree {}

    /** {@code a < b <= c}: operands with a comparison between each two neighbours. */
    record Chain(int start, int end, List<Tree> operands, List<Op> comparisons) implements Tree {}
}
