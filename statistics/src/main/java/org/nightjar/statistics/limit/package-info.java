/* SPDX-License-Identifier: Apache-2.0 */
/** Profile-likelihood test statistics, asymptotic limits and expected bands. */
@org.jspecify.annotations.NullMarked
package org.nightjar.statistics.limit;
