/* SPDX-License-Identifier: Apache-2.0 */
/** Models, couplings, widths, lifetimes and the amplitude engine. */
@org.jspecify.annotations.NullMarked
package org.nightjar.theory;
