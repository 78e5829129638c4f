/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problem;
import org.nightjar.formats.json.Json;

/**
 * Reads momenta: a JSON array of points, each an array of {@code [E, px, py, pz]} in GeV, and checks them against the legs
 * of a process. Small deviations from mass shell and conservation become notes, large ones are refused.
 */
final class MomentaFile {
    /** Deviation relative to the energy (squared, for masses) from which the user is told: beyond rounding to ten digits. */
    private static final double NOTED = 1e-6;

    /** Deviation from which the momenta are refused: they belong to another process or to other masses. */
    private static final double REFUSED = 1e-3;

    /** Beyond any collider, GeV; squares stay exact enough below. */
    private static final double HIGHEST = 1e6;

    private static final int MOST_PROBLEMS = 10;
    private static final String COMPONENTS = "[E, px, py, pz]";

    private final String file;
    private final List<String> names;
    private final double[] masses;
    private final int incoming;
    private final List<Problem> problems = new ArrayList<>();
    private double worstMass;
    private double worstSum;

    /** A reader for a process with the given legs, incoming first. */
    MomentaFile(String file, List<String> names, double[] masses, int incoming) {
        this.file = file;
        this.names = names;
        this.masses = masses;
        this.incoming = incoming;
    }

    /** The momenta by point, leg and component; every wrong point is reported. */
    List<double[][]> read() {
        if (!(parse() instanceof List<?> points)) {
            throw new CardException(file, "holds no JSON array of points.", "[[" + COMPONENTS + ", ...], ...]?");
        }
        if (points.isEmpty()) {
            throw new CardException(file, "holds no point.", "[[" + COMPONENTS + ", ...], ...]?");
        }
        if (points.get(0) instanceof List<?> first && !first.isEmpty() && first.get(0) instanceof Number) {
            throw new CardException(file, "holds one point, not an array of points.", "one more pair of brackets?");
        }
        List<double[][]> out = new ArrayList<>(points.size());
        for (int k = 0; k < points.size() && problems.size() < MOST_PROBLEMS; k++) {
            double[][] p = point(k + 1, points.get(k));
            if (p != null) {
                out.add(p);
            }
        }
        if (!problems.isEmpty()) {
            throw new CardException(problems);
        }
        return out;
    }

    private @Nullable Object parse() {
        try {
            if (!file.isBlank()) {
                return Json.read(Path.of(file));
            }
        } catch (InvalidPathException e) {
            // told below
        }
        throw new CardException("--momenta", "'" + file + "' is no file name.", "momenta.json?");
    }

    private double @Nullable [][] point(int number, @Nullable Object tree) {
        if (!(tree instanceof List<?> legs)) {
            report(number, "is not an array of momenta.", "[" + COMPONENTS + ", ...]?");
            return null;
        }
        if (legs.size() != names.size()) {
            report(
                    number,
                    "has %d %s, the process has %d particles (%s)."
                            .formatted(
                                    legs.size(),
                                    legs.size() == 1 ? "momentum" : "momenta",
                                    names.size(),
                                    String.join(" ", names)),
                    "");
            return null;
        }
        double[][] p = new double[legs.size()][];
        for (int leg = 0; leg < p.length; leg++) {
            double[] one = momentum(number, leg, legs.get(leg));
            if (one == null) {
                return null;
            }
            p[leg] = one;
        }
        return shell(number, p) && conserved(number, p) ? p : null;
    }

    private double @Nullable [] momentum(int number, int leg, @Nullable Object tree) {
        double[] p = new double[4];
        List<?> numbers = tree instanceof List<?> list ? list : List.of();
        boolean good = numbers.size() == p.length;
        for (int k = 0; good && k < p.length; k++) {
            p[k] = numbers.get(k) instanceof Number x ? x.doubleValue() : Double.NaN;
            good = Double.isFinite(p[k]);
        }
        if (!good) {
            report(number, "%s is not four finite numbers.".formatted(called(leg)), COMPONENTS + " in GeV?");
            return null;
        }
        return p;
    }

    private boolean shell(int number, double[][] p) {
        for (int leg = 0; leg < p.length; leg++) {
            double e = p[leg][0];
            double p2 = p[leg][1] * p[leg][1] + p[leg][2] * p[leg][2] + p[leg][3] * p[leg][3];
            if (!(e > 0 && e < HIGHEST)) {
                report(
                        number,
                        "%s has the energy %s GeV.".formatted(called(leg), Show.number(e)),
                        "energies in GeV, those of incoming particles positive, too?");
                return false;
            }
            double off = Math.abs(e * e - p2 - masses[leg] * masses[leg]) / (e * e);
            if (!(off <= REFUSED)) {
                report(
                        number,
                        "%s is off its mass shell: E^2 - p^2 = %s GeV^2, its mass is %s GeV."
                                .formatted(called(leg), Show.number(e * e - p2), Show.number(masses[leg])),
                        maybeMass(e * e - p2));
                return false;
            }
            worstMass = Math.max(worstMass, off);
        }
        return true;
    }

    private static String maybeMass(double mass2) {
        return mass2 > 0
                ? "another mass (--set, %s GeV), or the particles in another order?"
                        .formatted(Show.number(Math.sqrt(mass2)))
                : "[E, px, py, pz] in another order, or another order of the particles?";
    }

    private boolean conserved(int number, double[][] p) {
        double total = 0;
        double[] sum = new double[4];
        for (int leg = 0; leg < p.length; leg++) {
            for (int k = 0; k < 4; k++) {
                sum[k] += leg < incoming ? p[leg][k] : -p[leg][k];
            }
            total += leg < incoming ? p[leg][0] : 0;
        }
        double off = 0;
        for (double s : sum) {
            off = Math.max(off, Math.abs(s) / total);
        }
        if (!(off <= REFUSED)) {
            report(
                    number,
                    "energy and momentum are not conserved: incoming minus outgoing is (%s, %s, %s, %s) GeV."
                            .formatted(
                                    Show.number(sum[0]), Show.number(sum[1]), Show.number(sum[2]), Show.number(sum[3])),
                    "incoming particles first, with their own momenta (not reversed)?");
            return false;
        }
        worstSum = Math.max(worstSum, off);
        return true;
    }

    private String called(int leg) {
        return "momentum %d (%s)".formatted(leg + 1, names.get(leg));
    }

    private void report(int number, String what, String maybe) {
        problems.add(new Problem(file, 0, 0, "point " + number + ": " + what, maybe));
    }

    /** What the user should know about momenta that were accepted. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (worstMass > NOTED) {
            notes.add("particles are off their mass shells by up to %s of E^2; |M|^2 is then only approximate"
                    .formatted(Show.number(worstMass)));
        }
        if (worstSum > NOTED) {
            notes.add("energy and momentum are conserved only to %s; |M|^2 is then only approximate"
                    .formatted(Show.number(worstSum)));
        }
        return notes;
    }
}
