/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

import static org.objectweb.asm.Opcodes.*;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Writes the loop over rows of one method. Columns are put into local variables before the loop; parts that occur more than
 * once are kept in local variables where they are surely computed before.
 *
 * <p>Conditions become jumps that leave as soon as the answer is known. Undefined numbers need no third value there: a
 * condition is true if it can be established, false if its negation can, and undefined otherwise; negation is pushed down
 * to the comparisons, all of which fail for NaN.
 */
final class LoopWriter {
    private static final int COLUMNS = 1;
    private static final int ROW = 2;
    private static final int TO = 3;
    private static final int OUT = 4;

    private final MethodVisitor m;
    private final Map<Node, Integer> uses = new HashMap<>();
    private final Map<Integer, Integer> columnLocals = new TreeMap<>();
    private Map<Node, Integer> kept = new HashMap<>();
    private final Label next = new Label();
    private final Label start = new Label();
    private final Label end = new Label();
    private int freeLocal = 5;

    LoopWriter(MethodVisitor method) {
        this.m = method;
    }

    /** {@code out[row] = value}. */
    void numbers(Node node) {
        open(node);
        m.visitVarInsn(ALOAD, OUT);
        m.visitVarInsn(ILOAD, ROW);
        value(node);
        m.visitInsn(DASTORE);
        close();
    }

    /** {@code out[row] = true or false}. */
    void flags(Node node) {
        open(node);
        Label not = new Label();
        branch(node, true, false, not);
        store(ICONST_1);
        m.visitJumpInsn(GOTO, next);
        m.visitLabel(not);
        store(ICONST_0);
        close();
    }

    /** {@code out[row] = 1, -1 or 0 for undefined}. */
    void verdicts(Node node) {
        open(node);
        Label notTrue = new Label();
        Label notFalse = new Label();
        branch(node, true, false, notTrue);
        store(ICONST_1);
        m.visitJumpInsn(GOTO, next);
        m.visitLabel(notTrue);
        kept = new HashMap<>();
        branch(node, false, false, notFalse);
        store(ICONST_M1);
        m.visitJumpInsn(GOTO, next);
        m.visitLabel(notFalse);
        store(ICONST_0);
        close();
    }

    private void open(Node node) {
        m.visitCode();
        count(node);
        columnLocals.replaceAll((column, none) -> {
            m.visitVarInsn(ALOAD, COLUMNS);
            m.visitIntInsn(SIPUSH, column);
            m.visitInsn(AALOAD);
            m.visitVarInsn(ASTORE, freeLocal);
            return freeLocal++;
        });
        m.visitLabel(start);
        m.visitVarInsn(ILOAD, ROW);
        m.visitVarInsn(ILOAD, TO);
        m.visitJumpInsn(IF_ICMPGE, end);
    }

    private void close() {
        m.visitLabel(next);
        m.visitIincInsn(ROW, 1);
        m.visitJumpInsn(GOTO, start);
        m.visitLabel(end);
        m.visitInsn(RETURN);
        m.visitMaxs(0, 0);
        m.visitEnd();
    }

    private void store(int constant) {
        m.visitVarInsn(ALOAD, OUT);
        m.visitVarInsn(ILOAD, ROW);
        m.visitInsn(constant);
        m.visitInsn(BASTORE);
    }

    private void count(Node node) {
        if (node instanceof Node.Input i) {
            columnLocals.put(i.column(), 0);
        } else if (node instanceof Node.Apply a && uses.merge(node, 1, Integer::sum) == 1) {
            a.operands().forEach(this::count);
        }
    }

    /** Jumps if (the condition is surely {@code want}) == {@code jumpWhen}; falls through otherwise. */
    private void branch(Node node, boolean want, boolean jumpWhen, Label target) {
        Node.Apply a = (Node.Apply) node;
        switch (a.op()) {
            case NOT -> branch(a.operands().get(0), !want, jumpWhen, target);
            case AND, OR -> join(a, want, jumpWhen, target);
            case YES ->
                compare(
                        want ? Op.GREATER : Op.LESS_OR_EQUAL,
                        a.operands().get(0),
                        new Node.Constant(0.5),
                        jumpWhen,
                        target);
            default ->
                compare(
                        want ? a.op() : negated(a.op()),
                        a.operands().get(0),
                        a.operands().get(1),
                        jumpWhen,
                        target);
        }
    }

