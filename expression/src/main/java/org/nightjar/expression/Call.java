/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression;

import java.util.List;

/**
 * A name with arguments whose meaning is the caller's business, such as {@code M(mu+,mu-)} or {@code sum(E, gamma:rest)}.
 *
 * @param name the name before the parenthesis
 * @param offset where the name starts in the expression, from 0
 * @param arguments the raw arguments; none for {@code f()}
 * @param report for problems with the arguments; offsets count from the start of the expression
 */
public record Call(String name, int offset, List<Argument> arguments, Report report) {
    /** Text of an argument. */
    public String text(int k) {
        return arguments.get(k).text();
    }

    /** Reports a problem at an argument. */
    public void problem(int k, String what, String maybe) {
        report.problem(arguments.get(k).offset(), what, maybe);
    }

    /** Parses an argument as an expression of its own, with other names; empty if it has problems (reported). */
    public <T extends Symbol> java.util.Optional<Expression<T>> parse(int k, Resolver<T> resolver) {
        Argument a = arguments.get(k);
        return Expression.parse(a.text(), resolver, report.shifted(a.offset()));
    }

    /** The call as written, with single spaces after commas. */
    @Override
    public String toString() {
        return name + "("
                + String.join(", ", arguments.stream().map(Argument::text).toList()) + ")";
    }
}
