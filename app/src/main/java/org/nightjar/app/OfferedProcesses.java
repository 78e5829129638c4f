/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Process;

/** The simple processes of a model: those of a fixed list that have a diagram at the default values. */
final class OfferedProcesses {
    private static final List<String> QED = List.of(
            "gamma gamma",
            "gamma gamma gamma",
            "e+ e-",
            "e+ e- gamma",
            "mu+ mu-",
            "mu+ mu- gamma",
            "tau+ tau-",
            "tau+ tau- gamma",
            "e+ e- mu+ mu-");
    private static final List<String> BESIDE = List.of("gamma", "e+ e-", "mu+ mu-", "tau+ tau-", "e+ mu-");

    private final Model model;

    OfferedProcesses(Model model) {
        this.model = model;
    }

    /** Their texts. */
    List<String> texts() {
        ModelPoint point;
        try {
            point = model.point();
        } catch (CardException | PhysicsException e) {
            return List.of(); // the model has no default point to try
        }
        List<String> found = new ArrayList<>();
        for (String end : ends(point)) {
            String text = "e+ e- -> " + end;
            if (exists(text, point)) {
                found.add(text);
            }
        }
        return found;
    }

    private static List<String> ends(ModelPoint point) {
        List<ParticleType> own = point.newParticles();
        List<String> ends = new ArrayList<>(own.isEmpty() ? QED : List.of());
        for (ParticleType p : own) {
            BESIDE.forEach(b -> ends.add(b + " " + p.name()));
        }
        for (int i = 0; i < own.size(); i++) {
            for (int j = i; j < own.size(); j++) {
                String pair = own.get(i).name() + " " + own.get(j).antiName();
                ends.add(pair);
                if (i != j || !own.get(i).isSelfConjugate()) {
                    ends.add("gamma " + pair);
                }
            }
        }
        return ends;
    }

    private boolean exists(String text, ModelPoint point) {
        try {
            return Amplitudes.diagrams(Process.parse(text, model), point) > 0;
        } catch (CardException | PhysicsException e) {
            return false; // charge, spin or couplings forbid it
        }
    }
}
