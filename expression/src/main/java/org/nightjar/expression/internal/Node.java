/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * A checked expression without names and units: numbers are in house units, inputs are column numbers. Its text is a
 * prefix form, {@code (and (< x0 0.4) (> x1 2.0))}, which is what travels between machines.
 */
sealed interface Node {
    /** A number. */
    record Constant(double value) implements Node {
        @Override
        public String toString() {
            return Double.toString(value);
        }
    }

    /** A column. */
    record Input(int column) implements Node {
        @Override
        public String toString() {
            return "x" + column;
        }
    }

    /** An operation on others. */
    record Apply(Op op, List<Node> operands) implements Node {
        static Apply of(Op op, Node... operands) {
            return new Apply(op, List.of(operands));
        }

        @Override
        public String toString() {
            StringBuilder s = new StringBuilder("(").append(op.code);
            operands.forEach(o -> s.append(' ').append(o));
            return s.append(')').toString();
        }
    }

    /** Reads the prefix form. */
    static Node read(String program) {
        return read(new StringTokenizer(program, " ()", true));
    }

    private static Node read(StringTokenizer tokens) {
        String t = word(tokens);
        if (!t.equals("(")) {
            return t.charAt(0) == 'x'
                    ? new Input(Integer.parseInt(t.substring(1)))
                    : new Constant(Double.parseDouble(t));
        }
        Op op = Op.of(word(tokens)).orElseThrow();
        List<Node> operands = new ArrayList<>();
        for (int k = 0; k < op.operands; k++) {
            operands.add(read(tokens));
        }
        word(tokens);
        return new Apply(op, List.copyOf(operands));
    }

    private static String word(StringTokenizer tokens) {
        String t = tokens.nextToken();
        return t.equals(" ") ? word(tokens) : t;
    }
}
