/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nightjar.theory.FormFactor;
import org.nightjar.theory.Orders;
import org.nightjar.theory.Topology;

/**
 * The lines that every diagram has, such as a resonance on which all of a chain hangs: their denominators are taken out of
 * the amplitudes and multiply |M|^2 once, so that a width makes no amplitude complex.
 */
final class CommonLines {
    /** A line by the smaller of its two masks, and the particle. */
    private record Line(int mask, String particle) {}

    /** The denominator of a line, k / (P^2 - m^2 + i m Gamma), and what else multiplies it. */
    private record Denominator(double mass, double width, double k, FormFactor factor) {}

    /** Beyond this number of legs the list of diagrams is too long to be worth its while. */
    private static final int MOST_LEGS = 8;

    private final int all;
    private final Fields fields;
    private final FormFactor photonFactor;
    private final Set<Line> lines = new HashSet<>();
    private final Map<Integer, Denominator> taken = new TreeMap<>();

    CommonLines(Setting setting, Exchanges exchanges, Orders orders) {
        all = setting.all();
        fields = setting.fields();
        photonFactor = setting.point().photonFactor();
        if (setting.legs().size() <= MOST_LEGS) {
            List<Topology> diagrams = Trees.topologies(setting, exchanges, orders);
            lines.addAll(lines(diagrams.get(0)));
            diagrams.forEach(d -> lines.retainAll(lines(d)));
        }
    }

    private Set<Line> lines(Topology diagram) {
        Set<Line> made = new HashSet<>();
        diagram.lines().forEach(l -> made.add(line(l.legs(), l.particle())));
        return made;
    }

    private Line line(int mask, String particle) {
        return new Line(Math.min(mask, all ^ mask), fields.particle(particle));
    }

    /** True if the denominator of a line is taken out; then it is remembered. */
    boolean take(int mask, String particle, double k) {
        Line line = line(mask, particle);
        boolean common = lines.contains(line);
        if (common) {
            FormFactor factor = particle.equals(Fields.PHOTON) ? photonFactor : FormFactor.POINT;
            taken.put(line.mask, new Denominator(fields.mass(particle), fields.width(particle), k, factor));
        }
        return common;
    }

    /** A quantity times the squared moduli of what was taken out. */
    int restore(Graph graph, Kinematics kinematics, int quantity) {
        int product = quantity;
        for (Map.Entry<Integer, Denominator> e : taken.entrySet()) {
            Denominator d = e.getValue();
            Cx x = kinematics.propagator(e.getKey(), d.mass, d.width, d.k);
            Cx f = kinematics.formFactor(e.getKey(), d.factor);
            product = graph.sum(List.of(new int[] {product, square(graph, x)}));
            product = graph.sum(List.of(new int[] {product, square(graph, f)}));
        }
        return product;
    }

    private static int square(Graph graph, Cx x) {
        return graph.sum(List.of(new int[] {x.re(), x.re()}, new int[] {x.im(), x.im()}));
    }
}
