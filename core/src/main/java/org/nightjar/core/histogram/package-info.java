/* SPDX-License-Identifier: Apache-2.0 */
/** Histograms with sums of weights and of squared weights. */
@org.jspecify.annotations.NullMarked
package org.nightjar.core.histogram;
