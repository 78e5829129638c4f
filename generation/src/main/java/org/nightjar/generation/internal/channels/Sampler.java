/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import org.nightjar.core.numbers.Quick;
import org.nightjar.generation.internal.Limits;
import org.nightjar.generation.internal.PhaseSpace;
import org.nightjar.generation.internal.channels.Compiled.Step;
import org.nightjar.theory.MomentumBlock;

/**
 * Turns uniform numbers into momenta, step by step from the whole final state to the legs. Numbers 2 k and 2 k + 1 are the
 * angles of step k, the others squared masses.
 *
 * @param kin scratch memory
 * @param limits what the cuts leave
 * @param masses of the legs, GeV
 * @param axis sign of the momentum along z of legs 0 and 1
 */
record Sampler(Kin kin, Limits limits, double[] masses, double[] axis) implements PhaseSpace.Workspace {
    /** False if the point lies outside phase space. */
    boolean sample(Step[] steps, Node[] nodes, double[] u, MomentumBlock out, int i) {
        start();
        int next = 2 * steps.length;
        for (int k = 0; k < steps.length; k++) {
            Step step = steps[k];
            next = squaredMasses(step, nodes, u, next);
            boolean inside = next > 0
                    && (step.exchange() != null
                            ? exchange(step, step.exchange(), u[2 * k], u[2 * k + 1])
                            : decay(step, u[2 * k], u[2 * k + 1]));
            if (!inside) {
                return false;
            }
        }
        for (int n = 1; n < nodes.length; n++) {
            if (!nodes[n].isSet()) {
                write(n, nodes[n].leg(), out, i);
            }
        }
        return true;
    }

    private void start() {
        double[] p = kin.momentum;
        p[0] = kin.sqrtS;
        p[1] = 0;
        p[2] = 0;
        p[3] = 0;
        kin.mass2[0] = kin.s;
        for (int beam = 0; beam < 2; beam++) {
            kin.left[4 * beam] = kin.sqrtS / 2;
            kin.left[4 * beam + 1] = 0;
            kin.left[4 * beam + 2] = 0;
            kin.left[4 * beam + 3] = axis[beam] * kin.beamMomentum();
            kin.virtuality[beam] = masses[beam] * masses[beam];
        }
    }

    /** Samples the squared masses of both nodes; returns the next unused number, -1 if there is no room. */
    private int squaredMasses(Step step, Node[] nodes, double[] u, int from) {
        int next = from;
        int first = step.split().first();
        int second = step.split().second();
        double parent2 = kin.mass2[step.split().parent()];
        double m2 = square(nodes[first]);
        if (step.first() != null) {
            m2 = step.first().sample(u[next++], parent2, 0, kin, limits);
        }
        double k2 = square(nodes[second]);
        if (step.second() != null && m2 >= 0) {
            k2 = step.second().sample(u[next++], parent2, m2, kin, limits);
        }
        kin.mass2[first] = m2;
        kin.mass2[second] = k2;
        boolean room = m2 >= 0 && k2 >= 0 && Math.sqrt(m2) + Math.sqrt(k2) < Math.sqrt(parent2);
        return room ? next : -1;
    }

    private double square(Node node) {
        return node.isSet() ? 0 : masses[node.leg()] * masses[node.leg()];
    }

    private boolean decay(Step step, double u, double v) {
        int at = 4 * step.split().parent();
        double s = kin.mass2[step.split().parent()];
        double s1 = kin.mass2[step.split().first()];
        double s2 = kin.mass2[step.split().second()];
        double m = Math.sqrt(s);
        kin.energyOut = (s + s1 - s2) / (2 * m);
        kin.sizeOut = Factor.triangle(s, s1, s2) / (2 * m);
        double[] p = kin.momentum;
        boolean atRest = step.split().parent() == 0;
        // the axis is the direction of flight, so that angles go with energies
        place(step, 2 * u, v, atRest ? 0 : p[at + 1], atRest ? 0 : p[at + 2], atRest ? 1 : p[at + 3]);
        return kin.sizeOut > 0;
    }

    private boolean exchange(Step step, Exchange e, double u, double v) {
        int side = step.split().side();
        double s = kin.mass2[step.split().parent()];
        double s1 = kin.mass2[step.split().first()];
        double s2 = kin.mass2[step.split().second()];
        if (!e.range(s, s1, s2, kin.virtuality[side], kin.virtuality[1 - side], kin, limits)) {
            return false;
        }
        double away = Exchange.sample(u, kin);
        int at = 4 * step.split().parent();
        double[] p = kin.momentum;
        double[] q = kin.left;
        double m = Math.sqrt(s);
        double along = (q[4 * side] + kin.energyIn) / (p[at] + m);
        double x = q[4 * side + 1] - along * p[at + 1];
        double y = q[4 * side + 2] - along * p[at + 2];
        double z = q[4 * side + 3] - along * p[at + 3];
        place(step, away, v, x, y, z);
        int first = 4 * step.split().first();
        for (int k = 0; k < 4; k++) {
            q[4 * side + k] -= p[first + k];
        }
        kin.virtuality[side] = e.pole() - (kin.endpoint + kin.slope * away);
        return true;
    }

    /** Writes both daughters: 1 - cos = {@code away} from an axis in the frame of the parent, at a uniform azimuth. */
    private void place(Step step, double away, double v, double ax, double ay, double az) {
        double size = Math.sqrt(ax * ax + ay * ay + az * az);
        double inverse = size > 0 ? 1 / size : 0;
        double nx = ax * inverse;
        double ny = ay * inverse;
        double nz = size > 0 ? az * inverse : 1;
        double sin = Math.sqrt(Math.max(0, away * (2 - away))) * kin.sizeOut;
        double phi = 2 * Math.PI * v;
        double a = sin * Quick.cos(phi);
        double b = sin * Quick.sin(phi);
        double c = (1 - away) * kin.sizeOut;
        // orthonormal basis around n: Duff et al., J. Comput. Graph. Tech. 6 (2017) 1
        double sign = Math.copySign(1, nz);
        double h = -1 / (sign + nz);
        double k = nx * ny * h;
        double x = a * (1 + sign * nx * nx * h) + b * k + c * nx;
        double y = a * sign * k + b * (sign + ny * ny * h) + c * ny;
        double z = -a * sign * nx - b * ny + c * nz;
        boost(step, x, y, z);
    }

    private void boost(Step step, double x, double y, double z) {
        double[] p = kin.momentum;
        int at = 4 * step.split().parent();
        int first = 4 * step.split().first();
        int second = 4 * step.split().second();
        double m = Math.sqrt(kin.mass2[step.split().parent()]);
        double e = (p[at] * kin.energyOut + p[at + 1] * x + p[at + 2] * y + p[at + 3] * z) / m;
        double along = (kin.energyOut + e) / (p[at] + m);
        p[first] = e;
        p[first + 1] = x + along * p[at + 1];
        p[first + 2] = y + along * p[at + 2];
        p[first + 3] = z + along * p[at + 3];
        for (int k = 0; k < 4; k++) {
            p[second + k] = p[at + k] - p[first + k];
        }
    }

    private void write(int node, int leg, MomentumBlock out, int i) {
        double[] p = kin.momentum;
        int at = 4 * node;
        double x = p[at + 1];
        double y = p[at + 2];
        double z = p[at + 3];
        out.set(leg, i, Math.sqrt(x * x + y * y + z * z + masses[leg] * masses[leg]), x, y, z);
    }
}
