/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nightjar.analysis.VariableInfo;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.Particles;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.units.Dimension;
import org.nightjar.detector.DetectorModel;

/** The variables of candidates. Those that need sqrt(s) or the beams are made for given beams. */
final class RowVariables {
    private static final Dimension GEV = Dimension.ENERGY;
    private static final Dimension GEV2 = Dimension.ENERGY.power(2);
    private static final Dimension RAD = Dimension.ANGLE;
    private static final Dimension ONE = Dimension.PURE;
    private static final Dimension CM = Dimension.LENGTH;
    private static final Dimension NS = Dimension.TIME;

    private static final Predicate<ListPlan> ANY = l -> l.kind != Kind.MUON_CLUSTER;
    private static final Predicate<ListPlan> DIRECTED = l -> true;
    private static final Predicate<ListPlan> TRACK = l -> l.kind == Kind.TRACK;
    private static final Predicate<ListPlan> CALORIMETER = l -> l.kind == Kind.CLUSTER || l.kind == Kind.TRACK;
    private static final Predicate<ListPlan> CLUSTER = l -> l.kind == Kind.CLUSTER;
    private static final Predicate<ListPlan> TWO_BODY = l -> l.daughters.size() == 2;
    private static final Predicate<ListPlan> COMBINED = l -> !l.daughters.isEmpty();

    private final Map<String, RowVariable> byName = new LinkedHashMap<>();

    RowVariables(Beams beams, @Nullable DetectorModel detector) {
        kinematics();
        recoil(beams);
        clusters();
        tracks();
        combinations();
        FitVariables.all().forEach(v -> byName.put(v.info().name(), v));
        new TruthVariables(detector).add(this::truth);
        add(
                "isSignal",
                ONE,
                DIRECTED,
                "is matched to the generated particle (or mother) it is taken for",
                true,
                list -> {
                    return (run, rows, out) -> {
                        int[] truth = TruthMatch.of(run, list);
                        for (int i = 0; i < rows; i++) {
                            out[i] = truth[i] == TruthMatch.NONE ? 0 : 1;
                        }
                    };
                });
    }

    Map<String, RowVariable> all() {
        return byName;
    }

    /** Names that a list has. */
    List<String> namesFor(ListPlan list) {
        List<String> names = new ArrayList<>();
        byName.forEach((name, v) -> {
            if (v.fits().test(list)) {
                names.add(name);
            }
        });
        return names;
    }

    private void kinematics() {
        frame("E", GEV, "energy", (e, x, y, z) -> e, c -> c.energy);
        frame("p", GEV, "momentum", (e, x, y, z) -> Math.sqrt(x * x + y * y + z * z), null);
        frame("pt", GEV, "momentum across the z axis", (e, x, y, z) -> Math.sqrt(x * x + y * y), null);
        frame("px", GEV, "x component of the momentum", (e, x, y, z) -> x, null);
        frame("py", GEV, "y component of the momentum", (e, x, y, z) -> y, null);
        frame("pz", GEV, "z component of the momentum", (e, x, y, z) -> z, null);
        angle("theta", "polar angle", true);
        angle("phi", "azimuth, from -pi to pi", false);
        frame("cosTheta", ONE, "cosine of the polar angle", (e, x, y, z) -> z / Math.sqrt(x * x + y * y + z * z), null);
        four("M2", GEV2, "mass squared; may be negative by resolution", RowVariables::mass2);
        four("M", GEV, "mass; undefined if the mass squared is negative", (e, x, y, z) -> Math.sqrt(mass2(e, x, y, z)));
    }

    /** m2Recoil = s - 2 sqrt(s) E* + M^2 (four-momentum conservation), with the nominal sqrt(s). */
    private void recoil(Beams beams) {
        FourMomentum lab = beams.total();
        double sqrtS = beams.sqrtS();
        Momentum4 m2 = (e, x, y, z) -> sqrtS * sqrtS - 2 * sqrtS * e + mass2(e, x, y, z);
        inCm("m2Recoil", GEV2, "mass squared of the system recoiling against the candidate", m2);
        inCm(
                "mRecoil",
                GEV,
                "mass of the recoiling system; undefined if its square is negative",
                (e, x, y, z) -> Math.sqrt(m2.of(e, x, y, z)));
        FourMomentum rest = new FourMomentum(sqrtS, 0, 0, 0);
        against("eRecoil", GEV, "energy of the recoiling system", lab, rest, (e, x, y, z) -> e);
        against(
                "pRecoil",
                GEV,
                "momentum of the recoiling system",
                lab,
                rest,
                (e, x, y, z) -> Math.sqrt(x * x + y * y + z * z));
        against(
                "ptRecoil",
                GEV,
                "transverse momentum of the recoiling system",
                lab,
                rest,
                (e, x, y, z) -> Math.sqrt(x * x + y * y));
        against("thetaRecoil", RAD, "polar angle of the recoil momentum", lab, rest, RowVariables::theta);
        against("phiRecoil", RAD, "azimuth of the recoil momentum", lab, rest, (e, x, y, z) -> Quick.atan2(y, x));
    }

