/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import org.nightjar.statistics.Observation;
import org.nightjar.statistics.histfactory.HistFactoryModel;

/**
 * A likelihood with its data.
 *
 * @param measurement name of the measurement
 * @param interest    name of the parameter of interest; the model may lack it
 * @param model       the likelihood
 * @param observed    the observation
 */
public record Analysis(String measurement, String interest, HistFactoryModel model, Observation observed) {}
