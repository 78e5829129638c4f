/* SPDX-License-Identifier: Apache-2.0 */
/** The cut and variable language: parsed, checked for units, compiled to column kernels; knows no physics. */
@org.jspecify.annotations.NullMarked
package org.nightjar.expression;
