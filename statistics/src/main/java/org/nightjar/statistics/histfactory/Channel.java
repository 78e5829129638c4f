/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.List;

/**
 * A set of bins with the samples that populate it.
 *
 * @param name    unique
 * @param bins    number of bins
 * @param samples at least one
 */
public record Channel(String name, int bins, List<Sample> samples) {
    public Channel {
        samples = List.copyOf(samples);
    }
}
