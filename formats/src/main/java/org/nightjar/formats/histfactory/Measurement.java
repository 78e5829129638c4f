/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import java.util.List;
import org.nightjar.statistics.histfactory.ParameterSettings;

/**
 * How a workspace is to be used.
 *
 * @param name     of the measurement
 * @param interest name of the parameter of interest; may be empty, or absent from the model
 * @param settings of parameters
 */
public record Measurement(String name, String interest, List<ParameterSettings> settings) {
    public Measurement {
        settings = List.copyOf(settings);
    }
}
