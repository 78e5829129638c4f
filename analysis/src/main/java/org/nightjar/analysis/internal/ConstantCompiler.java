/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.nightjar.analysis.CardText;
import org.nightjar.analysis.ConstantSpec;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Quantity;
import org.nightjar.expression.Expression;
import org.nightjar.expression.Resolver;

/** Works out the numbers of {@code define} and the conditions of {@code use when} for a hypothesis. */
final class ConstantCompiler {
    private final Names names;
    private final Problems problems;
    private final Resolver<Input> scope;

    ConstantCompiler(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
        this.scope = scope(names::known);
    }

    private Resolver<Input> scope(Function<String, Optional<Input>> constants) {
        return new Resolver<>() {
            @Override
            public Optional<Input> variable(String name) {
                return constants.apply(name);
            }

            @Override
            public Collection<String> names() {
                return names.constantNames();
            }
        };
    }

    /** Defines a constant; false if it has problems, which are reported. */
    boolean define(ConstantSpec spec) {
        for (ConstantSpec.Case c : spec.cases()) {
            Optional<Boolean> holds = c.when() == null ? Optional.of(true) : holds(c.when());
            if (holds.isEmpty()) {
                return false;
            }
            if (holds.get()) {
                Optional<Quantity> value = number(c.value(), scope);
                value.ifPresent(v -> names.define(spec.name().text(), v));
                return value.isPresent();
            }
        }
        problems.add(spec.name().node(), "none of its cases holds for " + hypothesis() + ".", "");
        return false;
    }

    private String hypothesis() {
        return names.setting.hypothesis().isEmpty()
                ? "this hypothesis"
                : names.setting.hypothesis().toString();
    }

    /** Whether a condition on the hypothesis holds; empty after a reported problem. */
    Optional<Boolean> holds(CardText when) {
        Optional<Expression<Input>> e = Expression.parse(when.text(), scope, when.report(problems));
        if (e.isPresent() && !e.get().isCondition()) {
            problems.add(when.node(), "'" + when + "' is a number, a condition is needed.", "");
            return Optional.empty();
        }
        boolean[] out = new boolean[1];
        e.ifPresent(x -> x.compileCondition().evaluate(new double[0][], 0, 1, out));
        return e.map(x -> out[0]);
    }

    /** A number made of constants, for use in a list; empty after a reported problem. */
    Optional<Quantity> number(CardText value) {
        return number(value, scope(names::constant));
    }

    private Optional<Quantity> number(CardText value, Resolver<Input> scope) {
        Optional<Expression<Input>> e = Expression.parse(value.node(), scope, problems);
        if (e.isPresent() && e.get().isCondition()) {
            problems.add(value.node(), "'" + value + "' is a condition, a number is needed.", "");
            return Optional.empty();
        }
        double[] out = new double[1];
        e.ifPresent(x -> x.compileNumber().evaluate(new double[0][], 0, 1, out));
        return e.map(x -> new Quantity(out[0], x.dimension()));
    }
}
