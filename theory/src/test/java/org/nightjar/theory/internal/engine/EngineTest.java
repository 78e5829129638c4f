/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.PhysicsException;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.FormFactor;
import org.nightjar.theory.FreeModel;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.Orders;
import org.nightjar.theory.Process;
import org.nightjar.theory.TestPoints;
import org.nightjar.theory.Vertex;
import org.nightjar.theory.Vertex.Order;
import org.nightjar.theory.formfactor.PionFormFactor;

class EngineTest {
    private static final Model ALP = Models.standard().get("alp-photon");
    private static final int POINTS = 40;

    private static CompiledAmplitude amplitude(String process, ModelPoint point) {
        return AmplitudeCompiler.compile(Process.parse(process, point.model()), point, Orders.LEADING);
    }

    /** Replacing a photon's polarisation by its momentum gives zero: gauge invariance of the sum over diagrams. */
    @ParameterizedTest
    @CsvSource({
        "e- e+ -> gamma gamma gamma, 3",
        "e- e+ -> gamma gamma gamma gamma, 5",
        "e- e+ -> e+ e- gamma, 4",
        "e- e+ -> mu+ mu- gamma gamma, 4",
        "e- e+ -> mu+ mu- gamma gamma, 5",
        "e- e+ -> e+ e- gamma gamma, 5",
        "e- e+ -> e+ e- mu+ mu- gamma, 6",
        "e- e+ -> e+ e- mu+ mu- gamma gamma, 7",
        "e- e+ -> gamma a, 2",
        "e- e+ -> gamma gamma a, 3",
        "e- e+ -> e+ e- a gamma, 5"
    })
    void photonsDecoupleWhenPolarisedAlongTheirMomentum(String text, int leg) {
        ModelPoint point = ALP.point();
        Process process = Process.parse(text, ALP);
        CompiledAmplitude gauge = AmplitudeCompiler.withGaugeLeg(process, point, Orders.LEADING, leg);
        CompiledAmplitude physical = AmplitudeCompiler.compile(process, point, Orders.LEADING);
        MomentumBlock block = TestPoints.of(physical.masses(), 2, POINTS);
        double[] zero = TestPoints.squared(gauge, block);
        double[] full = TestPoints.squared(physical, block);
        for (int i = 0; i < POINTS; i++) {
            // rounding 1e-15 of single diagrams, some 1e3 larger than their sum, squared, times k^2 of about 10 GeV^2
            assertThat(zero[i]).isLessThan(1e-20 * full[i]);
        }
    }

    /** Photon lines with their own vacuum polarisation keep the Ward identity, and both spin sums agree. */
    @ParameterizedTest
    @ValueSource(strings = {"e- e+ -> mu+ mu- gamma", "e- e+ -> e+ e- gamma gamma", "e- e+ -> e+ e- a gamma"})
    void photonsDecoupleWithVacuumPolarisation(String text) {
        ModelPoint point = ALP.point().withVacuumPolarisation(true);
        Process process = Process.parse(text, ALP);
        int photon = process.legs().size() - 1;
        CompiledAmplitude physical = AmplitudeCompiler.compile(process, point, Orders.LEADING);
        MomentumBlock block = TestPoints.of(physical.masses(), 2, POINTS);
        double[] zero =
                TestPoints.squared(AmplitudeCompiler.withGaugeLeg(process, point, Orders.LEADING, photon), block);
        double[] full = TestPoints.squared(physical, block);
        double[] all = TestPoints.squared(AmplitudeCompiler.withAllSpins(process, point, Orders.LEADING), block);
        for (int i = 0; i < POINTS; i++) {
            assertThat(zero[i]).isLessThan(1e-18 * full[i]); // rounding, as above
            assertThat(full[i] / all[i]).isBetween(1 - 1e-11, 1 + 1e-11);
        }
    }

