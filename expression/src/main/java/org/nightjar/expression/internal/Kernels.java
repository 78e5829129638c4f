/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiles program texts. Compiled programs are remembered (softly), so that a text is compiled once per JVM however many
 * copies of it arrive; a program is a pure function of its text, hence the memory cannot be noticed otherwise.
 */
public final class Kernels {
    private static final Map<String, SoftReference<Object>> COMPILED = new ConcurrentHashMap<>();

    private Kernels() {}

    /** The numbers of a program. */
    public static NumberCode number(String program) {
        return (NumberCode) compiled(program);
    }

    /** The verdicts of a program. */
    public static ConditionCode condition(String program) {
        return (ConditionCode) compiled(program);
    }

    private static Object compiled(String program) {
        SoftReference<Object> known = COMPILED.get(program);
        Object code = known == null ? null : known.get();
        if (code == null) {
            code = BytecodeWriter.compile(Node.read(program));
            COMPILED.put(program, new SoftReference<>(code));
        }
        return code;
    }
}
