/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression;

import java.util.List;
import java.util.Optional;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;
import org.nightjar.expression.internal.Checked;
import org.nightjar.expression.internal.Checker;

/**
 * A number or a condition computed from named inputs: {@code 0.88 * sqrtS < M(event) < 1.03 * sqrtS}. Parsed once, its
 * units checked, then compiled to a kernel over columns. {@link Resolver} shows an example.
 *
 * @param <S> what the names stand for
 */
public final class Expression<S extends Symbol> {
    private final String text;
    private final Checked<S> checked;

    private Expression(String text, Checked<S> checked) {
        this.text = text;
        this.checked = checked;
    }

    /**
     * Parses and checks a text.
     *
     * @param report receives every problem
     * @return empty if there are problems
     */
    public static <S extends Symbol> Optional<Expression<S>> parse(String text, Resolver<S> resolver, Report report) {
        return Checker.check(text, resolver, report).map(c -> new Expression<>(text, c));
    }

    /** Parses the text of a card's node; problems carry its file, line and column. */
    public static <S extends Symbol> Optional<Expression<S>> parse(
            CardNode node, Resolver<S> resolver, Problems problems) {
        String text = node.string(problems);
        return text.isEmpty() ? Optional.empty() : parse(text, resolver, Report.at(node, problems));
    }

    /**
     * Parses a text that stands alone, such as that of a command-line option.
     *
     * @throws org.nightjar.core.card.CardException with all problems
     */
    public static <S extends Symbol> Expression<S> parse(String text, Resolver<S> resolver) {
        Problems problems = new Problems();
        CardNode node = CardNode.scalar("'" + text + "'", 0, 0, "", text);
        Optional<Expression<S>> parsed = parse(text, resolver, Report.at(node, problems));
        problems.throwIfAny();
        return parsed.orElseThrow();
    }

    /** The text as written. */
    public String text() {
        return text;
    }

    /** Dimension of the value; pure for conditions. */
    public Dimension dimension() {
        return checked.dimension();
    }

    /** True for a condition, false for a number. */
    public boolean isCondition() {
        return checked.isCondition();
    }

    /** The symbols to be supplied as columns, in order, each once. */
    public List<S> inputs() {
        return checked.inputs();
    }

    /** Compiles a numeric expression. */
    public NumberKernel compileNumber() {
        if (isCondition()) {
            throw new IllegalStateException("'" + text + "' is a condition");
        }
        return new NumberKernel(checked.program());
    }

    /** Compiles a condition. */
    public ConditionKernel compileCondition() {
        if (!isCondition()) {
            throw new IllegalStateException("'" + text + "' is a number");
        }
        return new ConditionKernel(checked.program());
    }
}
