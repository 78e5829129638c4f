/* SPDX-License-Identifier: Apache-2.0 */
/** The parsed tree of a card, with positions, and the list of problems found in it. */
@org.jspecify.annotations.NullMarked
package org.nightjar.core.card;
