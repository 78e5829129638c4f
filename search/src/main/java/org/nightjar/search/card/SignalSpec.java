/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.nightjar.formats.yaml.YamlReader;
import org.nightjar.theory.Model;
import org.nightjar.theory.Models;
import org.nightjar.theory.UserModels;

/**
 * The signal of a search.
 *
 * @param model name of the model, or of the file of a user's model beside the card
 * @param modelText text of that file; empty for a model that comes with the program
 * @param process process text with decays
 * @param quote the coupling the limit is translated to
 * @param assume values of the model's parameters, house units, without the scan parameter
 * @param cuts generation cuts in the cut language, CM frame unless lab(...): cross sections and efficiencies are those inside
 * @param radiation what radiates, and whether alpha runs
 * @param rate which rate translates limits on the cross section into limits on the coupling
 * @param anchors number of simulated masses
 * @param events events per simulated mass
 */
public record SignalSpec(
        String model,
        String modelText,
        String process,
        String quote,
        Map<String, Double> assume,
        List<String> cuts,
        RadiationSpec radiation,
        Rate rate,
        int anchors,
        long events)
        implements Serializable {
    /** A rate at the reference coupling. */
    public enum Rate {
        /** Lowest order, head-on beams, nothing radiates. */
        TREE,
        /** That of the simulated samples, with their radiation and beams. */
        SIMULATED
    }

    /** The model itself. */
    public Model theory() {
        return modelText.isEmpty() ? Models.standard().get(model) : UserModels.read(YamlReader.read(model, modelText));
    }

    /** With other numbers of masses and events. */
    public SignalSpec withSamples(int newAnchors, long newEvents) {
        return new SignalSpec(model, modelText, process, quote, assume, cuts, radiation, rate, newAnchors, newEvents);
    }
}
