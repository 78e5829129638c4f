/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.formats.yaml.YamlReader;

class ConstraintStoreTest {
    private static final String CARD = """
            nightjar: constraint/1
            constraint: test-limit
            title: "A test"
            label: "test"
            plane: alp-photon
            kind: observed
            shape: limit
            cites: ["arXiv:0000.00000"]
            cites status: from source
            curve: { file: t.csv, x: m, unit x: GeV, y: g, unit y: 1/GeV }
            range: { x: [0.1 GeV, 100 GeV], y: [1e-6 1/GeV, 1 1/GeV] }
            obtained: { how: digitised, from: "figure 1", by: "us", precision: "1 %", thinned: "no" }
            level: 95 % CL
            level status: from source
            recipe:
              model: alp-photon
              production: "e+ e- -> gamma a"
              decays: ["a -> gamma gamma"]
              branching fraction: "1"
              lifetime: prompt
              place: collider
            licence: facts
            """;
    private static final String LIMIT = "m,g\n1,1e-3\n10,1e-2\n";

    private static ConstraintStore load(String card, String table) {
        Map<String, CardNode> cards = Map.of("c/test.yaml", YamlReader.read("c/test.yaml", card));
        return ConstraintStore.load(cards, name -> CsvTable.read(name, table).columnsOrMissing());
    }

    private static Constraint one(String card, String table) {
        return load(card, table).get("test-limit");
    }

