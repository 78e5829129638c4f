/* SPDX-License-Identifier: Apache-2.0 */
/** Lexer, parser, unit checker and bytecode writer of the expression language. */
@org.jspecify.annotations.NullMarked
package org.nightjar.expression.internal;
