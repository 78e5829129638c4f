/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.DecayChannel;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.Process;
import org.nightjar.theory.Product;
import org.nightjar.theory.Vertex;

/** Two-body decays through the vertices of a point, Gamma = |M|^2 p / (8 pi m^2) with the tree-level amplitude. */
final class TwoBodyDecays {
    private final ModelPoint point;
    private final Predicate<ParticleType> invisible;

    TwoBodyDecays(ModelPoint point, Predicate<ParticleType> invisible) {
        this.point = point;
        this.invisible = invisible;
    }

    /** All channels of a particle, closed ones with width zero. */
    List<DecayChannel> of(ParticleType parent) {
        List<DecayChannel> all = new ArrayList<>();
        Set<Set<String>> done = new LinkedHashSet<>();
        for (Vertex v : point.vertices()) {
            for (List<ParticleType> products : isOff(v) ? List.<List<ParticleType>>of() : products(parent, v)) {
                Set<String> names = new LinkedHashSet<>(
                        products.stream().map(ParticleType::name).sorted().toList());
                if (done.add(names)) {
                    all.add(new DecayChannel(
                            parent,
                            products,
                            width(parent, products),
                            products.stream().allMatch(invisible)));
                }
            }
        }
        return all;
    }

    /** True for a term without coupling, which the engine leaves out. */
    private static boolean isOff(Vertex vertex) {
        if (vertex instanceof Vertex.Current c) {
            return c.vector() == 0 && c.axial() == 0;
        }
        if (vertex instanceof Vertex.Yukawa y) {
            return y.scalar() == 0 && y.pseudoscalar() == 0;
        }
        return vertex instanceof Vertex.ScalarCurrent c && c.coupling() == 0
                || vertex instanceof Vertex.DualPhoton d && d.coupling() == 0
                || vertex instanceof Vertex.TwoVectors t && t.coupling() == 0
                || vertex instanceof Vertex.Contact c && c.coupling() == 0;
    }

    private List<List<ParticleType>> products(ParticleType parent, Vertex vertex) {
        if (vertex instanceof Vertex.Current c) {
            return pairs(parent, type(c.boson()), type(c.out()), type(c.in()));
        }
        if (vertex instanceof Vertex.ScalarCurrent c) {
            return pairs(parent, type(c.boson()), type(c.out()), type(c.in()));
        }
        if (vertex instanceof Vertex.Yukawa y) {
            return pairs(parent, type(y.boson()), type(y.out()), type(y.in()));
        }
        if (vertex instanceof Vertex.DualPhoton d) {
            return bosons(parent, List.of(d.scalar(), d.vector(), d.other()));
        }
        if (vertex instanceof Vertex.TwoVectors t) {
            return bosons(parent, List.of(t.scalar(), t.vector(), t.vector()));
        }
        return vertex instanceof Vertex.Contact c && c.bosons().size() == 3 ? bosons(parent, c.bosons()) : List.of();
    }

    /** What a product of three fields, or its conjugate, makes of a parent that is one of them. */
    private List<List<ParticleType>> bosons(ParticleType parent, List<String> fields) {
        List<List<ParticleType>> all = new ArrayList<>();
        for (int k = 0; k < fields.size(); k++) {
            ParticleType field = type(fields.get(k));
            List<ParticleType> others = new ArrayList<>();
            for (int j = 0; j < fields.size(); j++) {
                if (j != k) {
                    others.add(type(fields.get(j)));
                }
            }
            if (parent.pdg() == field.pdg()) {
                all.add(others.stream().map(ParticleType::anti).toList());
            } else if (parent.pdg() == field.anti().pdg()) {
                all.add(others);
            }
        }
        return others(parent, all);
    }

    private static List<List<ParticleType>> pairs(
            ParticleType parent, ParticleType boson, ParticleType out, ParticleType in) {
        List<List<ParticleType>> all = new ArrayList<>();
        if (parent.name().equals(boson.name())) {
            all.add(List.of(in.anti(), out));
        }
        if (parent.name().equals(boson.antiName()) && !in.name().equals(out.name())) {
            all.add(List.of(out.anti(), in));
        }
        if (parent.name().equals(in.name())) {
            all.add(List.of(out, boson.anti()));
        } else if (parent.name().equals(out.name())) {
            all.add(List.of(in, boson));
        }
        return others(parent, all);
    }

    /** Without what is closed at any mass: the parent and something else. */
    private static List<List<ParticleType>> others(ParticleType parent, List<List<ParticleType>> all) {
        all.removeIf(products -> products.stream().anyMatch(t -> Math.abs(t.pdg()) == Math.abs(parent.pdg())));
        return all;
    }

    private ParticleType type(String name) {
        return point.particles().find(name).orElseThrow();
    }

    private double width(ParticleType parent, List<ParticleType> products) {
        double m = parent.mass();
        double m1 = products.get(0).mass();
        double m2 = products.get(1).mass();
        if (m <= m1 + m2) {
            return 0;
        }
        double e = (m * m + m1 * m1 - m2 * m2) / (2 * m);
        double p = Math.sqrt((e - m1) * (e + m1));
        MomentumBlock b = new MomentumBlock(3, 1);
        b.resize(1);
        b.set(0, 0, m, 0, 0, 0);
        b.set(1, 0, e, 0.48 * p, 0.6 * p, 0.64 * p);
        b.set(2, 0, m - e, -0.48 * p, -0.6 * p, -0.64 * p);
        Process decay = new Process(
                List.of(parent),
                products.stream().map(t -> new Product(t, List.of(), false)).toList());
        Amplitude amplitude = Amplitudes.of(decay, point);
        double[] squared = new double[1];
        amplitude.squared(b, amplitude.workspace(1), squared);
        return squared[0] * p / (8 * Math.PI * m * m);
    }
}
