/* SPDX-License-Identifier: Apache-2.0 */
/** Normal tails, root finding and small dense linear algebra of the inference layer. */
@org.jspecify.annotations.NullMarked
package org.nightjar.statistics.internal;
