/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.formula;

/** An expression that cannot be read; caught by the reader of the file, which knows its place. */
public final class FormulaException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int column;

    FormulaException(String message, int column) {
        super(message);
        this.column = column;
    }

    /** Column in the expression, from 1. */
    public int column() {
        return column;
    }
}
