/* SPDX-License-Identifier: Apache-2.0 */
/** Minimisation of a likelihood with exact first and second derivatives. */
@org.jspecify.annotations.NullMarked
package org.nightjar.statistics.fit;
