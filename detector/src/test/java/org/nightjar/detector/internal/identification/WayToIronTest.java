/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.numbers.Interpolation;
import org.nightjar.detector.internal.geometry.FrontFace;
import org.nightjar.detector.internal.geometry.Material;

/** Ranges against published tables, and the way to the iron against an integration in small steps. */
class WayToIronTest {
    /** Least loss in iron and caesium iodide, GeV cm2/g (PDG, atomic and nuclear properties). */
    private static final double IRON = 1.451e-3;

    private static final double CRYSTAL = 1.243e-3;
    private static final double MUON = 0.1056584;
    private static final double PROTON = 0.938272;

    private static double momentum(double kinetic, double mass) {
        return Math.sqrt(kinetic * (kinetic + 2 * mass));
    }

    /**
     * Continuous-slowing-down ranges in g/cm2. Muons: tables in the form of Groom, Mokhov, Striganov (At. Data Nucl. Data Tables 78
     * (2001) 183), computed with PUMAS 1.1; protons in iron: PSTAR (NIST). The largest transfer to an electron in its limit for heavy
     * particles makes muons of 1 GeV lose 0.4 % too much; shell corrections and bremsstrahlung are below that.
     */
    @ParameterizedTest
    @CsvSource({
        "iron, muon, 0.05, 15.61",
        "iron, muon, 0.1, 43.98",
        "iron, muon, 0.2, 110.3",
        "iron, muon, 0.5, 316.0",
        "iron, muon, 1, 642.3",
        "iron, muon, 1.2, 767.9",
        "crystal, muon, 0.1, 53.10",
        "crystal, muon, 0.2, 131.6",
        "crystal, muon, 0.5, 370.2",
        "crystal, muon, 1, 742.2",
        "iron, proton, 0.2, 37.50",
        "iron, proton, 0.3, 73.71",
        "iron, proton, 0.5, 166.4",
        "iron, proton, 0.7, 276.3",
        "iron, proton, 1, 459.6",
        "iron, proton, 2, 1130"
    })
    void publishedRanges(String material, String particle, double kinetic, double expected) {
        boolean iron = material.equals("iron");
        double mass = particle.equals("muon") ? MUON : PROTON;
        IonisationRange range = iron ? IonisationRange.IRON : IonisationRange.CRYSTAL;
        double thickness = range.range(momentum(kinetic, mass), mass) / (iron ? IRON : CRYSTAL);
        assertThat(thickness).isCloseTo(expected, Percentage.withPercentage(0.8));
    }

    /** What is left behind a thickness has the rest of the range; nothing is left behind all of it. */
    @Test
    void whatIsLeft() {
        IonisationRange iron = IonisationRange.IRON;
        for (double p : new double[] {0.05, 0.3, 1, 7, 200}) {
            double all = iron.range(p, MUON);
            assertThat(iron.range(iron.behind(0.4 * all, p, MUON), MUON)).isCloseTo(0.6 * all, within(1e-9 * all));
            assertThat(iron.behind(1.001 * all, p, MUON)).isZero();
        }
        assertThat(iron.behind(0.05, 1e6, MUON)).isEqualTo(1e6 - 0.05);
    }

    private static final WayToIron WAY = new WayToIron(
            new WayToIron.Inputs(
                    1.5,
                    new FrontFace(125.16, -101.95, 196.54),
                    162,
                    0.168,
                    0.057,
                    new FrontFace(201.9, -175, 269),
                    0.054),
            new Material(List.of()));

    /** Momentum and loss of muons in iron and in caesium iodide, GeV and MeV cm2/g: the same tables. */
    private static final double[] MOMENTUM = {
        0.01457, 0.02066, 0.03289, 0.04704, 0.06802, 0.08509, 0.1143, 0.1403, 0.1764, 0.2218, 0.2868, 0.3396, 0.4432,
        0.5964, 0.7987, 1.101, 1.301
    };

    private static final double[] IN_IRON = {
        31.95, 18.84, 9.265, 5.492, 3.391, 2.646, 2.039, 1.786, 1.610, 1.510, 1.458, 1.447, 1.454, 1.483, 1.525, 1.577,
        1.607
    };
    private static final double[] IN_CRYSTAL = {
        24.18, 14.62, 7.362, 4.423, 2.763, 2.170, 1.687, 1.487, 1.350, 1.275, 1.241, 1.238, 1.254, 1.290, 1.338, 1.393,
        1.423
    };

