/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Random programs give what a plain three-valued interpreter (Kleene: and = minimum, or = maximum) gives, NaN included. */
class CompiledAgainstInterpretedTest {
    private static final double[] VALUES = {-1, 0, 0.5, 1, 2, Double.NaN};
    private long state = 20261120; // splitmix64, so that failures repeat

    private int draw(int n) {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(z ^ (z >>> 31), n);
    }

    private Node number(int depth) {
        if (depth == 0 || draw(3) == 0) {
            return draw(3) == 0 ? new Node.Constant(VALUES[draw(5)]) : new Node.Input(draw(3));
        }
        Op op = List.of(Op.ADD, Op.SUBTRACT, Op.MULTIPLY, Op.MIN, Op.MAX).get(draw(5));
        Node left = number(depth - 1);
        return Node.Apply.of(op, left, draw(4) == 0 ? left : number(depth - 1));
    }

    private Node condition(int depth) {
        if (depth == 0 || draw(4) == 0) {
            Op op = List.of(Op.LESS, Op.LESS_OR_EQUAL, Op.GREATER, Op.GREATER_OR_EQUAL, Op.EQUAL, Op.NOT_EQUAL)
                    .get(draw(6));
            return Node.Apply.of(op, number(2), number(2));
        }
        return switch (draw(4)) {
            case 0 -> Node.Apply.of(Op.NOT, condition(depth - 1));
            case 1 -> Node.Apply.of(Op.YES, new Node.Input(draw(3)));
            default -> Node.Apply.of(draw(2) == 0 ? Op.AND : Op.OR, condition(depth - 1), condition(depth - 1));
        };
    }

    private static double value(Node n, double[] x) {
        if (n instanceof Node.Constant c) {
            return c.value();
        }
        if (n instanceof Node.Input i) {
            return x[i.column()];
        }
        Node.Apply a = (Node.Apply) n;
        double l = value(a.operands().get(0), x);
        double r = value(a.operands().get(1), x);
        return switch (a.op()) {
            case ADD -> l + r;
            case SUBTRACT -> l - r;
            case MULTIPLY -> l * r;
            case MIN -> Math.min(l, r);
            default -> Math.max(l, r);
        };
    }

    private static int truth(Node n, double[] x) {
        Node.Apply a = (Node.Apply) n;
        if (a.op() == Op.NOT) {
            return -truth(a.operands().get(0), x);
        }
        if (a.op() == Op.AND || a.op() == Op.OR) {
            int l = truth(a.operands().get(0), x);
            int r = truth(a.operands().get(1), x);
            return a.op() == Op.AND ? Math.min(l, r) : Math.max(l, r);
        }
        double l = value(a.operands().get(0), x);
        double r = a.op() == Op.YES ? 0.5 : value(a.operands().get(1), x);
        if (Double.isNaN(l) || Double.isNaN(r)) {
            return 0;
        }
        boolean yes = switch (a.op()) {
            case LESS -> l < r;
            case LESS_OR_EQUAL -> l <= r;
            case GREATER, YES -> l > r;
            case GREATER_OR_EQUAL -> l >= r;
            case EQUAL -> l == r;
            default -> l != r;
        };
        return yes ? 1 : -1;
    }

    @Test
    void theSameVerdictOnEveryRow() {
        double[][] columns = new double[3][216];
        for (int k = 0; k < 216; k++) {
            columns[0][k] = VALUES[k % 6];
            columns[1][k] = VALUES[k / 6 % 6];
            columns[2][k] = VALUES[k / 36];
        }
        byte[] verdicts = new byte[216];
        boolean[] flags = new boolean[216];
        for (int trial = 0; trial < 300; trial++) {
            Node program = condition(4);
            ConditionCode code = Kernels.condition(program.toString());
            code.evaluate(columns, 0, 216, verdicts);
            code.evaluate(columns, 0, 216, flags);
            for (int k = 0; k < 216; k++) {
                int expected = truth(program, new double[] {columns[0][k], columns[1][k], columns[2][k]});
                assertThat(verdicts[k]).as("%s row %d", program, k).isEqualTo((byte) expected);
                assertThat(flags[k]).isEqualTo(expected == 1);
            }
        }
    }
}
