/* SPDX-License-Identifier: Apache-2.0 */
/** Timings with JMH, one class a hot loop; the figures are in {@code benchmarks/README.md}. */
@org.jspecify.annotations.NullMarked
package org.nightjar.benchmarks;
