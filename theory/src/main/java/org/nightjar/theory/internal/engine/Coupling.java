/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.nightjar.theory.Vertex;

/**
 * A vertex prepared for the recursion. Boson fields are normalised so that they carry their first coupling; what remains
 * at the vertices are ratios of couplings, mostly plus or minus one.
 */
sealed interface Coupling {
    /** Number of the vertex in the list of the model point. */
    int vertex();

    /** What the vertex counts in the coupling order that is limited: 0 or 1. */
    int order();

    /** V psi-bar_out gamma (left P_L + right P_R) psi_in. */
    record Vector(int vertex, int order, String boson, String out, String in, double left, double right)
            implements Coupling {}

    /** - phi psi-bar_out (scalar + i pseudoscalar gamma5) psi_in. */
    record Yukawa(int vertex, int order, String boson, String out, String in, double scalar, double pseudoscalar)
            implements Coupling {}

    /** 4 ratio phi E.B. */
    record Dual(int vertex, int order, String scalar, String vector, double ratio) implements Coupling {}

    /** ratio/2 phi V.V. */
    record Pair(int vertex, int order, String scalar, String vector, double ratio) implements Coupling {}

    /** The couplings of a model point and the normalisation of its boson fields. */
    record Table(List<Coupling> all, Map<String, Double> normalisation) {
        double normalisation(String boson) {
            return normalisation.getOrDefault(boson, 1.0);
        }
    }

    /**
     * Prepares the vertices.
     *
     * @param particle gives the name of the particle for the name of an antiparticle
     * @param limitNew true if the number of new-physics vertices is to be counted
     */
    static Table prepare(List<Vertex> vertices, UnaryOperator<String> particle, boolean limitNew) {
        List<Coupling> all = new ArrayList<>();
        Map<String, Double> norm = new LinkedHashMap<>();
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < vertices.size(); k++) {
                Vertex v = vertices.get(k);
                int order = limitNew && v.order() == Vertex.Order.NEW ? 1 : 0;
                if (pass == 0) {
                    addFermions(all, norm, v, k, order, particle);
                } else {
                    addBosons(all, norm, v, k, order);
                }
            }
        }
        return new Table(List.copyOf(all), norm);
    }

    private static void addFermions(
            List<Coupling> all,
            Map<String, Double> norm,
            Vertex vertex,
            int k,
            int order,
            UnaryOperator<String> particle) {
        if (vertex instanceof Vertex.Current c && (c.vector() != 0 || c.axial() != 0)) {
            String out = particle.apply(c.out());
            String in = particle.apply(c.in());
            double left = c.vector() - c.axial();
            double right = c.vector() + c.axial();
            double n = norm.computeIfAbsent(c.boson(), b -> left != 0 ? left : right);
            all.add(new Vector(k, order, c.boson(), out, in, left / n, right / n));
            if (!out.equals(in)) {
                all.add(new Vector(k, order, c.boson(), in, out, left / n, right / n));
            }
        } else if (vertex instanceof Vertex.Yukawa y && (y.scalar() != 0 || y.pseudoscalar() != 0)) {
            String out = particle.apply(y.out());
            String in = particle.apply(y.in());
            double n = norm.computeIfAbsent(y.boson(), b -> y.scalar() != 0 ? y.scalar() : y.pseudoscalar());
            all.add(new Yukawa(k, order, y.boson(), out, in, y.scalar() / n, y.pseudoscalar() / n));
            if (!out.equals(in)) {
                all.add(new Yukawa(k, order, y.boson(), in, out, y.scalar() / n, y.pseudoscalar() / n));
            }
        }
    }

    private static void addBosons(List<Coupling> all, Map<String, Double> norm, Vertex vertex, int k, int order) {
        if (vertex instanceof Vertex.DualPhoton d && d.coupling() != 0) {
            double v = norm.computeIfAbsent(d.vector(), b -> 1.0);
            double n = norm.computeIfAbsent(d.scalar(), b -> d.coupling() / (4 * v * v));
            all.add(new Dual(k, order, d.scalar(), d.vector(), d.coupling() / (4 * v * v * n)));
        } else if (vertex instanceof Vertex.TwoVectors t && t.coupling() != 0) {
            double v = norm.computeIfAbsent(t.vector(), b -> 1.0);
            double n = norm.computeIfAbsent(t.scalar(), b -> t.coupling() / (v * v));
            all.add(new Pair(k, order, t.scalar(), t.vector(), t.coupling() / (v * v * n)));
        }
    }
}
