/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.engine;

import java.io.Serializable;

/**
 * Events [first, first + size) of one sample: the unit of work.
 *
 * @param sample the sample
 * @param first number of the first event
 * @param size number of events
 */
public record Chunk(SampleId sample, long first, int size) implements Serializable {}
