/* SPDX-License-Identifier: Apache-2.0 */
/** Closed formulae for partial widths, each with its source. */
@org.jspecify.annotations.NullMarked
package org.nightjar.theory.width;
