/* SPDX-License-Identifier: Apache-2.0 */
/** Arithmetic of user models: formulae as text, parsed and evaluated with complex numbers, never executed as a program. */
@org.jspecify.annotations.NullMarked
package org.nightjar.theory.formula;
