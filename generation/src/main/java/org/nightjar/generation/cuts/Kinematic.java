/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.cuts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nightjar.core.units.Dimension;
import org.nightjar.theory.MomentumBlock;

/** The variables of one, two or more generated particles that a cut may name. */
enum Kinematic {
    E("E", 1, 1, Dimension.ENERGY),
    P("p", 1, 1, Dimension.ENERGY),
    PT("pt", 1, 1, Dimension.ENERGY),
    PZ("pz", 1, 1, Dimension.ENERGY),
    THETA("theta", 1, 1, Dimension.ANGLE),
    COS_THETA("cosTheta", 1, 1, Dimension.PURE),
    PHI("phi", 1, 1, Dimension.ANGLE),
    ANGLE("angle", 2, 2, Dimension.ANGLE),
    MASS("M", 2, Integer.MAX_VALUE, Dimension.ENERGY);

    final String word;
    final int leastParticles;
    final int mostParticles;
    final Dimension dimension;

    Kinematic(String word, int leastParticles, int mostParticles, Dimension dimension) {
        this.word = word;
        this.leastParticles = leastParticles;
        this.mostParticles = mostParticles;
        this.dimension = dimension;
    }

    static Optional<Kinematic> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(k -> k.word).toList();
    }

    /** Writes the value of every point of a block for the given legs. */
    void fill(MomentumBlock m, int[] legs, double[] out) {
        for (int i = 0; i < m.size(); i++) {
            out[i] = value(m, legs, i);
        }
    }

    private double value(MomentumBlock m, int[] legs, int i) {
        int a = legs[0];
        double x = m.px(a)[i];
        double y = m.py(a)[i];
        double z = m.pz(a)[i];
        return switch (this) {
            case E -> m.e(a)[i];
            case P -> Math.sqrt(x * x + y * y + z * z);
            case PT -> Math.sqrt(x * x + y * y);
            case PZ -> z;
            case THETA -> Math.atan2(Math.sqrt(x * x + y * y), z);
            case COS_THETA -> z / Math.sqrt(x * x + y * y + z * z);
            case PHI -> Math.atan2(y, x);
            case ANGLE -> angle(m, a, legs[1], i);
            case MASS -> mass(m, legs, i);
        };
    }

    /** From the cross and the dot product, exact also for small angles. */
    private static double angle(MomentumBlock m, int a, int b, int i) {
        double ax = m.px(a)[i];
        double ay = m.py(a)[i];
        double az = m.pz(a)[i];
        double bx = m.px(b)[i];
        double by = m.py(b)[i];
        double bz = m.pz(b)[i];
        double cx = ay * bz - az * by;
        double cy = az * bx - ax * bz;
        double cz = ax * by - ay * bx;
        return Math.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), ax * bx + ay * by + az * bz);
    }

    private static double mass(MomentumBlock m, int[] legs, int i) {
        double e = 0;
        double x = 0;
        double y = 0;
        double z = 0;
        for (int leg : legs) {
            e += m.e(leg)[i];
            x += m.px(leg)[i];
            y += m.py(leg)[i];
            z += m.pz(leg)[i];
        }
        return Math.sqrt(Math.max(0, e * e - x * x - y * y - z * z));
    }
}