    /**
     * Plates passed by a muon-like particle, in steps of 0.2 mm: coil from 177 to 187 cm, field up to its middle; 0 if it does
     * not arrive. The loss of another mass is the muon's at the same momentum over mass.
     */
    private static double inSteps(double mass, double p0, double theta) {
        double step = 0.02;
        double p = p0;
        double x = 0;
        double y = 0;
        double phi = 0;
        double sin = Math.sin(theta);
        double plates = 0;
        double path = 0;
        while (p > 0.015 * mass / MUON && path < 1000) {
            x += step * sin * Math.cos(phi);
            y += step * sin * Math.sin(phi);
            path += step;
            double r = Math.hypot(x, y);
            double loss = 0;
            if (r > 125.16 && r < 162) {
                loss = step * loss(IN_CRYSTAL, p, mass) * 0.168 / 1.238e-3 / (162 - 125.16);
            } else if (r > 177 && r < 187) {
                loss = step * loss(IN_IRON, p, mass) * 0.057 / 1.447e-3 / 10;
            } else if (r > 201.9) {
                // plates without gaps
                double iron = step * 0.054 / 4.7;
                plates += step / slant(x, y, phi, sin) / 4.7;
                loss = loss(IN_IRON, p, mass) / 1.447e-3 * iron;
            }
            double e = Math.hypot(p, mass) - loss;
            p = e > mass ? Math.sqrt(e * e - mass * mass) : 0;
            phi += r < 181.95 && p > 0 ? step * 0.299792458e-2 * 1.5 / p : 0;
        }
        return plates == 0 ? 0 : 1 + plates;
    }

    private static double loss(double[] table, double p, double mass) {
        double[] x = Arrays.stream(MOMENTUM).map(Math::log).toArray();
        double[] y = Arrays.stream(table).map(Math::log).toArray();
        return 1e-3 * Math.exp(Interpolation.linear(x, y, Math.log(p * MUON / mass)));
    }

    private static double slant(double x, double y, double phi, double sin) {
        return Math.hypot(x, y) / (sin * (x * Math.cos(phi) + y * Math.sin(phi)));
    }

    /** Five slices of the crystals and a table of losses with power laws between its points: 0.1 layers;
     * the largest transfer in its limit for heavy particles: 1 %. */
    @ParameterizedTest
    @CsvSource({
        "0.1056584, 0.6, 90",
        "0.1056584, 0.8, 90",
        "0.1056584, 1.1, 90",
        "0.1056584, 1.1, 60",
        "0.1395704, 0.7, 75",
        "0.493677, 0.95, 90",
        "0.493677, 1.5, 110",
        "0.938272, 1.25, 90",
        "0.938272, 2.0, 70"
    })
    void layersAgainstSmallSteps(double mass, double p, double degrees) {
        double theta = Math.toRadians(degrees);
        double expected = inSteps(mass, p, theta);
        assertThat(WAY.layers(mass, p, theta)).isCloseTo(expected, within(0.1 + 0.01 * expected));
    }

    /**
     * A muon of 0.5 GeV at 90 degrees turns back in the field, one of 0.6 GeV arrives, as the experiment says ("about 0.6 GeV");
     * kaons and protons arrive where the integration in small steps says, 0.79 and 1.10 GeV.
     */
    @Test
    void leastMomenta() {
        double right = Math.PI / 2;
        assertThat(WAY.layers(MUON, 0.5, right)).isLessThan(1);
        assertThat(WAY.layers(MUON, 0.6, right)).isGreaterThan(1);
        assertThat(WAY.layers(0.493677, 0.76, right)).isLessThan(1);
        assertThat(inSteps(0.493677, 0.76, right)).isLessThan(1);
        assertThat(WAY.layers(0.493677, 0.80, right)).isGreaterThan(1);
        assertThat(inSteps(0.493677, 0.80, right)).isGreaterThan(1);
        assertThat(WAY.layers(PROTON, 1.07, right)).isLessThan(1);
        assertThat(inSteps(PROTON, 1.07, right)).isLessThan(1);
        assertThat(WAY.layers(PROTON, 1.11, right)).isGreaterThan(1);
        assertThat(inSteps(PROTON, 1.11, right)).isGreaterThan(1);
    }

    /**
     * Endcaps: the way is 1/cos of the angle long whatever the field, the first layer lies behind a plate. At 25 degrees a muon of
     * 1 GeV loses 0.185 GeV x 1.10 (1.357 over 1.238 MeV cm2/g) in the crystals; what is left, 0.697 GeV of kinetic energy, is a
     * range of 447 g/cm2 or 447 x 1.451/(54/cos 25) = 10.9 plates (tables above, read linearly: 0.1 plates).
     */
    @Test
    void endcaps() {
        assertThat(WAY.layers(MUON, 1, Math.toRadians(25))).isCloseTo(10.9, within(0.15));
        assertThat(WAY.layers(MUON, 1, Math.toRadians(155))).isCloseTo(10.9, within(0.15));
    }

    /** Nonsense goes nowhere. */
    @Test
    void nothingArrives() {
        assertThat(WAY.layers(MUON, 0, 1)).isLessThan(1);
        assertThat(WAY.layers(MUON, 1e-3, 1)).isLessThan(1);
        assertThat(WAY.layers(MUON, 1e6, 1)).isGreaterThan(1e3);
        assertThat(WAY.layers(PROTON, 0.3, 0.4)).isLessThan(1);
    }
}