    private static void refused(String card, String table, String message) {
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> load(card, table))
                .withMessage(message + "\n1 problem; nothing was run.");
    }

    @Test
    void aLimitExcludesWhatLiesAboveIt() {
        Constraint c = one(CARD, LIMIT);
        // straight in the logarithms: sqrt(10) GeV lies half-way, so does 10^-2.5
        assertThat(c.limitAt(Math.sqrt(10))).isCloseTo(Math.pow(10, -2.5), within(1e-12));
        assertThat(c.limitAt(1)).isEqualTo(1e-3);
        assertThat(c.limitAt(0.99)).isNaN();
        assertThat(c.excludes(2, 1e-2)).isTrue();
        assertThat(c.excludes(2, 1e-3)).isFalse();
        assertThat(c.excludes(20, 1)).isFalse();
        assertThat(c.excludes(2, -1)).isFalse();
        assertThat(c.excludes(Double.NaN, 1)).isFalse();
    }

    @Test
    void unitsAreTurnedIntoHouseUnits() {
        String card = CARD.replace("unit x: GeV", "unit x: MeV").replace("unit y: 1/GeV", "unit y: 1/TeV");
        Constraint c = one(card, "m,g\n1000,1\n10000,10\n");
        assertThat(c.lowestMass()).isCloseTo(1, within(1e-12));
        assertThat(c.limitAt(10)).isCloseTo(1e-2, within(1e-12));
    }

    @Test
    void aRegionExcludesItsInside() {
        Constraint c = one(CARD.replace("shape: limit", "shape: region"), "m,g\n1,1e-4\n10,1e-4\n10,1e-2\n1,1e-2\n");
        assertThat(c.isRegion()).isTrue();
        assertThat(c.excludes(3, 1e-3)).isTrue();
        assertThat(c.excludes(3, 1e-1)).isFalse();
        assertThat(c.excludes(30, 1e-3)).isFalse();
        assertThat(c.limitAt(3)).isNaN();
    }

    @Test
    void piecesLeaveGaps() {
        String card = CARD.replace("unit y: 1/GeV }", "unit y: 1/GeV, segment: s }");
        Constraint c = one(card, "m,g,s\n1,1e-3,1\n2,1e-3,1\n3,1e-3,2\n4,1e-3,2\n");
        assertThat(c.lines()).hasSize(2);
        assertThat(c.excludes(1.5, 1)).isTrue();
        assertThat(c.excludes(2.5, 1)).isFalse();
        assertThat(c.excludes(3.5, 1)).isTrue();
    }

    @Test
    void aCurveWithoutPedigreeIsNotLoaded() {
        refused(CARD.replace("how: digitised, ", ""), LIMIT, """
                c/test.yaml:12:11  obtained: how the curve was obtained is not said; such a curve is not loaded.
                   Maybe how: hepdata, author-file, digitised, quoted or translated?""");
        refused(CARD.replace("how: digitised", "how: guessed"), LIMIT, """
                c/test.yaml:12:18  obtained.how: 'guessed' is not known here.
                   Maybe one of the known values: hepdata, author-file, digitised, quoted, translated.""");
    }

    @Test
    void wrongPointsAreSaid() {
        refused(CARD, "m,g\n2,1e-3\n1,1e-3\n", """
                c/test.yaml:10:16  curve.file: point 2 (1.0, 0.001) does not ascend in mass (before: 2.0).
                   Maybe shape: region, or the points sorted?""");
        refused(CARD, "m,g\n1,1e-3\n1,2e-3\n2,1e-3\n", """
                c/test.yaml:10:16  curve.file: point 2 (1.0, 0.002) has the mass of the point before.
                   Maybe one of the two left out, or shape: region for the boundary of an area?""");
        // 95 MeV after 0.104 GeV in one column; a flat limit of two points may span as much
        refused(CARD, "m,g\n0.101,1e-3\n0.102,1e-3\n0.103,1e-3\n0.104,1e-3\n95,1e-3\n", """
                c/test.yaml:10:16  curve.file: point 5 (95.0, 0.001) jumps by a factor of a thousand in mass (before: 0.104).
                   Maybe MeV and GeV mixed, or a column segment for separate pieces?""");
        refused(CARD, "m,g\n90,1e-3\n95000,1e-3\n", """
                c/test.yaml:10:16  curve.file: point 2 (95000.0, 0.001) lies outside the declared range.
                   Maybe another unit, or a wider range?""");
        refused(CARD, "m,g\n1,-1e-3\n2,1e-3\n", """
                c/test.yaml:10:16  curve.file: point 1 (1.0, -0.001) is not positive.
                   Maybe a plot edge that was left in?""");
        refused(CARD, "m,g\n1,1 /GeV\n2,1e-3\n", """
                c/t.csv:2:3  g: '1 /GeV' is not a number.
                   Maybe a number such as 0.25 or 1e-3, without unit?""");
        refused(CARD, "m,g\n1,0\n2,1\n", """
                c/test.yaml:10:16  curve.file: point 1 (1.0, 0.0) is not positive.
                   Maybe a plot edge that was left in?""");
        refused(CARD, "m,g\n1,1e-3\n2,10\n", """
                c/test.yaml:10:16  curve.file: point 2 (2.0, 10.0) lies outside the declared range.
                   Maybe another unit, or a wider range?""");
        refused(CARD, "m,g\n1,1e-3\n", """
                c/test.yaml:10:16  curve.file: a piece of the curve has too few points (1); 2 are needed.""");
        refused(CARD, "m,g\n1,1e-3\n2,nan\n3,1e-3\n", """
                c/test.yaml:10:16  curve.file: points without a value: 1, but the card says 0.
                   Maybe missing: 1?""");
        refused(CARD.replace("shape: limit", "shape: region"), "m,g\n1,1e-4\n10,1e-2\n10,1e-4\n1,1e-2\n", """
                c/test.yaml:10:16  curve.file: the boundary of the region crosses itself.
                   Maybe the points in order along the boundary?""");
    }

    @Test
    void theLineOfAWrongPointIsSaidIfTheSourceKnowsIt() {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("m", new double[] {1, 1});
        columns.put("g", new double[] {1e-3, 1e-3});
        columns.put(CurveSource.LINES, new double[] {4, 5});
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> ConstraintStore.load(Map.of("a.yaml", YamlReader.read("a.yaml", CARD)), n -> columns))
                .withMessageContaining("point 2 (1.0, 0.001), line 5 of t.csv, has the mass of the point before.");
    }

    @Test
    void wrongColumnsAndUnitsAreSaid() {
        refused(CARD, "mass,g\n1,1e-3\n", """
                c/test.yaml:10:26  curve.x: there is no column 'm' in t.csv.
                   Maybe g?""");
        refused(
                CARD.replace("unit x: GeV", "unit x: cm").replace("x: [0.1 GeV, 100 GeV]", "x: [1 cm, 2 cm]"),
                LIMIT,
                """
                c/test.yaml:10:37  curve.unit x: cm is no unit of mass.
                   Maybe GeV?""");
        refused(CARD, "m,g\n1,x\n", """
                c/t.csv:2:3  g: 'x' is not a number.
                   Maybe a number such as 0.25 or 1e-3, without unit?""");
    }

    @Test
    void twoOfOneNameAndUnknownNamesAreSaid() {
        Map<String, CardNode> cards = new LinkedHashMap<>();
        cards.put("a.yaml", YamlReader.read("a.yaml", CARD));
        cards.put("b.yaml", YamlReader.read("b.yaml", CARD));
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() ->
                        ConstraintStore.load(cards, n -> CsvTable.read(n, LIMIT).columnsOrMissing()))
                .withMessage("b.yaml:1:1  there are two constraints test-limit.\n   Maybe rename one of them?\n"
                        + "1 problem; nothing was run.");
        ConstraintStore store = load(CARD, LIMIT);
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> store.get("test-limmit"))
                .withMessage(
                        "test-limmit  there is no such constraint.\n   Maybe test-limit?\n1 problem; nothing was run.");
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> store.plane("alp-foton"))
                .withMessage("alp-foton  there is no such plane.\n   Maybe alp-photon?\n1 problem; nothing was run.");
        assertThat(store.excluding("alp-photon", 2, 1)).hasSize(1);
    }
}
