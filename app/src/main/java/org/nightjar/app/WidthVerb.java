/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.units.Constants;
import org.nightjar.theory.DecayChannel;
import org.nightjar.theory.DecayTable;
import org.nightjar.theory.ModelPoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Widths, branching fractions and lifetimes of the new particles of a model. */
@Command(
        name = "width",
        description = "Total width, branching fractions and lifetime of a model's new particle.",
        footer = {"", "Example:  nightjar width alp-photon --set \"ma=0.5 GeV, gagg=1e-3 /GeV\""})
final class WidthVerb extends Verb {
    @Parameters(paramLabel = "MODEL", description = "Name of the model; see nightjar list models.")
    private String model = "";

    @Option(
            names = "--particle",
            paramLabel = "P",
            description = "The particle whose width is reported first (default: the mediator).")
    private @Nullable String particle;

    @Mixin
    private Assignments assignments = new Assignments();

    @Mixin
    private Plugins plugins = new Plugins();

    @Override
    int execute() {
        ModelPoint point = plugins.model(model).point(assignments.text());
        List<DecayTable> tables = tables(point);
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("model", point.model().name());
        found.putAll(tree(tables.get(0)));
        found.put("particles", tables.stream().map(WidthVerb::tree).toList());
        found.put("notes", point.notes());
        console().line(point.model().name() + ": " + point.model().title());
        console().line("   " + Show.values(point));
        tables.forEach(this::print);
        point.notes().forEach(n -> console().line("   note: " + n));
        console().document(found);
        return 0;
    }

    /** The wanted particle first, then the others in the order of the model. */
    private List<DecayTable> tables(ModelPoint point) {
        List<String> names = new ArrayList<>(
                point.newParticles().stream().map(ParticleType::name).toList());
        point.allDecays().stream()
                .map(t -> t.particle().name())
                .filter(n -> !names.contains(n))
                .forEach(names::add);
        if (names.isEmpty()) {
            throw new PhysicsException("width %s: this model has no new particle, hence no width.%n   Maybe %s?"
                    .formatted(model, "another model (nightjar list models)"));
        }
        String first = particle == null ? names.get(0) : particle;
        if (!names.contains(first)) {
            throw new CardException(
                    "--particle",
                    "'" + first + "' is not a new particle of " + model + ".",
                    Suggest.maybe(first, names, "particles"));
        }
        List<DecayTable> tables = new ArrayList<>();
        tables.add(point.decays(first));
        names.stream().filter(n -> !n.equals(first)).forEach(n -> tables.add(point.decays(n)));
        return tables;
    }

    private static Map<String, Object> tree(DecayTable t) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("particle", t.particle().name());
        m.put("mass", t.particle().mass());
        m.put("totalWidth", t.totalWidth());
        m.put("ctau", t.ctau());
        m.put("lifetimeNanoseconds", t.ctau() / Constants.C_CM_PER_NS);
        m.put("stable", t.isStable());
        m.put("branchingFractions", t.branchingFractions());
        m.put("hadronicFraction", t.branchingFraction(DecayTable.HADRONS));
        m.put("invisibleFraction", t.branchingFraction(DecayTable.INVISIBLE));
        Map<String, Double> partial = new LinkedHashMap<>();
        t.channels().stream().filter(c -> c.width() > 0).forEach(c -> partial.put(c.text(), c.width()));
        m.put("partialWidths", partial);
        return m;
    }

    private void print(DecayTable t) {
        console().line("");
        console()
                .line("%s, mass %s GeV"
                        .formatted(t.particle().name(), Show.number(t.particle().mass())));
        if (t.isStable()) {
            console().line("   stable: no channel is open");
            return;
        }
        console().line("   total width  %s GeV".formatted(Show.number(t.totalWidth())));
        console()
                .line("   c tau        %s cm   (lifetime %s ns)"
                        .formatted(Show.number(t.ctau()), Show.number(t.ctau() / Constants.C_CM_PER_NS)));
        List<List<String>> rows = new ArrayList<>();
        for (DecayChannel c : t.channels()) {
            double fraction = t.branchingFraction(c.text());
            rows.add(
                    c.width() > 0
                            ? List.of("   " + c.text(), Show.percent(fraction), Show.number(c.width()) + " GeV")
                            : List.of("   " + c.text(), "closed", "needs " + Show.number(c.threshold()) + " GeV"));
        }
        Show.columns(rows).forEach(console()::line);
    }
}
