/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An upper limit on the parameter of interest, in its unit.
 *
 * @param observed absent if it was not asked for or not reached; then status and note say why
 * @param expected absent likewise
 * @param method   name of the method, as on the command line
 * @param status   whether the numbers may be quoted
 * @param note     what a reader must know, possibly empty
 */
public record Limit(
        OptionalDouble observed,
        Optional<ExpectedBand> expected,
        Level level,
        String method,
        FitStatus status,
        String note) {
    /** The same in another unit. */
    public Limit times(double factor) {
        OptionalDouble scaled = observed.isPresent() ? OptionalDouble.of(observed.getAsDouble() * factor) : observed;
        return new Limit(scaled, expected.map(e -> e.times(factor)), level, method, status, note);
    }
}
