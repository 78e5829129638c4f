/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Gives meaning to the names of an expression.
 *
 * <p>A generator that cuts on {@code E(gamma) > 0.5 GeV and lab(theta(gamma)) > 17 deg} needs no more than this:
 *
 * <pre>{@code
 * record Kinematic(String variable, List<String> particles, boolean lab, Dimension dimension) implements Symbol {}
 *
 * record Names(boolean lab) implements Resolver<Kinematic> {
 *     private static final Map<String, Dimension> KNOWN =
 *             Map.of("E", Dimension.ENERGY, "theta", Dimension.ANGLE, "cosTheta", Dimension.PURE, "angle", Dimension.ANGLE);
 *
 *     public Optional<Kinematic> call(Call call) {
 *         return Optional.ofNullable(KNOWN.get(call.name()))
 *                 .map(d -> new Kinematic(call.name(), call.arguments().stream().map(Argument::text).toList(), lab, d));
 *     }
 *     public Optional<Resolver<Kinematic>> wrapper(String name) {
 *         return name.equals("lab") ? Optional.of(new Names(true))
 *              : name.equals("cm") ? Optional.of(new Names(false)) : Optional.empty();
 *     }
 *     public Collection<String> names() { return KNOWN.keySet(); }
 * }
 *
 * Expression<Kinematic> cut = Expression.parse("E(gamma) > 0.5 GeV", new Names(false));    // CardException if wrong
 * ConditionKernel kernel = cut.compileCondition();
 * List<Kinematic> inputs = cut.inputs();                  // fill columns[k] with the values of inputs.get(k), then
 * kernel.evaluate(columns, 0, rows, pass);
 * }</pre>
 *
 * <p>If a name stands for several particles ("for every photon"), put one row per photon (or per pair) into the columns
 * and require all rows of an event.
 *
 * @param <S> the caller's symbols
 */
public interface Resolver<S extends Symbol> {
    /** Meaning of a plain name; empty if unknown. */
    default Optional<S> variable(String name) {
        return Optional.empty();
    }

    /**
     * Meaning of a name with arguments. Empty if the name is unknown, or if its arguments are wrong and the problem has been
     * reported through the call.
     */
    default Optional<S> call(Call call) {
        return Optional.empty();
    }

    /** The resolver for what stands inside {@code name(...)}, if the name changes the meaning of others, as frames do. */
    default Optional<Resolver<S>> wrapper(String name) {
        return Optional.empty();
    }

    /** Why a name that is not known here is not, as a full sentence; empty if there is nothing to say but "unknown". */
    default Optional<String> whyNot(String name) {
        return Optional.empty();
    }

    /** The known names, for suggestions. */
    default Collection<String> names() {
        return List.of();
    }
}