    private void join(Node.Apply a, boolean want, boolean jumpWhen, Label target) {
        boolean both = (a.op() == Op.AND) == want; // both sides needed, or one enough
        Label skip = new Label();
        boolean leaveEarly = both != jumpWhen;
        branch(a.operands().get(0), want, !both, leaveEarly ? target : skip);
        Map<Node, Integer> surelyKept = new HashMap<>(kept);
        branch(a.operands().get(1), want, jumpWhen, target);
        kept = surelyKept;
        m.visitLabel(skip);
    }

    private static Op negated(Op op) {
        return switch (op) {
            case LESS -> Op.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Op.GREATER;
            case GREATER -> Op.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Op.LESS;
            case EQUAL -> Op.NOT_EQUAL;
            default -> Op.EQUAL;
        };
    }

    /** NaN: dcmpg answers 1 and dcmpl -1, so that no comparison holds. */
    private void compare(Op op, Node left, Node right, boolean jumpWhen, Label target) {
        value(left);
        value(right);
        switch (op) {
            case LESS -> jump(DCMPG, jumpWhen ? IFLT : IFGE, target);
            case LESS_OR_EQUAL -> jump(DCMPG, jumpWhen ? IFLE : IFGT, target);
            case GREATER -> jump(DCMPL, jumpWhen ? IFGT : IFLE, target);
            case GREATER_OR_EQUAL -> jump(DCMPL, jumpWhen ? IFGE : IFLT, target);
            case EQUAL -> jump(DCMPL, jumpWhen ? IFEQ : IFNE, target);
            default -> {
                m.visitMethodInsn(INVOKESTATIC, BytecodeWriter.PACKAGE + "Truth", "differ", "(DD)Z", false);
                m.visitJumpInsn(jumpWhen ? IFNE : IFEQ, target);
            }
        }
    }

    private void jump(int comparison, int condition, Label target) {
        m.visitInsn(comparison);
        m.visitJumpInsn(condition, target);
    }

    /** Leaves the value of a number on the stack. */
    private void value(Node node) {
        if (node instanceof Node.Constant c) {
            m.visitLdcInsn(c.value());
        } else if (node instanceof Node.Input i) {
            m.visitVarInsn(ALOAD, columnLocals.getOrDefault(i.column(), 0));
            m.visitVarInsn(ILOAD, ROW);
            m.visitInsn(DALOAD);
        } else {
            apply((Node.Apply) node);
        }
    }

    private void apply(Node.Apply a) {
        Integer local = kept.get(a);
        if (local != null) {
            m.visitVarInsn(DLOAD, local);
            return;
        }
        operate(a);
        if (uses.getOrDefault(a, 1) > 1) {
            m.visitInsn(DUP2);
            m.visitVarInsn(DSTORE, freeLocal);
            kept.put(a, freeLocal);
            freeLocal += 2;
        }
    }

    private void operate(Node.Apply a) {
        Op op = a.op();
        value(a.operands().get(0));
        int power = op == Op.POWER ? smallPower(a.operands().get(1)) : 0;
        if (power > 0) {
            repeat(power);
            return;
        }
        if (op.operands == 2) {
            value(a.operands().get(1));
        }
        switch (op) {
            case ADD -> m.visitInsn(DADD);
            case SUBTRACT -> m.visitInsn(DSUB);
            case MULTIPLY -> m.visitInsn(DMUL);
            case DIVIDE -> m.visitInsn(DDIV);
            case NEGATE -> m.visitInsn(DNEG);
            case POWER -> math("pow", "(DD)D");
            default -> math(op.code, op.operands == 2 ? "(DD)D" : "(D)D");
        }
    }

    /** 2, 3 or 4 if the exponent is that constant, else 0. */
    private static int smallPower(Node exponent) {
        double n = exponent instanceof Node.Constant c ? c.value() : 0;
        return n == 2 || n == 3 || n == 4 ? (int) n : 0;
    }

    private void repeat(int power) {
        for (int k = 1; k < power; k++) {
            m.visitInsn(DUP2);
        }
        for (int k = 1; k < power; k++) {
            m.visitInsn(DMUL);
        }
    }

    private void math(String name, String type) {
        m.visitMethodInsn(INVOKESTATIC, "java/lang/Math", name, type, false);
    }
}
