/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.analysis.VariableInfo;
import org.nightjar.analysis.Variables;
import org.nightjar.constraints.Constraint;
import org.nightjar.core.NightjarException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.search.Library;
import org.nightjar.theory.Model;
import org.nightjar.theory.Models;
import org.nightjar.theory.Parameter;

/** Tables of contents: one map per entry, its {@code name} first. */
final class Catalogue {
    private final Library library;
    private final Models models;

    Catalogue(Library library, Models models) {
        this.library = library;
        this.models = models;
    }

    /** The search cards; a broken one is listed with its first problem. */
    List<Map<String, Object>> searches() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String name : library.searches()) {
            Map<String, Object> m = entry(name);
            try {
                CardNode card = searchNode(name);
                m.put("title", text(card, "title"));
                m.put("status", text(card, "status"));
                m.put("detector", text(card, "detector"));
                m.put("model", card.find("signal").map(s -> text(s, "model")).orElse(""));
                m.put("cites", texts(card, "cites"));
            } catch (NightjarException e) {
                m.put("title", "unreadable: " + firstLine(e));
            }
            all.add(m);
        }
        return all;
    }

    /** The models. */
    List<Map<String, Object>> models() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Model model : models.all()) {
            Map<String, Object> m = entry(model.name());
            m.put("title", model.title());
            m.put("particles", ownParticles(model));
            m.put("parameters", ownParameters(model));
            all.add(m);
        }
        return all;
    }

    /** Names of the parameters without those that every model has. */
    private static List<String> ownParameters(Model model) {
        return model.parameters().stream()
                .map(Parameter::name)
                .filter(n -> !n.equals("alphaInv") && !n.startsWith("m("))
                .toList();
    }

    /** Names of the particles that only this model has, without antiparticles. */
    static List<String> ownParticles(Model model) {
        return model.particles().all().stream()
                .filter(t -> ParticleTable.standard().find(t.name()).isEmpty() && t.pdg() > 0)
                .map(ParticleType::name)
                .toList();
    }

    /** The detector cards. */
    List<Map<String, Object>> detectors() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String name : library.detectors()) {
            Map<String, Object> m = entry(name);
            try {
                CardNode card = library.detectorNode(name);
                m.put("title", text(card, "title"));
                m.put("cites", texts(card, "cites"));
            } catch (NightjarException e) {
                m.put("title", "unreadable: " + firstLine(e));
            }
            all.add(m);
        }
        return all;
    }

    /** The processes of the cards, then those that the models offer. */
    List<Map<String, Object>> processes() {
        Map<String, List<String>> used = new LinkedHashMap<>();
        for (String name : library.searches()) {
            try {
                CardNode card = searchNode(name);
                card.find("signal").ifPresent(s -> use(used, text(s, "process"), "signal of " + name));
                card.find("backgrounds")
                        .ifPresent(b ->
                                b.entries().forEach((k, n) -> use(used, text(n, "process"), "background of " + name)));
            } catch (NightjarException e) {
                use(used, "", "unreadable: " + firstLine(e));
            }
        }
        for (Model model : models.all()) {
            new OfferedProcesses(model).texts().forEach(p -> use(used, p, "model " + model.name()));
        }
        List<Map<String, Object>> all = new ArrayList<>();
        used.forEach((process, by) -> {
            Map<String, Object> m = entry(process);
            m.put("of", by);
            all.add(m);
        });
        return all;
    }

    private static void use(Map<String, List<String>> used, String process, String by) {
        if (!process.isEmpty()) {
            List<String> all = used.computeIfAbsent(process, p -> new ArrayList<>());
            if (!all.contains(by)) {
                all.add(by);
            }
        }
    }

    /** The names of the cut language. */
    List<Map<String, Object>> variables() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (VariableInfo v : Variables.all()) {
            Map<String, Object> m = entry(v.name());
            m.put("unit", v.isCondition() ? "yes/no" : v.unit().toString());
            m.put("of", v.of());
            m.put("meaning", v.meaning());
            all.add(m);
        }
        return all;
    }

    /** The published limits. */
    List<Map<String, Object>> constraints() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Constraint c : library.constraints().all()) {
            Map<String, Object> m = entry(c.id());
            m.put("title", c.title());
            m.put("plane", c.plane());
            m.put("from", c.lowestMass());
            m.put("to", c.highestMass());
            m.put("cites", c.cites());
            all.add(m);
        }
        return all;
    }

    private CardNode searchNode(String name) {
        return library.searchNode(name);
    }

    private static Map<String, Object> entry(String name) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("name", name);
        return m;
    }

    private static String text(CardNode card, String key) {
        return card.find(key).map(CardNode::text).orElse("");
    }

    private static List<String> texts(CardNode card, String key) {
        return card.find(key)
                .map(n -> n.items().stream().map(CardNode::text).toList())
                .orElse(List.of());
    }

    private static String firstLine(NightjarException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
