/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import org.nightjar.statistics.Observation;
import org.nightjar.statistics.ToyModel;

/**
 * A likelihood with its data.
 *
 * @param measurement name of the measurement
 * @param interest    name of the parameter of interest; the model may lack it
 * @param model       the likelihood
 * @param observed    the observation
 */
public record Analysis(String measurement, String interest, ToyModel model, Observation observed) {
    /** Whether the model has the parameter of interest. */
    public boolean hasInterest() {
        return model.parameters().stream().anyMatch(p -> p.name().equals(interest));
    }
}
