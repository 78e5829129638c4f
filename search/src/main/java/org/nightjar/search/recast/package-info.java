/* SPDX-License-Identifier: Apache-2.0 */
/** Limits of a search read in another model with the same final state, with the acceptance simulated in both. */
@org.jspecify.annotations.NullMarked
package org.nightjar.search.recast;
