/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The operations of the language; {@code code} is their word in program texts, and in cards for functions. */
enum Op {
    ADD("+", 2, Kind.ARITHMETIC),
    SUBTRACT("-", 2, Kind.ARITHMETIC),
    MULTIPLY("*", 2, Kind.ARITHMETIC),
    DIVIDE("/", 2, Kind.ARITHMETIC),
    POWER("^", 2, Kind.ARITHMETIC),
    NEGATE("neg", 1, Kind.ARITHMETIC),
    ABS("abs", 1, Kind.FUNCTION),
    SQRT("sqrt", 1, Kind.FUNCTION),
    MIN("min", 2, Kind.FUNCTION),
    MAX("max", 2, Kind.FUNCTION),
    SIN("sin", 1, Kind.FUNCTION),
    COS("cos", 1, Kind.FUNCTION),
    TAN("tan", 1, Kind.FUNCTION),
    ASIN("asin", 1, Kind.FUNCTION),
    ACOS("acos", 1, Kind.FUNCTION),
    ATAN("atan", 1, Kind.FUNCTION),
    ATAN2("atan2", 2, Kind.FUNCTION),
    EXP("exp", 1, Kind.FUNCTION),
    LOG("log", 1, Kind.FUNCTION),
    LOG10("log10", 1, Kind.FUNCTION),
    LESS("<", 2, Kind.COMPARISON),
    LESS_OR_EQUAL("<=", 2, Kind.COMPARISON),
    GREATER(">", 2, Kind.COMPARISON),
    GREATER_OR_EQUAL(">=", 2, Kind.COMPARISON),
    EQUAL("==", 2, Kind.COMPARISON),
    NOT_EQUAL("!=", 2, Kind.COMPARISON),
    AND("and", 2, Kind.LOGIC),
    OR("or", 2, Kind.LOGIC),
    NOT("not", 1, Kind.LOGIC),
    /** Truth of a column of conditions. */
    YES("yes", 1, Kind.LOGIC);

    enum Kind {
        ARITHMETIC,
        FUNCTION,
        COMPARISON,
        LOGIC
    }

    final String code;
    final int operands;
    final Kind kind;

    Op(String code, int operands, Kind kind) {
        this.code = code;
        this.operands = operands;
        this.kind = kind;
    }

    /** True if the result is a condition. */
    boolean isCondition() {
        return kind == Kind.COMPARISON || kind == Kind.LOGIC;
    }

    /** The operation of a word in a program text. */
    static Optional<Op> of(String code) {
        return Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst();
    }

    /** The function of a name. */
    static Optional<Op> function(String name) {
        return of(name).filter(o -> o.kind == Kind.FUNCTION);
    }

    /** The comparison of a sign. */
    static Optional<Op> comparison(String sign) {
        return of(sign).filter(o -> o.kind == Kind.COMPARISON);
    }

    /** Names of all functions. */
    static List<String> functions() {
        return Arrays.stream(values())
                .filter(o -> o.kind == Kind.FUNCTION)
                .map(o -> o.code)
                .toList();
    }
}
