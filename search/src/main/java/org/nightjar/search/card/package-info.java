/* SPDX-License-Identifier: Apache-2.0 */
/** The search card: the whole recipe of a search as checked data. */
@org.jspecify.annotations.NullMarked
package org.nightjar.search.card;
