/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every amplitude against MadGraph5_aMC@NLO 3.1.1, whose numbers are in reference/matrix-elements.txt, and processes that are not
 * there against a program of traces and spinors written apart, reference/matrix-elements-separate.txt.
 */
class MatrixElementTest {
    /** One process at one model point with its reference values. */
    record Case(String process, String model, String parameters, long diagrams, List<double[]> points) {
        @Override
        public String toString() {
            return process + " | " + parameters;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("process ")) {
                String[] f = line.substring(8).split("\\|");
                cases.add(new Case(
                        f[0].trim(), f[1].trim(), f[2].trim(), Long.parseLong(f[3].trim()), new ArrayList<>()));
            } else if (line.startsWith("point ")) {
                double[] numbers = Stream.of(line.substring(6).split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                cases.get(cases.size() - 1).points().add(numbers);
            }
        }
        return cases.stream();
    }

    private static List<String> lines() {
        return Stream.of("matrix-elements.txt", "matrix-elements-separate.txt")
                .flatMap(MatrixElementTest::lines)
                .toList();
    }

    private static Stream<String> lines(String file) {
        try (InputStream in = MatrixElementTest.class.getResourceAsStream("/reference/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void amplitudeEqualsTheReference(Case c) {
        Model model = c.model().startsWith(DarkTestModel.NAME)
                ? new DarkTestModel(c.model().equals(DarkTestModel.MAJORANA))
                : Models.standard().get(c.model());
        ModelPoint point = model.point(c.parameters());
        Process process = Process.parse(c.process(), model);
        Amplitude amplitude = Amplitudes.of(process, point);
        if (point.vertices().stream().noneMatch(MatrixElementTest::vanishes)) {
            assertThat(Amplitudes.diagrams(process, point)).isEqualTo(c.diagrams());
        }
        MomentumBlock block =
                new MomentumBlock(process.legs().size(), c.points().size());
        block.resize(c.points().size());
        for (int i = 0; i < block.size(); i++) {
            double[] p = c.points().get(i);
            for (int leg = 0; leg < block.legs(); leg++) {
                block.set(leg, i, p[1 + 4 * leg], p[2 + 4 * leg], p[3 + 4 * leg], p[4 + 4 * leg]);
            }
        }
        double[] out = new double[block.size()];
        amplitude.squared(block, amplitude.workspace(block.capacity()), out);
        for (int i = 0; i < out.length; i++) {
            double reference = c.points().get(i)[0];
            // two programs in double precision; the reference changes by up to 1e-13 when its momenta are rotated
            assertThat(out[i] / reference - 1).as("point " + i).isBetween(-1e-12, 1e-12);
        }
    }

    /** A Yukawa coupling to a massless lepton: the engine drops its diagrams, the reference counts them. */
    private static boolean vanishes(Vertex v) {
        return v instanceof Vertex.Yukawa y && y.scalar() == 0 && y.pseudoscalar() == 0;
    }
}