    private void clusters() {
        cluster("clusterE", GEV, "energy of the cluster (of a track: of its matched cluster)", c -> c.energy);
        cluster("clusterTime", NS, "time of the cluster", c -> c.time);
        cluster(
                "clusterTimeRange99",
                NS,
                "range that holds 99 % of the times of photons of this energy",
                c -> c.timeRange99);
        cluster("e9e21", ONE, "ratio of the energies in 3x3 and 5x5 crystals (without corners)", c -> c.e9e21);
        cluster("photonScore", ONE, "shower-shape score, 0 to 1, 1 is photon-like", c -> c.photonScore);
        add("clusterRegion", ONE, CALORIMETER, "1 forward, 2 barrel, 3 backward", false, list -> (run, rows, out) -> {
            Clusters c = run.batch().clusters();
            for (int i = 0; i < rows; i++) {
                int row = clusterRow(run, list, i);
                out[i] = row < 0 ? Double.NaN : c.region[row];
            }
        });
        add("hasTrack", ONE, CLUSTER, "a track is matched to the cluster", true, list -> (run, rows, out) -> {
            Table t = run.table(list);
            for (int i = 0; i < rows; i++) {
                out[i] = run.batch().clusters().track[t.base[i]] >= 0 ? 1 : 0;
            }
        });
    }

    private void tracks() {
        track("d0", CM, "signed transverse distance of the track from the origin", (t, i) -> t.d0[i]);
        track("z0", CM, "z of the track where it is nearest to the z axis", (t, i) -> t.z0[i]);
        track("charge", ONE, "charge", (t, i) -> t.charge[i]);
        track("electronScore", ONE, "electron identification, 0 to 1", (t, i) -> t.electronScore[i]);
        track("muonScore", ONE, "muon identification, 0 to 1", (t, i) -> t.muonScore[i]);
        track("pionScore", ONE, "pion identification, 0 to 1", (t, i) -> t.pionScore[i]);
        track("kaonScore", ONE, "kaon identification, 0 to 1", (t, i) -> t.kaonScore[i]);
        track("protonScore", ONE, "proton identification, 0 to 1", (t, i) -> t.protonScore[i]);
        track("d0Error", CM, "standard deviation of d0 by the fit", (t, i) -> deviation(t, i, 0));
        track("z0Error", CM, "standard deviation of z0 by the fit", (t, i) -> deviation(t, i, 3));
        track("wireHits", ONE, "hits of wires of the drift chamber", (t, i) -> t.wireHits[i]);
        track("siliconHits", ONE, "hits of sensors of silicon", (t, i) -> t.siliconHits[i]);
        track("firstRadius", CM, "distance of the innermost hit from the axis", (t, i) -> t.firstRadius[i]);
        track("muonLayers", ONE, "layers of the muon system with hits of the track", (t, i) -> t.muonLayers[i]);
        add(
                "eOverP",
                ONE,
                TRACK,
                "energy of the matched cluster over the momentum",
                false,
                list -> (run, rows, out) -> {
                    double[][] p = Momenta.of(run, list, false);
                    for (int i = 0; i < rows; i++) {
                        int row = clusterRow(run, list, i);
                        double e = row < 0 ? Double.NaN : run.batch().clusters().energy[row];
                        out[i] = e / Math.sqrt(p[1][i] * p[1][i] + p[2][i] * p[2][i] + p[3][i] * p[3][i]);
                    }
                });
    }

    private static double deviation(Tracks t, int row, int parameter) {
        return Math.sqrt(t.covariance[Tracks.covariance(parameter, parameter)][row]);
    }

    private void combinations() {
        String helicity = "cosine of the first daughter's angle to the flight direction (CM), seen by the candidate";
        put(
                info("cosHelicity", ONE, "combinations", helicity, false),
                false,
                true,
                COMBINED,
                (list, cm) -> (run, rows, out) -> Angles.cosHelicity(run, list, rows, out));
        pair("angle", "opening angle of the two daughters");
        pair("dTheta", "difference of the daughters' polar angles, not negative");
        pair("dPhi", "difference of the daughters' azimuths, 0 to pi");
    }

    private void pair(String name, String meaning) {
        Angles.OfTwo angle = Angles.named(name);
        put(info(name, RAD, "pairs", meaning, false), true, true, TWO_BODY, (list, cm) -> (run, rows, out) -> {
            int[][] row = run.table(list).daughter;
            ListPlan a = list.daughters.get(0).list();
            ListPlan b = list.daughters.get(1).list();
            for (int i = 0; i < rows; i++) {
                out[i] = angle.of(run, cm, a, row[0][i], b, row[1][i]);
            }
        });
    }

    private void angle(String name, String meaning, boolean polar) {
        put(
                info(name, RAD, "any candidate", meaning, false),
                true,
                true,
                DIRECTED,
                (list, cm) -> (run, rows, out) -> System.arraycopy(
                        polar ? Momenta.theta(run, list, cm) : Momenta.phi(run, list, cm), 0, out, 0, rows));
    }

