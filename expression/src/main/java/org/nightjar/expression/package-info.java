/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The language of cuts and variables: text is parsed, checked for units and compiled to kernels that run over columns.
 * It knows no physics: whoever uses it supplies the names through a {@link org.nightjar.expression.Resolver}. It has no
 * assignment, no loop and no call into Java, so that cards can be shared without fear. Grammar: docs/expression.md.
 */
@org.jspecify.annotations.NullMarked
package org.nightjar.expression;
