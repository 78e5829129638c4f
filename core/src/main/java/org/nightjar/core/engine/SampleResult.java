/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.engine;

/**
 * The folded result of a sample.
 *
 * @param sample the sample
 * @param result left fold of its chunk results in ascending chunk order
 */
public record SampleResult<R>(SampleId sample, R result) {}
