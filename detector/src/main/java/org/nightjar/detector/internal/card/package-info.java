/* SPDX-License-Identifier: Apache-2.0 */
/** Reading detector cards: leaves with sources, tables, inheritance. */
@org.jspecify.annotations.NullMarked
package org.nightjar.detector.internal.card;
