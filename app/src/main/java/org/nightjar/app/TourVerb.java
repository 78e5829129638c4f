/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Five guided minutes. */
@Command(
        name = "tour",
        description = "Five guided minutes, nothing to know beforehand.",
        footer = {"", "Example:  nightjar tour"})
final class TourVerb extends Verb {
    private static final List<Step> STEPS = List.of(
            new Step(
                    "What is being searched for",
                    List.of("nightjar list searches", "nightjar explain alp-3photon"),
                    "A new particle a, made together with a photon, that falls apart into two photons: three photons in"
                            + " the detector. The explanation names the data, the backgrounds, each cut and where it"
                            + " comes from."),
            new Step(
                    "The new particle",
                    List.of("nightjar width alp-photon --set \"ma=0.5 GeV, gagg=1e-3 /GeV\""),
                    "How broad it is, how far it flies, what it decays to. Halve the mass: the width falls by eight, for"
                            + " it grows with the third power of the mass."),
            new Step(
                    "How often it is made",
                    List.of(
                            "nightjar cross-section \"e+ e- -> gamma a\" --set \"ma=0.5 GeV, gagg=1e-3 /GeV\"",
                            "nightjar cross-section \"e+ e- -> gamma gamma gamma\" --cut \"E(gamma) > 0.5 GeV\" --cut"
                                    + " \"abs(cosTheta(gamma)) < 0.8\" --cut \"angle(gamma,gamma) > 0.1 rad\""),
                    "At this coupling the signal is some 250 times rarer than ordinary three-photon events: only the"
                            + " narrow peak in the mass of two photons gives it away."),
            new Step(
                    "The search itself",
                    List.of("nightjar run alp-3photon --quick"),
                    "Events, detector, selection, fits, limits and a page to open in a browser; the last lines say where."
                            + " Look at the coupling limit: the line is ours, the filled regions are what others have"
                            + " excluded. Without --quick all 502 masses are done."),
            new Step(
                    "Your own search",
                    List.of(
                            "nightjar new search my-alp --like alp-3photon",
                            "nightjar check my-alp.yaml",
                            "nightjar run my-alp.yaml --quick"),
                    "Open my-alp.yaml in an editor, change a cut or the luminosity, and run it again:"
                            + " each version has its own folder. A mistake in the card is told with its line and a suggestion. Its"
                            + " data are sealed until you unblind."));

    private record Step(String title, List<String> commands, String look) {}

    @Override
    int execute() {
        List<Object> tree = new ArrayList<>();
        console()
                .line(
                        "Five steps, a minute each. Copy the commands one after the other; nothing is changed on disk before"
                                + " step 4.");
        for (int k = 0; k < STEPS.size(); k++) {
            Step s = STEPS.get(k);
            console().line("");
            console().line((k + 1) + ". " + s.title);
            s.commands.forEach(c -> console().line("     " + c));
            Show.wrapped(s.look, "  ").forEach(console()::line);
            Map<String, Object> t = new LinkedHashMap<>();
            t.put("title", s.title);
            t.put("commands", s.commands);
            t.put("look", s.look);
            tree.add(t);
        }
        console().line("");
        console().line("Every verb has --help; nightjar doctor says what works on this machine.");
        console().document(Map.of("steps", tree));
        return 0;
    }
}
