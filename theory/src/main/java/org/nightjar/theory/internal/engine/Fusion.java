/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.List;
import org.nightjar.theory.FormFactor;

/**
 * One way in which a vertex joins the fields of two or three branches to the field of the line that is left.
 *
 * @param vertex number of the vertex in the list of the model point
 * @param order what the vertex counts in the coupling order that is limited: 0, 1 or 2
 * @param in the fields of the branches, conjugate spinors before spinors; equal ones are joined once per set of branches
 * @param out the field that is made
 * @param rule adds the source of the new field to a sum; the source of a vector is halved
 */
record Fusion(int vertex, int order, List<Field> in, Field out, Rule rule) {
    Fusion {
        in = List.copyOf(in);
    }

    /** What the vertex does to the components of the currents. */
    @FunctionalInterface
    interface Rule {
        void apply(Joint joint, Cx[][] in, ComplexSum[] out);
    }

    /** Where a rule is applied: the subsets of legs of the branches and of the line that is made. */
    record Joint(Graph graph, Kinematics kinematics, int[] parts, int mask) {
        /** Momentum that enters with a branch. */
        Slashed momentum(int part) {
            return kinematics.momentum(parts[part]);
        }

        /** A form factor at the squared momentum of the vector that is a branch. */
        Cx formFactor(FormFactor function, int part) {
            return kinematics.formFactor(parts[part], function);
        }

        /** A form factor at the squared momentum of the vector that is made. */
        Cx formFactor(FormFactor function) {
            return kinematics.formFactor(mask, function);
        }

        /** Momentum that enters with all branches. */
        Slashed total() {
            return kinematics.momentum(mask);
        }
    }

    /** False for the second ordering of branches with equal fields. */
    boolean isFirstOrdering(int... parts) {
        for (int k = 1; k < parts.length; k++) {
            if (in.get(k).equals(in.get(k - 1)) && parts[k - 1] > parts[k]) {
                return false;
            }
        }
        return true;
    }
}