    /** Gauge invariance of scalar QED needs the seagull; a form factor of the virtual photon leaves real photons alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "e- e+ -> pi+ pi- gamma",
                "e- e+ -> pi+ pi- gamma gamma",
                "gamma gamma -> pi+ pi- gamma",
                "e- e+ -> pi+ pi- mu+ mu- gamma"
            })
    void photonsDecoupleFromPions(String text) {
        for (FormFactor form : List.of(FormFactor.POINT, PionFormFactor.standard())) {
            List<Vertex> terms = new ArrayList<>(Vertex.scalarQed(Order.QED, "gamma", "pi+", "pi-", -0.3, form));
            terms.add(new Vertex.Current(Order.QED, "gamma", "e-", "e-", 0.3, 0));
            terms.add(new Vertex.Current(Order.QED, "gamma", "mu-", "mu-", 0.3, 0));
            ModelPoint point = new FreeModel(List.of(), terms).point();
            Process process = Process.parse(text, point.model());
            int photon = process.legs().size() - 1;
            CompiledAmplitude physical = AmplitudeCompiler.compile(process, point, Orders.ALL);
            MomentumBlock block = TestPoints.of(physical.masses(), 2, POINTS);
            double[] zero =
                    TestPoints.squared(AmplitudeCompiler.withGaugeLeg(process, point, Orders.ALL, photon), block);
            double[] full = TestPoints.squared(physical, block);
            double[] all = TestPoints.squared(AmplitudeCompiler.withAllSpins(process, point, Orders.ALL), block);
            for (int i = 0; i < POINTS; i++) {
                assertThat(zero[i]).isLessThan(1e-18 * full[i]); // rounding, as above
                assertThat(full[i] / all[i]).isBetween(1 - 1e-11, 1 + 1e-11);
            }
        }
    }

    /** The restriction to one spin of the first fermion equals the full sum: two roads to one number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "e- e+ -> gamma gamma gamma",
                "e- e+ -> e+ e- gamma",
                "e- e+ -> e+ e- mu+ mu-",
                "e- e+ -> gamma a",
                "e- e+ -> e+ e- a",
                "e- e+ -> chi chi~ gamma",
                "e- e+ -> mu+ mu- chi chi~"
            })
    void parityGivesTheFullSpinSum(String text) {
        ModelPoint point = ALP.point("ma=1 GeV, mChi=0.4 GeV, gChi=0.3, width=0 GeV");
        Process process = Process.parse(text, ALP);
        CompiledAmplitude half = AmplitudeCompiler.compile(process, point, Orders.LEADING);
        CompiledAmplitude all = AmplitudeCompiler.withAllSpins(process, point, Orders.LEADING);
        MomentumBlock block = TestPoints.of(half.masses(), 2, POINTS);
        double[] a = TestPoints.squared(half, block);
        double[] b = TestPoints.squared(all, block);
        assertThat(2 * half.spinConfigurations()).isBetween(all.spinConfigurations(), all.spinConfigurations() + 2);
        for (int i = 0; i < POINTS; i++) {
            assertThat(a[i] / b[i] - 1).isBetween(-1e-12, 1e-12); // rounding
        }
    }

    @Test
    void widthsSwitchTheUseOfParityOff() {
        Process process = Process.parse("e- e+ -> gamma gamma gamma", ALP);
        // all diagrams: the ALP propagates with its width, so absorptive parts exist
        CompiledAmplitude all = AmplitudeCompiler.compile(process, ALP.point(), Orders.ALL);
        assertThat(all.spinConfigurations()).isEqualTo(32);
        assertThat(all.diagrams()).isEqualTo(6 + 3); // e+e- -> gamma a*, a* -> gamma gamma in three ways
        assertThat(AmplitudeCompiler.compile(process, ALP.point(), Orders.LEADING)
                        .spinConfigurations())
                .isEqualTo(16);
    }

    @Test
    void aPointDoesNotFeelItsPlaceInTheBlock() {
        CompiledAmplitude m = amplitude("e- e+ -> e+ e- gamma", ALP.point());
        MomentumBlock block = TestPoints.of(m.masses(), 2, 600);
        double[] together = TestPoints.squared(m, block);
        for (int i = 0; i < 600; i += 37) {
            MomentumBlock one = new MomentumBlock(5, 1);
            one.resize(1);
            for (int leg = 0; leg < 5; leg++) {
                one.set(leg, 0, block.e(leg)[i], block.px(leg)[i], block.py(leg)[i], block.pz(leg)[i]);
            }
            assertThat(TestPoints.squared(m, one)[0]).isEqualTo(together[i]);
        }
    }

    @Test
    void programsTravel() throws IOException, ClassNotFoundException {
        CompiledAmplitude m = amplitude("e- e+ -> gamma a", ALP.point());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(m);
        }
        Amplitude copy;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            copy = (Amplitude) in.readObject();
        }
        MomentumBlock block = TestPoints.of(m.masses(), 2, 8);
        assertThat(TestPoints.squared(copy, block)).isEqualTo(TestPoints.squared(m, block));
        assertThat(copy.process()).isEqualTo("e- e+ -> gamma a");
    }

    @Test
    void processesWithoutDiagramsAreRefused() {
        assertThatThrownBy(() -> amplitude("e- e+ -> nu_e nu_e~", ALP.point()))
                .isInstanceOf(PhysicsException.class)
                .hasMessageContaining("has no tree diagram");
        assertThatThrownBy(() -> amplitude("e- e+ -> mu+ mu- mu+ mu- mu+ mu- mu+ mu- mu+ mu-", ALP.point()))
                .isInstanceOf(PhysicsException.class)
                .hasMessageContaining("3 to 10 legs");
    }

    /** A massless fermion exactly against the light-cone axis, a photon along it, a particle at rest: no division by zero. */
    @Test
    void specialDirectionsAreFinite() {
        CompiledAmplitude m = amplitude("e- e+ -> gamma gamma", ALP.point("m(e-)=0 GeV"));
        MomentumBlock block = new MomentumBlock(4, 1);
        block.resize(1);
        block.set(0, 0, 5, 0, 5, 0);
        block.set(1, 0, 5, 0, -5, 0);
        block.set(2, 0, 5, 5, 0, 0);
        block.set(3, 0, 5, -5, 0, 0);
        // e^4 (t/u + u/t) = 2 e^4 averaged, summed and halved for identical photons, at 90 degrees; alpha^-1 =
        // 137.035999
        double e4 = Math.pow(4 * Math.PI / 137.035999, 2);
        assertThat(TestPoints.squared(m, block)[0] / (2 * e4) - 1).isBetween(-1e-13, 1e-13);
    }
}
