/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.theory.Model;
import org.nightjar.theory.Parameter;

/** A model in words. */
final class ModelWords {
    private final Model model;

    ModelWords(Model model) {
        this.model = model;
    }

    Explanation explanation() {
        Explanation e = new Explanation("model", model.name(), model.title());
        e.part("Lagrangian (TeX)").text(model.lagrangian()).put("lagrangian", model.lagrangian());
        parameters(e);
        List<String> particles = Catalogue.ownParticles(model);
        e.put("particles", particles);
        if (!particles.isEmpty()) {
            e.part("New particles").text(String.join(", ", particles));
        }
        List<String> processes = new OfferedProcesses(model).texts();
        e.part("Processes, among others").put("processes", processes);
        processes.forEach(e::text);
        e.part("Sources");
        List<Object> sources = new ArrayList<>();
        model.references().forEach(r -> {
            e.text(r.id() + ": " + r.what());
            sources.add(Map.of("id", r.id(), "what", r.what()));
        });
        if (sources.isEmpty()) {
            e.text("textbook");
        }
        return e.put("references", sources);
    }

    private void parameters(Explanation e) {
        List<List<String>> rows = new ArrayList<>();
        List<Object> trees = new ArrayList<>();
        for (Parameter p : model.parameters()) {
            rows.add(List.of(
                    p.name(),
                    p.hasDefault() ? Show.number(p.defaultValue()) : "-",
                    p.dimension().isPure() ? "" : p.dimension().toString(),
                    p.meaning()));
            Map<String, Object> t = new LinkedHashMap<>();
            t.put("name", p.name());
            t.put("unit", p.dimension().toString());
            t.put("default", p.defaultValue());
            t.put("minimum", p.minimum());
            t.put("maximum", p.maximum());
            t.put("meaning", p.meaning());
            trees.add(t);
        }
        e.part("Parameters (name, default, unit, meaning)").table(rows).put("parameters", trees);
    }
}
