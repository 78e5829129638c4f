/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightjar.analysis.Region;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Dimension;
import org.nightjar.expression.Call;

/** The functions of parts of a candidate, such as {@code M2(a)} and {@code angle(recoil, a)}. */
final class CandidateCalls {
    private static final String RECOIL = "recoilMomentum(";

    private final Names names;
    private final ListPlan root;
    private final boolean cm;

    CandidateCalls(Names names, ListPlan root, boolean cm) {
        this.names = names;
        this.root = root;
        this.cm = cm;
    }

    /** A variable of one part, or an angle or mass of several. */
    Optional<Input> variable(RowVariable variable, Call call) {
        if (call.arguments().isEmpty()) {
            EventCalls.has(call, 1, 1, call.name() + "(" + root.name + ")");
            return Optional.empty();
        }
        List<Part> parts = parts(call);
        if (parts == null) {
            return Optional.empty();
        }
        if (parts.size() > 1) {
            return several(call, parts);
        }
        Part part = parts.get(0);
        if (!variable.fits().test(part.list())) {
            call.problem(0, notOf(variable, call.text(0), part.list()), "");
            return Optional.empty();
        }
        return Optional.of(part.gather(names.registry, variable.input(names.registry, part.list(), cm)));
    }

    static String notOf(RowVariable variable, String name, ListPlan list) {
        return "'" + variable.info().name() + "' is a variable of "
                + variable.info().of() + "; '" + name + "' is " + list.kind.words + ".";
    }

    private Optional<Input> several(Call call, List<Part> parts) {
        return switch (call.name()) {
            case "angle", "dTheta", "dPhi" ->
                EventCalls.has(call, 1, 2, call.name() + "(one, other)")
                        ? Optional.of(angle(call, parts))
                        : Optional.empty();
            case "M", "M2" -> Optional.of(mass(call, parts));
            default -> {
                EventCalls.has(call, 1, 1, call.name() + "(" + call.text(0) + ")");
                yield Optional.empty();
            }
        };
    }

    private Input angle(Call call, List<Part> parts) {
        Angles.OfTwo angle = Angles.named(call.name());
        boolean inCm = cm;
        Part one = parts.get(0);
        Part two = parts.get(1);
        return input(call, Dimension.ANGLE, false, (run, rows, out) -> {
            for (int i = 0; i < rows; i++) {
                out[i] = angle.of(run, inCm, one.list(), one.row(run, i), two.list(), two.row(run, i));
            }
        });
    }

    private Input mass(Call call, List<Part> parts) {
        boolean squared = call.name().equals("M2");
        return input(call, squared ? Dimension.ENERGY.power(2) : Dimension.ENERGY, false, (run, rows, out) -> {
            for (int i = 0; i < rows; i++) {
                double m2 = mass2(run, parts, i);
                out[i] = squared ? m2 : Math.sqrt(m2);
            }
        });
    }

    private static double mass2(Run run, List<Part> parts, int i) {
        double e = 0;
        double x = 0;
        double y = 0;
        double z = 0;
        for (int k = 0; k < parts.size(); k++) {
            double[][] p = Momenta.of(run, parts.get(k).list(), false);
            int row = parts.get(k).row(run, i);
            e += p[0][row];
            x += p[1][row];
            y += p[2][row];
            z += p[3][row];
        }
        return RowVariables.mass2(e, x, y, z);
    }

    /** {@code inRegion(name, region)} or {@code inRegion(recoilMomentum(name), region)}; in lists {@code inRegion(region)}. */
    Optional<Input> inRegion(Call call, boolean plain) {
        if (!EventCalls.has(call, plain ? 1 : 2, 2, plain ? "inRegion(region)" : "inRegion(name, region)")) {
            return Optional.empty();
        }
        int last = call.arguments().size() - 1;
        Region region = names.setting.regions().get(call.text(last));
        if (region == null) {
            Collection<String> known = names.setting.regions().keySet();
            call.problem(
                    last,
                    "unknown region '" + call.text(last) + "'.",
                    Suggest.maybe(call.text(last), known, "regions"));
        }
        String direction = last == 0 ? root.name : call.text(0);
        boolean recoil = direction.startsWith(RECOIL) && direction.endsWith(")");
        String name = recoil
                ? direction.substring(RECOIL.length(), direction.length() - 1).strip()
                : direction;
        Part part = last == 0 ? new Part(root, List.of(), root) : part(call, 0, name);
        if (region == null || part == null) {
            return Optional.empty();
        }
        return Optional.of(inRegion(call, region, part, recoil));
    }

    private Input inRegion(Call call, Region region, Part part, boolean recoil) {
        Input theta = own(part, recoil ? "thetaRecoil" : "theta");
        Input phi = own(part, recoil ? "phiRecoil" : "phi");
        return input(call, Dimension.PURE, true, (run, rows, out) -> {
            double[] t = run.column(theta);
            double[] p = run.column(phi);
            for (int i = 0; i < rows; i++) {
                out[i] = region.contains(t[i], p[i]) ? 1 : 0;
            }
        });
    }

    private Input own(Part part, String variable) {
        RowVariable v =
                java.util.Objects.requireNonNull(names.rowVariables.all().get(variable));
        return part.gather(names.registry, v.input(names.registry, part.list(), false));
    }

    /** The time spread of the clusters of a part. */
    Input timeSpread(Part part) {
        Input own = names.registry.input(
                "clusterTimeSpread", Dimension.PURE, false, part.list(), EventInputs.timeSpread(part.list(), true));
        return part.gather(names.registry, own);
    }

    private Input input(Call call, Dimension dimension, boolean condition, Input.Filler filler) {
        return names.registry.input(cm ? "cm(" + call + ")" : call.toString(), dimension, condition, root, filler);
    }

    private @Nullable List<Part> parts(Call call) {
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k < call.arguments().size(); k++) {
            Part p = part(call, k, call.text(k));
            if (p != null) {
                parts.add(p);
            }
        }
        return parts.size() == call.arguments().size() ? parts : null;
    }

    private @Nullable Part part(Call call, int k, String name) {
        List<Part> found = Part.find(root, name);
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.size() > 1) {
            call.problem(
                    k,
                    "'" + name + "' is " + found.size() + " parts of '" + root.name + "'.",
                    "give them names with 'as' in the decay");
        } else if (names.lists.names().contains(name)) {
            call.problem(
                    k,
                    "'" + name + "' is a list, not a part of the candidate '" + root.name + "'.",
                    "maximum(" + call.name() + ", " + name + ")?");
        } else {
            call.problem(
                    k,
                    "'" + root.name + "' has no part '" + name + "'.",
                    Suggest.maybe(name, Part.names(root), "parts"));
        }
        return null;
    }
}
