/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.ufo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.units.Dimension;
import org.nightjar.theory.Model;
import org.nightjar.theory.Parameter;
import org.nightjar.theory.Reference;
import org.nightjar.theory.formula.Complex;
import org.nightjar.theory.formula.Formula;
import org.nightjar.theory.formula.FormulaException;
import org.nightjar.theory.internal.NewParticles;
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

    /** Parameters that every model of ours has. */
    private static final Set<String> RESERVED = Set.of("alphaInv", "width");

    private final String name;
    private final Map<String, String> texts;
    private final Problems problems = new Problems();
    private final Map<String, ParticleType> types = new LinkedHashMap<>();
    private final List<UserModel.Particle> particles = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, UfoObject> internal = new LinkedHashMap<>();
    private final Map<String, Formula> derived = new LinkedHashMap<>();
    private final Map<String, UfoObject> couplingObjects = new LinkedHashMap<>();
    private final Set<String> widths = new HashSet<>();
    private final NewParticles fresh = new NewParticles(known -> isOurs(known.pdg())); // a scalar s is no quark
    private final List<String> remarks = new ArrayList<>();

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
        List<UfoObject> values = objects("parameters.py").stream()
                .filter(o -> o.type().equals("Parameter"))
                .toList();
        unique("parameters.py", values);
        values.forEach(this::parameter);
        derived.putAll(new UfoFormulas(internal, this::isExternal, this::atParameter).inOrder());
        List<UfoObject> kinds = objects("particles.py");
        unique("particles.py", kinds);
        kinds.forEach(this::particle);
        Map<String, String> couplings = texts("couplings.py", "value");
        Map<String, String> structures = texts("lorentz.py", "structure");
        UfoVertices vertices =
                new UfoVertices(types, particles, couplings, structures, this::atDefaults, this::atVertex);
        List<UfoObject> terms = objects("vertices.py");
        unique("vertices.py", terms);
        terms.stream()
                .filter(v -> v.type().equals("Vertex") && isWhole(v, kinds, couplings, structures))
                .forEach(v -> {
                    checkCouplings(v);
                    vertices.add(v);
                });
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
                Stream.concat(remarks.stream(), vertices.remarks().stream()).toList());
    }

    /** Real part of a formula at the default values; zero for names that are not known, which are told elsewhere. */
    private double atDefaults(Formula formula) {
        Map<String, Complex> values = new HashMap<>();
        parameters.forEach(p -> values.put(p.name(), Complex.of(p.defaultValue())));
        derived.forEach((n, f) -> values.put(n, f.value(k -> values.getOrDefault(k, Complex.of(0)))));
        return formula.value(k -> values.getOrDefault(k, Complex.of(0))).re();
    }

    private List<UfoObject> objects(String file) {
        return once(new UfoFile(name + "/" + file, texts.getOrDefault(file, ""), problems).read());
    }

    private void problem(String file, UfoObject at, String what) {
        problems.add(new Problem(name + "/" + file, at.line(), 1, what, ""));
    }

    private void atParameter(UfoObject o, String what) {
        problem("parameters.py", o, o.name() + ": " + what);
    }

    private void atVertex(UfoObject o, String what) {
        problem("vertices.py", o, what);
    }

    private void unique(String file, List<UfoObject> objects) {
        Map<String, UfoObject> seen = new LinkedHashMap<>();
        for (UfoObject o : objects) {
            UfoObject first = seen.putIfAbsent(o.name(), o);
            if (first != null && !first.isSame(o)) {
                problem(file, o, "'" + o.name() + "' is already given in line " + first.line() + ".");
            }
        }
    }

    /** Without those that say once more what was said before. */
    private static List<UfoObject> once(List<UfoObject> objects) {
        Map<String, UfoObject> seen = new LinkedHashMap<>();
        return objects.stream()
                .filter(o -> {
                    UfoObject first = seen.putIfAbsent(o.name(), o);
                    return first == null || !first.isSame(o);
                })
                .toList();
    }

    /** A text of each object by its name. */
    private Map<String, String> texts(String file, String key) {
        Map<String, String> all = new LinkedHashMap<>();
        List<UfoObject> objects = objects(file);
        unique(file, objects);
        for (UfoObject o : objects) {
            if (!(o.values().get(key) instanceof String)) {
                problem(file, o, o.name() + ": '" + key + "' is missing or no text.");
            } else if (key.equals("value")) {
                couplingObjects.put(o.name(), o);
            }
            all.put(o.name(), o.text(key));
        }
        return all;
    }

    /** A coupling that is used must be a formula in known names. */
    private void coupling(UfoObject o) {
        String file = "couplings.py";
        try {
            for (String n : Formula.parse(o.text("value")).names()) {
                if (!derived.containsKey(n) && !isExternal(n) && !internal.containsKey(n)) {
                    problem(file, o, o.name() + ": '" + n + "' is not a parameter.");
                }
            }
        } catch (FormulaException e) {
            problem(file, o, UfoFormulas.message(o, e));
        }
    }

    /** The couplings of a vertex that has a new particle, and none that is left out. */
    private void checkCouplings(UfoObject vertex) {
        List<String> names = vertex.references("particles");
        boolean matters = types.keySet().containsAll(names)
                && names.stream()
                        .anyMatch(n -> particles.stream()
                                .anyMatch(p -> Math.abs(p.type().pdg()) == Math.abs(type(n).pdg())));
        if (matters && vertex.values().get("couplings") instanceof Map<?, ?> map) {
            map.values().stream()
                    .map(c -> c instanceof UfoObject.Reference r ? couplingObjects.get(r.name()) : null)
                    .filter(Objects::nonNull)
                    .forEach(this::coupling);
        }
    }

    private ParticleType type(String object) {
        return Objects.requireNonNull(types.get(object));
    }

    /** True if all that a vertex refers to is there. */
    private boolean isWhole(
            UfoObject v, List<UfoObject> kinds, Map<String, String> couplings, Map<String, String> structures) {
        List<String> wrong = new ArrayList<>();
        List<String> names = v.references("particles");
        if (names.isEmpty()) {
            wrong.add("'particles' is missing or empty");
        }
        names.stream()
                .filter(n -> kinds.stream().noneMatch(k -> k.name().equals(n)))
                .forEach(n -> wrong.add("'" + n + "' is not in particles.py"));
        v.references("lorentz").stream()
                .filter(n -> !structures.containsKey(n))
                .forEach(n -> wrong.add("'" + n + "' is not in lorentz.py"));
        if (v.values().get("couplings") instanceof Map<?, ?> map) {
            map.values().stream()
                    .filter(c -> !(c instanceof UfoObject.Reference r) || !couplings.containsKey(r.name()))
                    .forEach(c -> wrong.add(
                            "'" + (c instanceof UfoObject.Reference r ? r.name() : c) + "' is not in couplings.py"));
        } else {
            wrong.add("'couplings' is missing or no map");
        }
        wrong.stream().distinct().forEach(w -> atVertex(v, v.name() + ": " + w + "."));
        return wrong.isEmpty();
    }

    private boolean isExternal(String parameter) {
        return parameters.stream().anyMatch(p -> p.name().equals(parameter)) || widths.contains(parameter);
    }

    private void parameter(UfoObject o) {
        String block = o.text("lhablock");
        String nature = o.text("nature");
        if (nature.equals("internal")) {
            internal.put(o.name(), o);
        } else if (!nature.equals("external")) {
            atParameter(o, "the nature '" + nature + "' is not external or internal.");
        } else if (block.equals("DECAY")) {
            widths.add(o.name());
        } else {
            external(o, block.equals("MASS"));
        }
    }

    private void external(UfoObject o, boolean isMass) {
        if (RESERVED.contains(o.name())) {
            atParameter(o, "this name is taken by Nightjar.");
        }
        Optional<Double> value = o.number("value").or(() -> number(o.text("value")));
        if (value.isEmpty()) {
            atParameter(o, "the value '" + o.text("value") + "' is no number.");
        }
        double most = Math.max(1e6, 10 * Math.abs(value.orElse(0.0)));
        parameters.add(new Parameter(
                o.name(),
                isMass ? Dimension.ENERGY : Dimension.PURE,
                value.orElse(0.0),
                isMass ? 0 : -most,
                most,
                o.name(),
                o.text("texname")));
    }

    /** Some folders write numbers as texts. */
    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
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
        if (!o.type().equals("Particle")) {
            return;
        }
        for (String key : List.of("pdg_code", "spin", "charge")) {
            if (o.number(key).isEmpty()) {
                problem("particles.py", o, o.name() + ": '" + key + "' is missing or no number.");
            }
        }
        double number = o.number("pdg_code").orElse(0.0);
        int code = (int) number;
        if (code != number) {
            problem("particles.py", o, o.name() + ": " + number + " is no code of a particle.");
        }
        Optional<ParticleType> standard = ParticleTable.standard().find(code);
        boolean ours = isOurs(code);
        if ((standard.isPresent() && !ours)
                || isStandardModel(o, code)
                || o.number("spin").isEmpty()) {
            return;
        }
        if (ours) {
            types.put(o.name(), standard.orElseThrow());
            return;
        }
        double spin = o.number("spin").orElse(1.0);
        if (spin == 1 || spin == 2 || spin == 3) {
            newParticle(o, code, (int) spin - 1);
        } else {
            remarks.add("particle " + o.text("name") + " is left out: its spin is not 0, 1/2 or 1");
        }
    }

    private void newParticle(UfoObject o, int code, int twiceSpin) {
        double charge = o.number("charge").orElse(0.0);
        ParticleType type =
                new ParticleType(o.text("name"), o.text("antiname"), code, 0, (int) Math.rint(3 * charge), twiceSpin);
        fresh.add(type, charge).forEach(w -> problem("particles.py", o, o.name() + ": " + w.what()));
        String mass = o.text("mass").isEmpty() ? "0" : o.text("mass");
        if (!mass.equals("0") && !derived.containsKey(mass) && !isExternal(mass)) {
            problem("particles.py", o, o.name() + ": the mass '" + mass + "' is not a parameter.");
            mass = "0";
        }
        types.put(o.name(), type);
        particles.add(new UserModel.Particle(type, Formula.parse(mass), false));
    }

    /** Leptons, neutrinos and the photon. */
    private static boolean isOurs(int code) {
        return Math.abs(code) >= 11 && Math.abs(code) <= 16 || code == 22;
    }

    // Quarks, gluon, weak bosons, Higgs, Goldstone bosons (250, 251), ghosts (negative spin), anything with colour.
    private static boolean isStandardModel(UfoObject o, int code) {
        int c = Math.abs(code);
        boolean ghost = o.number("spin").orElse(1.0) < 0;
        boolean colour = Math.abs(o.number("color").orElse(1.0)) != 1;
        return ghost || colour || c <= 6 || c == 21 || (c >= 23 && c <= 25) || c == 250 || c == 251;
    }
}
