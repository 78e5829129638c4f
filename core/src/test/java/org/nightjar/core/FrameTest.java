/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

class FrameTest {
    /** SuperKEKB preset of basf2 generators/scripts/beamparameters.py (Y4S): 7.004 and 4.002 GeV, +-41.5 mrad. */
    private static final Beams BELLE2 = new Beams(7.004, 0.0415, 4.002, 0.0415, 0.0044, 0.0031, 0, 0, 0, 0);

    @Test
    void superKekbHasTheKnownEnergyBoostAndAxis() {
        assertThat(BELLE2.sqrtS()).isCloseTo(10.580, within(1e-3)); // arXiv:2407.00965, section III
        FourMomentum total = BELLE2.total();
        assertThat(total.px() / total.e()).isCloseTo(0.04149, within(1e-5)); // sin(0.0415)
        assertThat(total.pz() / total.e()).isCloseTo(0.27253, within(1e-5)); // (7.004-4.002)/11.006 cos(0.0415)
        // arXiv:1910.05365 section 2: the CM z axis is (0.1505, 0, 0.9886) in the laboratory
        double[] axis = {0, 0, 0, 1};
        BELLE2.cm().toLab(axis);
        double[] rest = {1, 0, 0, 0};
        BELLE2.cm().toLab(rest);
        assertThat(rest[1] / rest[0]).isCloseTo(total.px() / total.e(), within(1e-12));
        FourMomentum electron = BELLE2.electron(7.004).in(BELLE2.cm());
        assertThat(electron.px()).isCloseTo(0, within(1e-12));
        assertThat(electron.pz()).isCloseTo(BELLE2.sqrtS() / 2, within(1e-6));
    }

    /** CHECKS of 2-body kinematics: beams 7.007 and 4.000 GeV with 83 mrad give 10.579179 GeV and beta gamma 0.28725463. */
    @Test
    void crossingAngleLowersTheEnergy() {
        Beams b = new Beams(7.007, 0.0415, 4.000, 0.0415, 0, 0, 0, 0, 0, 0);
        assertThat(b.sqrtS()).isCloseTo(10.579179, within(1e-6)); // 7 printed digits; electron mass adds 1e-8
        assertThat(b.total().p() / b.sqrtS()).isCloseTo(0.28725463, within(1e-7));
    }

    @Test
    void invariantMassDoesNotDependOnTheFrame() {
        RandomStream r = new Streams(1, new SampleId("frames")).of(Stage.BEAMS);
        for (int k = 0; k < 1000; k++) {
            r.at(k, 0);
            FourMomentum p = FourMomentum.ofMass(r.exponential(), r.gaussian(), r.gaussian(), r.gaussian());
            FourMomentum total = FourMomentum.ofMass(10, 3 * r.gaussian(), 3 * r.gaussian(), 3 * r.gaussian());
            FourMomentum axis = FourMomentum.ofMass(0.1, r.gaussian(), r.gaussian(), r.gaussian());
            Frame f = Frame.restFrame(total, axis);
            double e = p.in(f).e();
            assertThat(p.in(f).mass2()).isCloseTo(p.mass2(), within(1e-12 * e * e)); // rounding grows with E^2
            assertThat(total.in(f).p()).isCloseTo(0, within(1e-11));
            FourMomentum seen = axis.in(f);
            assertThat(seen.pz()).isPositive();
            assertThat(Math.hypot(seen.px(), seen.py())).isLessThan(1e-11 * (1 + seen.e()));
            double[] back = {seen.e(), seen.px(), seen.py(), seen.pz()};
            f.toLab(back);
            assertThat(back[3]).isCloseTo(axis.pz(), within(1e-10 * (1 + seen.e())));
        }
    }
}
