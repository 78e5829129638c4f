/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;
import java.util.Map;

/**
 * The signal of a search.
 *
 * @param model name of the model
 * @param process process text with decays
 * @param quote the coupling the limit is translated to
 * @param assume values of the model's parameters, house units, without the scan parameter
 * @param radiation what radiates, and whether alpha runs
 * @param anchors number of simulated masses
 * @param events events per simulated mass
 */
public record SignalSpec(
        String model,
        String process,
        String quote,
        Map<String, Double> assume,
        RadiationSpec radiation,
        int anchors,
        long events)
        implements Serializable {}
