/* SPDX-License-Identifier: Apache-2.0 */
/** Published limits read in other vector models, by ratios of production, branching fractions and accepted lifetimes. */
@org.jspecify.annotations.NullMarked
package org.nightjar.constraints.recast;
