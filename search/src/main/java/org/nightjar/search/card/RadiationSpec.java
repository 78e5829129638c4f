/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;
import org.nightjar.generation.Radiation;

/**
 * Radiation of a sample.
 *
 * @param photons what radiates besides the photons of the process
 * @param vacuumPolarisation whether photon lines run with their momentum
 */
public record RadiationSpec(Radiation photons, boolean vacuumPolarisation) implements Serializable {}
