/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.formula;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * An arithmetic expression such as {@code eps * sqrt(4 * pi * alpha)}: numbers, names, + - * / and powers ({@code ^} or
 * {@code **}), functions with arguments in parentheses. Prefixes {@code cmath.} and {@code math.} of functions are ignored.
 */
public final class Formula implements Serializable {
    private final String text;
    private final Node root;

    private Formula(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    /**
     * Reads an expression.
     *
     * @throws FormulaException with the column of what is wrong
     */
    public static Formula parse(String text) {
        return new Formula(text, new FormulaParser(text).parse());
    }

    /** The text it was read from. */
    public String text() {
        return text;
    }

    /** The value with names looked up; a name that the look-up does not know is its matter. */
    public Complex value(Function<String, Complex> names) {
        return root.value(names);
    }

    /** All names in order of appearance, without functions and pi. */
    public Set<String> names() {
        Set<String> all = new LinkedHashSet<>();
        root.names(all);
        return all;
    }

    /** Part of an expression. */
    sealed interface Node extends Serializable {
        Complex value(Function<String, Complex> names);

        void names(Set<String> into);
    }

    record Constant(Complex number) implements Node {
        @Override
        public Complex value(Function<String, Complex> names) {
            return number;
        }

        @Override
        public void names(Set<String> into) {}
    }

    record Name(String name) implements Node {
        @Override
        public Complex value(Function<String, Complex> names) {
            return names.apply(name);
        }

        @Override
        public void names(Set<String> into) {
            into.add(name);
        }
    }

    record Operation(char operator, Node left, Node right) implements Node {
        @Override
        public Complex value(Function<String, Complex> names) {
            Complex l = left.value(names);
            Complex r = right.value(names);
            return switch (operator) {
                case '+' -> l.plus(r);
                case '-' -> l.minus(r);
                case '*' -> l.times(r);
                case '/' -> l.over(r);
                default -> l.power(r);
            };
        }

        @Override
        public void names(Set<String> into) {
            left.names(into);
            right.names(into);
        }
    }

    record Call(Functions function, List<Node> arguments) implements Node {
        @Override
        public Complex value(Function<String, Complex> names) {
            return function.value(arguments.stream().map(a -> a.value(names)).toList());
        }

        @Override
        public void names(Set<String> into) {
            arguments.forEach(a -> a.names(into));
        }
    }
}
