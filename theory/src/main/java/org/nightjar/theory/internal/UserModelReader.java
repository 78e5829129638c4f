/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;
import org.nightjar.theory.Parameter;
import org.nightjar.theory.Reference;
import org.nightjar.theory.formula.Formula;
import org.nightjar.theory.formula.FormulaException;
import org.nightjar.theory.internal.UserModel.Channel;
import org.nightjar.theory.internal.UserModel.Particle;
import org.nightjar.theory.internal.UserModel.Term;

/** Reads a model card, {@code nightjar: model/1}. One use per card. */
public final class UserModelReader {
    private static final List<String> RESERVED = List.of("e", "alpha", "v", "pi", "alphaInv", "width");
    private static final Formula ZERO = Formula.parse("0");

    private final CardNode card;
    private final Problems problems = new Problems();
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, Formula> derived = new LinkedHashMap<>();
    private final List<Particle> particles = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();
    private final NewParticles fresh = new NewParticles(known -> true);

    /** A reader of one card. */
    public UserModelReader(CardNode card) {
        this.card = card;
    }

    /** The model, or everything that is wrong with the card. */
    public UserModel read() {
        card.onlyKeys(
                problems,
                "nightjar",
                "name",
                "title",
                "lagrangian",
                "cites",
                "parameters",
                "define",
                "particles",
                "vertices",
                "decays");
        card.get("nightjar", problems).oneOf(problems, "model/1");
        String name = card.get("name", problems).string(problems);
        card.find("parameters").ifPresent(n -> n.entries().forEach(this::parameter));
        card.find("define").ifPresent(n -> n.entries().forEach((k, f) -> define(k, f)));
        CardNode kinds = card.get("particles", problems);
        kinds.entries().forEach(this::particle);
        TermReader reader = new TermReader(problems, this::table, this::known, this::formula);
        card.get("vertices", problems).items().forEach(reader::read);
        terms.addAll(reader.terms());
        card.find("decays").ifPresent(n -> n.entries().forEach(this::decays));
        problems.throwIfAny();
        List<Reference> cites = card.find("cites").map(CardNode::items).orElse(List.of()).stream()
                .map(n -> new Reference(n.text(), "named by the model card"))
                .toList();
        return new UserModel(
                name,
                text("title", name),
                text("lagrangian", ""),
                parameters,
                cites,
                derived,
                particles,
                terms,
                channels,
                List.of());
    }

    private String text(String key, String otherwise) {
        return card.find(key).map(CardNode::text).orElse(otherwise);
    }

    private void parameter(String name, CardNode node) {
        node.onlyKeys(problems, "default", "from", "to", "meaning", "symbol");
        if (RESERVED.contains(name) || !name.matches("[A-Za-z][A-Za-z0-9]*")) {
            problems.add(node, "'" + name + "' cannot be the name of a parameter.", "letters and digits, such as gMu?");
        }
        Quantity value = node.get("default", problems).anyQuantity(problems);
        if (value == null) {
            parameters.add(new Parameter(name, Dimension.PURE, 0, 0, 0, name, name)); // so that it is known
            return;
        }
        Dimension dimension = value.dimension();
        double from =
                node.find("from").map(n -> n.quantity(dimension, problems)).orElse(0.0);
        double to = node.find("to").map(n -> n.quantity(dimension, problems)).orElse(1e6);
        if (from > to) {
            problems.add(node, "the range from " + from + " to " + to + " is empty.", "the other way round?");
        } else if (value.value() < from || value.value() > to) {
            problems.add(node, "the default lies outside from " + from + " to " + to + ".", "");
        }
        String meaning = node.find("meaning").map(CardNode::text).orElse(name);
        String symbol = node.find("symbol").map(CardNode::text).orElse(name);
        parameters.add(new Parameter(name, dimension, value.value(), from, to, meaning, symbol));
    }

    private void define(String name, CardNode node) {
        Formula formula = formula(node);
        if (RESERVED.contains(name)
                || parameters.stream().anyMatch(p -> p.name().equals(name))) {
            problems.add(node, "'" + name + "' is defined already.", "another name?");
        }
        derived.put(name, formula);
    }

