/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

import static org.objectweb.asm.Opcodes.*;

import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.nightjar.core.InternalError;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Writes the loop over rows of one program as a hidden class. Columns are put into local variables before the loop; parts
 * that occur more than once are computed once per row. There is no branch but the loop's, so the compiler of the JVM is
 * free to schedule.
 */
final class BytecodeWriter {
    private static final String PACKAGE = "org/nightjar/expression/internal/";
    private static final String TRUTH = PACKAGE + "Truth";
    private static final int COLUMNS = 1;
    private static final int ROW = 2;
    private static final int TO = 3;
    private static final int OUT = 4;

    private final MethodVisitor m;
    private final Map<Node, Integer> uses = new HashMap<>();
    private final Map<Node, Integer> kept = new HashMap<>();
    private final Map<Integer, Integer> columnLocals = new HashMap<>();
    private int nextLocal = 5;

    private BytecodeWriter(MethodVisitor method) {
        this.m = method;
    }

    /** A new instance of the compiled program: {@link ConditionCode} or {@link NumberCode}. */
    static Object compile(Node node) {
        boolean condition = node instanceof Node.Apply a && a.op().isCondition();
        ClassWriter w = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);
        String contract = PACKAGE + (condition ? "ConditionCode" : "NumberCode");
        w.visit(V17, ACC_FINAL | ACC_SUPER, PACKAGE + "Compiled", null, "java/lang/Object", new String[] {contract});
        constructor(w);
        if (condition) {
            new BytecodeWriter(method(w, "[Z")).loop(node, "[Z");
            new BytecodeWriter(method(w, "[B")).loop(node, "[B");
        } else {
            new BytecodeWriter(method(w, "[D")).loop(node, "[D");
        }
        w.visitEnd();
        try {
            return MethodHandles.lookup()
                    .defineHiddenClass(w.toByteArray(), true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new InternalError("cannot load the compiled program " + node, e);
        }
    }

    private static void constructor(ClassWriter w) {
        MethodVisitor c = w.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
        c.visitCode();
        c.visitVarInsn(ALOAD, 0);
        c.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        c.visitInsn(RETURN);
        c.visitMaxs(0, 0);
        c.visitEnd();
    }

    private static MethodVisitor method(ClassWriter w, String out) {
        return w.visitMethod(ACC_PUBLIC, "evaluate", "([[DII" + out + ")V", null, null);
    }

    private void loop(Node node, String out) {
        m.visitCode();
        count(node);
        for (int column : new TreeSet<>(columnLocals.keySet())) {
            columnLocals.put(column, nextLocal);
            m.visitVarInsn(ALOAD, COLUMNS);
            push(column);
            m.visitInsn(AALOAD);
            m.visitVarInsn(ASTORE, nextLocal++);
        }
        Label start = new Label();
        Label end = new Label();
        m.visitLabel(start);
        m.visitVarInsn(ILOAD, ROW);
        m.visitVarInsn(ILOAD, TO);
        m.visitJumpInsn(IF_ICMPGE, end);
        m.visitVarInsn(ALOAD, OUT);
        m.visitVarInsn(ILOAD, ROW);
        value(node);
        store(out);
        m.visitIincInsn(ROW, 1);
        m.visitJumpInsn(GOTO, start);
        m.visitLabel(end);
        m.visitInsn(RETURN);
        m.visitMaxs(0, 0);
        m.visitEnd();
    }

    private void store(String out) {
        switch (out) {
            case "[D" -> m.visitInsn(DASTORE);
            case "[B" -> m.visitInsn(BASTORE);
            default -> {
                m.visitMethodInsn(INVOKESTATIC, TRUTH, "holds", "(I)Z", false);
                m.visitInsn(BASTORE);
            }
        }
    }

    private void push(int n) {
        if (n <= Byte.MAX_VALUE) {
            m.visitIntInsn(BIPUSH, n);
        } else {
            m.visitIntInsn(SIPUSH, n);
        }
    }

    private void count(Node node) {
        if (node instanceof Node.Input i) {
            columnLocals.put(i.column(), 0);
        } else if (node instanceof Node.Apply a && uses.merge(node, 1, Integer::sum) == 1) {
            a.operands().forEach(this::count);
        }
    }

    /** Leaves the value of a node on the stack: a double, or an int for conditions. */
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
        boolean condition = a.op().isCondition();
        Integer local = kept.get(a);
        if (local != null) {
            m.visitVarInsn(condition ? ILOAD : DLOAD, local);
            return;
        }
        operate(a);
        if (uses.getOrDefault(a, 1) > 1) {
            m.visitInsn(condition ? DUP : DUP2);
            m.visitVarInsn(condition ? ISTORE : DSTORE, nextLocal);
            kept.put(a, nextLocal);
            nextLocal += 2;
        }
    }

    private void operate(Node.Apply a) {
        Op op = a.op();
        boolean swapped = op == Op.GREATER || op == Op.GREATER_OR_EQUAL;
        int power = op == Op.POWER ? smallPower(a.operands().get(1)) : 0;
        value(a.operands().get(swapped ? 1 : 0));
        if (power > 0) {
            repeat(power);
            return;
        }
        if (op.operands == 2) {
            value(a.operands().get(swapped ? 0 : 1));
        }
        switch (op) {
            case ADD -> m.visitInsn(DADD);
            case SUBTRACT -> m.visitInsn(DSUB);
            case MULTIPLY -> m.visitInsn(DMUL);
            case DIVIDE -> m.visitInsn(DDIV);
            case NEGATE -> m.visitInsn(DNEG);
            case POWER -> math("pow", "(DD)D");
            case MIN, MAX, ATAN2 -> math(op.code, "(DD)D");
            case ABS, SQRT, SIN, COS, TAN, ASIN, ACOS, ATAN, EXP, LOG, LOG10 -> math(op.code, "(D)D");
            case LESS, GREATER -> truth("less", "(DD)I");
            case LESS_OR_EQUAL, GREATER_OR_EQUAL -> truth("lessOrEqual", "(DD)I");
            case EQUAL -> truth("equal", "(DD)I");
            case NOT_EQUAL -> {
                truth("equal", "(DD)I");
                m.visitInsn(INEG);
            }
            case AND -> math("min", "(II)I");
            case OR -> math("max", "(II)I");
            case NOT -> m.visitInsn(INEG);
            case YES -> truth("of", "(D)I");
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

    private void truth(String name, String type) {
        m.visitMethodInsn(INVOKESTATIC, TRUTH, name, type, false);
    }
}
