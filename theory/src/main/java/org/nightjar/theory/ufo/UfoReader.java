/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.ufo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.units.Dimension;
import org.nightjar.theory.Model;
import org.nightjar.theory.Parameter;
import org.nightjar.theory.Reference;
import org.nightjar.theory.formula.Formula;
import org.nightjar.theory.formula.FormulaException;
import org.nightjar.theory.internal.UserModel;

/**
 * A UFO model folder as a model. External parameters become parameters (masses in GeV, others in powers of GeV as the folder
 * means them), internal ones formulae; leptons, neutrinos and the photon are ours; quarks, gluons, weak bosons and what
 * couples only to them are left out. Every vertex with a new particle that the engine does not have is named in the notes.
 * One use per folder.
 */
public final class UfoReader {
    /** The files that are read. */
    public static final List<String> FILES =
            List.of("particles.py", "parameters.py", "couplings.py", "lorentz.py", "vertices.py");

    private final String name;
    private final Map<String, String> texts;
    private final Problems problems = new Problems();
    private final Map<String, ParticleType> types = new LinkedHashMap<>();
    private final List<UserModel.Particle> particles = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, Formula> derived = new LinkedHashMap<>();

    /**
     * A reader of one folder.
     *
     * @param name name of the model
     * @param texts texts of the files by name; those of {@link #FILES} must be there
     */
    public UfoReader(String name, Map<String, String> texts) {
        this.name = name;
        this.texts = texts;
    }

    /**
     * The model.
     *
     * @throws org.nightjar.core.card.CardException with everything that cannot be read
     */
    public Model read() {
        for (String file : FILES) {
            if (!texts.containsKey(file)) {
                problems.add(new Problem(name, 0, 0, file + " is missing.", "a UFO folder?"));
            }
        }
        problems.throwIfAny();
        objects("parameters.py").stream()
                .filter(o -> o.type().equals("Parameter"))
                .forEach(this::parameter);
        objects("particles.py").forEach(this::particle);
        Map<String, String> couplings = new LinkedHashMap<>();
        objects("couplings.py").forEach(o -> couplings.put(o.name(), o.text("value")));
        Map<String, String> structures = new LinkedHashMap<>();
        objects("lorentz.py").forEach(o -> structures.put(o.name(), o.text("structure")));
        UfoVertices vertices = new UfoVertices(types, particles, couplings, structures);
        objects("vertices.py").forEach(vertices::add);
        vertices.terms().forEach(this::checkNames);
        problems.throwIfAny();
        return new UserModel(
                name,
                "UFO model " + name,
                "",
                parameters,
                List.of(new Reference("arXiv:1108.2040", "the UFO format")),
                derived,
                particles,
                vertices.terms(),
                List.of(),
                vertices.remarks());
    }

    private List<UfoObject> objects(String file) {
        return new UfoFile(name + "/" + file, texts.getOrDefault(file, ""), problems).read();
    }

    private void parameter(UfoObject o) {
        String block = o.text("lhablock");
        if (o.text("nature").equals("external")) {
            double value = o.number("value").orElse(0.0);
            Dimension dimension = block.equals("MASS") ? Dimension.ENERGY : Dimension.PURE;
            if (!block.equals("DECAY")) {
                double most = Math.max(1e6, 10 * Math.abs(value));
                parameters.add(new Parameter(
                        o.name(),
                        dimension,
                        value,
                        block.equals("MASS") ? 0 : -most,
                        most,
                        o.name(),
                        o.text("texname")));
            }
            return;
        }
        formula(o, o.text("value")).ifPresent(f -> derived.put(o.name(), f));
    }

    private java.util.Optional<Formula> formula(UfoObject o, String text) {
        try {
            return java.util.Optional.of(Formula.parse(text));
        } catch (FormulaException e) {
            problems.add(new Problem(
                    name + "/parameters.py",
                    o.line(),
                    1,
                    o.name() + ": '" + text + "': " + e.getMessage() + " (column " + e.column() + ").",
                    ""));
            return java.util.Optional.empty();
        }
    }

    private void particle(UfoObject o) {
        if (o.type().equals("anti")) {
            ParticleType of = types.get(o.text("of"));
            if (of != null) {
                types.put(o.name(), of.anti());
            }
            return;
        }
        int code = o.number("pdg_code").orElse(0.0).intValue();
        java.util.Optional<ParticleType> standard = ParticleTable.standard().find(code);
        boolean ours = Math.abs(code) >= 11 && Math.abs(code) <= 16 || code == 22;
        if (!o.type().equals("Particle") || (standard.isPresent() && !ours) || isStandardModel(o, code)) {
            return;
        }
        ParticleType type = standard.orElseGet(() -> new ParticleType(
                o.text("name"),
                o.text("antiname"),
                code,
                0,
                (int) Math.rint(3 * o.number("charge").orElse(0.0)),
                o.number("spin").orElse(1.0).intValue() - 1));
        types.put(o.name(), type);
        if (!ours) {
            String mass = o.text("mass");
            particles.add(new UserModel.Particle(type, Formula.parse(mass.isEmpty() ? "0" : mass), false));
        }
    }

    // Quarks, gluon, weak bosons, Higgs, Goldstone bosons (250, 251), ghosts (negative spin), anything with colour.
    private static boolean isStandardModel(UfoObject o, int code) {
        int c = Math.abs(code);
        boolean ghost = o.number("spin").orElse(1.0) < 0;
        boolean colour = Math.abs(o.number("color").orElse(1.0)) != 1;
        return ghost || colour || c <= 6 || c == 21 || (c >= 23 && c <= 25) || c == 250 || c == 251;
    }

    private void checkNames(UserModel.Term term) {
        for (Formula f : List.of(term.first(), term.second())) {
            f.names().forEach(n -> {
                if (!derived.containsKey(n)
                        && parameters.stream().noneMatch(p -> p.name().equals(n))) {
                    problems.add(new Problem(name + "/couplings.py", 0, 0, "'" + n + "' is not a parameter.", ""));
                }
            });
        }
    }
}