    private void particle(String name, CardNode node) {
        node.onlyKeys(problems, "anti", "mass", "spin", "charge", "pdg", "invisible");
        String anti = node.find("anti").map(CardNode::text).orElse(name);
        String spin = node.get("spin", problems).oneOf(problems, "0", "1/2", "1");
        int twiceSpin = spin.equals("1/2") ? 1 : spin.equals("1") ? 2 : 0;
        double charge = node.find("charge").map(n -> n.number(problems)).orElse(0.0);
        double code = node.get("pdg", problems).count(problems);
        boolean invisible = node.find("invisible")
                .map(n -> n.oneOf(problems, "true", "false"))
                .orElse("false")
                .equals("true");
        Formula mass = formula(node.get("mass", problems));
        ParticleType type = new ParticleType(name, anti, (int) code, 0, (int) Math.rint(3 * charge), twiceSpin);
        fresh.add(type, charge).stream()
                .filter(w -> code >= 0 || !w.what().startsWith("-1 is")) // a code that is no number is told already
                .forEach(w -> problems.add(node, w.what(), w.maybe()));
        particles.add(new Particle(type, mass, invisible));
    }

    /** Three times the charge; zero of what is not known, which is told elsewhere. */
    private int charge(String name) {
        return table().find(name).map(ParticleType::threeCharge).orElse(0);
    }

    private boolean allKnown(List<String> names) {
        return names.stream().allMatch(n -> table().find(n).isPresent());
    }

    private ParticleTable table() {
        return ParticleTable.standard().with(fresh.all());
    }

    private void decays(String parent, CardNode list) {
        if (particles.stream().noneMatch(p -> p.type().name().equals(parent))) {
            problems.add(list, "'" + parent + "' is not a particle of this card.", "");
        }
        for (CardNode node : list.items()) {
            node.onlyKeys(problems, "to", "width");
            List<String> products = new ArrayList<>();
            for (CardNode n : node.get("to", problems).items()) {
                products.add(known(n, -1));
            }
            if (products.isEmpty()) {
                problems.add(node, "a decay has products.", "to: [mu-, mu+]?");
            }
            if (allKnown(products) && products.stream().mapToInt(this::charge).sum() != charge(parent)) {
                problems.add(
                        node, "charge is not conserved in " + parent + " -> " + String.join(" ", products) + ".", "");
            }
            if (terms.stream().anyMatch(t -> makes(t, parent, products))) {
                problems.add(
                        node,
                        parent + " -> " + String.join(" ", products) + " is computed from a vertex.",
                        "without this decay, or without the vertex?");
            }
            channels.add(new Channel(parent, products, formula(node.get("width", problems)), node.path()));
        }
    }

    /** The name of a particle of wanted spin; any spin if negative. */
    private String known(CardNode node, int twiceSpin) {
        String name = node.string(problems);
        ParticleTable table = table();
        if (!name.isEmpty() && table.find(name).isEmpty()) {
            List<String> names = table.all().stream().map(ParticleType::name).toList();
            problems.add(node, "'" + name + "' is not a particle.", Suggest.maybe(name, names, "particles"));
        } else if (twiceSpin >= 0
                && table.find(name).map(t -> t.twiceSpin() != twiceSpin).orElse(false)) {
            problems.add(node, "'" + name + "' has not the spin for this term.", "");
        }
        return name;
    }

    /** True if the term joins the fields of a decay. */
    private boolean makes(Term term, String parent, List<String> products) {
        List<String> decay = new ArrayList<>(products);
        decay.add(parent);
        return codes(term.fields()).equals(codes(decay));
    }

    /** The codes of fields in rising order, particles and antiparticles alike; 0 for what is not known. */
    private List<Integer> codes(List<String> fields) {
        return fields.stream()
                .map(n -> table().find(n).map(t -> Math.abs(t.pdg())).orElse(0))
                .sorted()
                .toList();
    }

    private Formula formula(CardNode node) {
        String text = node.string(problems);
        if (text.isEmpty()) {
            return ZERO;
        }
        try {
            Formula formula = Formula.parse(text);
            Set<String> known = new LinkedHashSet<>(RESERVED);
            known.remove("width");
            parameters.forEach(p -> known.add(p.name()));
            known.addAll(derived.keySet());
            Common.LEPTONS.forEach(l -> known.add("m(" + l + ")"));
            for (String name : formula.names()) {
                if (!known.contains(name)) {
                    problems.add(
                            node,
                            "'" + name + "' in '" + text + "' is not known.",
                            Suggest.maybe(name, known, "names"));
                }
            }
            return formula;
        } catch (FormulaException e) {
            boolean unit = text.matches("[-+0-9.eE]+ *[/A-Za-z].*");
            String maybe = unit ? "the number alone, in powers of GeV, or a parameter?" : "";
            problems.add(node, "'" + text + "': " + e.getMessage() + " (column " + e.column() + ").", maybe);
            return ZERO;
        }
    }
}
