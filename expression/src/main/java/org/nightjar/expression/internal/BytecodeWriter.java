/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

import static org.objectweb.asm.Opcodes.*;

import java.lang.invoke.MethodHandles;
import org.nightjar.core.InternalError;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/** Makes a hidden class of a program; it is unloaded when nobody holds it any more. */
final class BytecodeWriter {
    static final String PACKAGE = "org/nightjar/expression/internal/";

    private BytecodeWriter() {}

    /** A new instance of the compiled program: {@link ConditionCode} or {@link NumberCode}. */
    static Object compile(Node node) {
        boolean condition = node instanceof Node.Apply a && a.op().isCondition();
        ClassWriter w = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);
        String contract = PACKAGE + (condition ? "ConditionCode" : "NumberCode");
        w.visit(V17, ACC_FINAL | ACC_SUPER, PACKAGE + "Compiled", null, "java/lang/Object", new String[] {contract});
        constructor(w);
        if (condition) {
            new LoopWriter(method(w, "[Z")).flags(node);
            new LoopWriter(method(w, "[B")).verdicts(node);
        } else {
            new LoopWriter(method(w, "[D")).numbers(node);
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
}
