/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.yaml.YamlReader;

class BranchingGridTest {
    private static final String CARD = """
            nightjar: grid/1
            grid: test
            title: "t"
            quantity: q
            cites: ["a"]
            cites status: from source
            table: { file: t.csv, mass: m, unit: GeV }
            lifetimes: [1 cm, 100 cm]
            obtained: { how: author-file, from: f, by: b, precision: p, thinned: "no" }
            level: 95 % CL
            level status: from source
            production: p
            decay: d
            licence: l
            """;

    private static BranchingGrid read(double[] mass, double[] first, double[] second) {
        return GridReader.read(
                YamlReader.read("t.yaml", CARD), name -> Map.of("m", mass, "ctau_0", first, "ctau_1", second));
    }

    static List<BranchingGrid> shipped() {
        return Shipped.grids();
    }

    @Test
    void limitsLieStraightInTheLogarithms() {
        BranchingGrid g =
                read(new double[] {1, 4, 9}, new double[] {1e-6, 1e-4, Double.NaN}, new double[] {1e-4, 1e-2, 1});
        assertThat(g.limitAt(1, 1)).isEqualTo(1e-6);
        assertThat(g.limitAt(2, 1)).isCloseTo(1e-5, within(1e-18)); // half-way in log mass
        assertThat(g.limitAt(2, 10)).isCloseTo(1e-4, within(1e-17)); // and half-way in log lifetime
        assertThat(g.limitAt(9, 100)).isEqualTo(1);
        assertThat(g.limitAt(6, 10)).isNaN(); // a corner has no limit
        assertThat(g.limitAt(6, 100)).isCloseTo(Math.pow(10, -2 + 2 * Math.log(1.5) / Math.log(2.25)), within(1e-15));
        assertThat(g.limitAt(0.9, 10)).isNaN();
        assertThat(g.limitAt(2, 101)).isNaN();
    }

    @Test
    void wrongTablesAreTold() {
        double[] two = {1e-6, 1e-6};
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> read(new double[] {2, 1}, two, two))
                .withMessageContaining("mass 1.0 does not ascend.");
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> read(new double[] {1, 2}, two, new double[] {1e-6, 2}))
                .withMessageContaining("a branching fraction is not between 0 and 1 (2.0).");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void eachHasPedigreeAndLimits(BranchingGrid g) {
        assertThat(g.mass().length).isBetween(45, 260); // jagged limits need more masses
        assertThat(g.pedigree().licence()).contains("MIT");
        assertThat(Shipped.bibliography().of(g.cites())).hasSameSizeAs(g.cites());
        double[] limits = Arrays.stream(g.limit())
                .flatMapToDouble(Arrays::stream)
                .filter(v -> !Double.isNaN(v))
                .toArray();
        // without limit: masses near the neutral pion, and lifetimes at which everything decays inside
        assertThat(limits).hasSizeGreaterThan(g.mass().length * g.ctau().length / 2);
        assertThat(Arrays.stream(limits).allMatch(v -> v > 1e-12 && v < 1e-2)).isTrue();
    }

    @Test
    void lhcbExcludesWhatItsAbstractSays() {
        // abstract of arXiv:1612.07818: between 2e-10 and 1e-7 as a function of mass and lifetime, up to 1 ns (30 cm)
        BranchingGrid g = Shipped.grid("lhcb-2017-bplus-k-s-mumu");
        double[] limits = Arrays.stream(g.limit())
                .flatMapToDouble(Arrays::stream)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        assertThat(limits[0]).isBetween(1.5e-10, 2.5e-10); // one digit in the abstract
        assertThat(limits[limits.length - 1]).isBetween(0.4e-7, 1.5e-7); // the longest lifetime here is 19 cm
    }

    @Test
    void belle2ExcludesWhatItsAbstractSays() {
        // abstract of arXiv:2306.02830: branching fractions of 1e-7 are reached; lifetimes of 0.001 to 400 cm
        BranchingGrid g = Shipped.grid("belle2-2023-bplus-k-s-mumu");
        assertThat(g.limitAt(0.5, 1)).isBetween(1e-8, 1e-6);
        assertThat(g.ctau()[0]).isEqualTo(0.001);
        assertThat(g.limitAt(0.5, 100)).isGreaterThan(g.limitAt(0.5, 1));
    }
}
