/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

/** The text cannot be read on: thrown inside the parser only, and turned into a reported problem. */
final class SyntaxProblem extends RuntimeException {
    final int offset;
    final String what;
    final String maybe;

    SyntaxProblem(int offset, String what, String maybe) {
        super(what, null, false, false);
        this.offset = offset;
        this.what = what;
        this.maybe = maybe;
    }
}