    static double theta(double e, double x, double y, double z) {
        return Quick.atan2(Math.sqrt(x * x + y * y), z);
    }

    static double mass2(double e, double x, double y, double z) {
        return e * e - x * x - y * y - z * z;
    }

    /** A number computed from a four-momentum. */
    interface Momentum4 {
        double of(double e, double x, double y, double z);
    }

    /** A cluster's column. */
    private interface ClusterColumn {
        double[] of(Clusters c);
    }

    private interface TrackValue {
        double of(Tracks t, int row);
    }

    /** A variable with a frame; of clusters in the laboratory it is read as measured, if there is a column for it. */
    private void frame(String name, Dimension unit, String meaning, Momentum4 f, @Nullable ClusterColumn measured) {
        put(
                info(name, unit, "any candidate", meaning, false),
                true,
                true,
                ANY,
                (list, cm) -> measured != null && list.kind == Kind.CLUSTER && !cm
                        ? measured(list, measured)
                        : four(list, cm, f));
    }

    private static Input.Filler measured(ListPlan list, ClusterColumn column) {
        return (run, rows, out) -> Momenta.gather(column.of(run.batch().clusters()), run.table(list), out);
    }

    private static Input.Filler four(ListPlan list, boolean cm, Momentum4 f) {
        return (run, rows, out) -> {
            double[][] p = Momenta.of(run, list, cm);
            for (int i = 0; i < rows; i++) {
                out[i] = f.of(p[0][i], p[1][i], p[2][i], p[3][i]);
            }
        };
    }

    private void four(String name, Dimension unit, String meaning, Momentum4 f) {
        put(info(name, unit, "any candidate", meaning, false), false, true, ANY, (list, cm) -> four(list, false, f));
    }

    private void inCm(String name, Dimension unit, String meaning, Momentum4 f) {
        put(info(name, unit, "any candidate", meaning, false), false, true, ANY, (list, cm) -> four(list, true, f));
    }

    private void against(
            String name, Dimension unit, String meaning, FourMomentum lab, FourMomentum rest, Momentum4 f) {
        put(info(name, unit, "any candidate", meaning, false), true, true, ANY, (list, cm) -> {
            FourMomentum t = cm ? rest : lab;
            return four(list, cm, (e, x, y, z) -> f.of(t.e() - e, t.px() - x, t.py() - y, t.pz() - z));
        });
    }

    private void cluster(String name, Dimension unit, String meaning, ClusterColumn column) {
        add(name, unit, CALORIMETER, meaning, false, list -> (run, rows, out) -> {
            double[] value = column.of(run.batch().clusters());
            for (int i = 0; i < rows; i++) {
                int row = clusterRow(run, list, i);
                out[i] = row < 0 ? Double.NaN : value[row];
            }
        });
    }

    private static int clusterRow(Run run, ListPlan list, int i) {
        int row = run.table(list).base[i];
        return list.kind == Kind.CLUSTER ? row : run.batch().tracks().cluster[row];
    }

    private void track(String name, Dimension unit, String meaning, TrackValue value) {
        add(name, unit, TRACK, meaning, false, list -> (run, rows, out) -> {
            int[] row = run.table(list).base;
            Tracks t = run.batch().tracks();
            for (int i = 0; i < rows; i++) {
                out[i] = value.of(t, row[i]);
            }
        });
    }

    /** A number of the generated particle; of other candidates, of the one they are matched to. */
    private void truth(String name, Dimension unit, String meaning, TruthVariables.Value value) {
        put(
                info(name, unit, "mc, any candidate", meaning, false),
                false,
                false,
                DIRECTED,
                (list, cm) -> (run, rows, out) -> {
                    int[] truth = TruthMatch.of(run, list);
                    Particles p = run.batch().particles();
                    for (int i = 0; i < rows; i++) {
                        out[i] = truth[i] < 0 ? Double.NaN : value.of(p, truth[i]);
                    }
                });
    }

    private void add(
            String name,
            Dimension unit,
            Predicate<ListPlan> fits,
            String meaning,
            boolean condition,
            java.util.function.Function<ListPlan, Input.Filler> maker) {
        String of = fits == TRACK
                ? "tracks"
                : fits == CLUSTER ? "clusters" : fits == CALORIMETER ? "clusters, tracks" : "any candidate";
        put(info(name, unit, of, meaning, condition), false, false, fits, (list, cm) -> maker.apply(list));
    }

    private static VariableInfo info(String name, Dimension unit, String of, String meaning, boolean condition) {
        return new VariableInfo(name, unit, of, meaning, condition);
    }

    private void put(
            VariableInfo info,
            boolean hasFrame,
            boolean ofMomentum,
            Predicate<ListPlan> fits,
            RowVariable.Maker maker) {
        byName.put(info.name(), new RowVariable(info, hasFrame, ofMomentum, fits, maker));
    }
}
