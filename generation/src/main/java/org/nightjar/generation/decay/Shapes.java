/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.util.List;
import org.nightjar.core.particles.ParticleType;

/** The shapes that the table of decays names. */
final class Shapes {
    private Shapes() {}

    static DecayShape of(String name, ParticleType parent, List<ParticleType> daughters) {
        double[] masses = daughters.stream().mapToDouble(ParticleType::mass).toArray();
        return switch (name) {
            case "flat" -> new FlatShape();
            case "dalitz" -> new DalitzShape();
            case "lepton" -> new MatrixShape(new LeptonicTau(), parent.mass(), masses);
            case "meson" -> new MatrixShape(new TauCurrent(HadronicCurrent.MESON), parent.mass(), masses);
            case "two-pion" -> new MatrixShape(new TauCurrent(HadronicCurrent.TWO_PION), parent.mass(), masses);
            case "kaon-pion" -> new MatrixShape(new TauCurrent(HadronicCurrent.KAON_PION), parent.mass(), masses);
            case "three-pion" -> new MatrixShape(new TauCurrent(HadronicCurrent.THREE_PION), parent.mass(), masses);
            case "spin-one" -> new MatrixShape(new SpinOneTau(daughters.size()), parent.mass(), masses);
            case "omega" -> new MatrixShape(new VectorToThree(), parent.mass(), masses);
            default -> throw new IllegalArgumentException("name = " + name + " is not a shape");
        };
    }
}
