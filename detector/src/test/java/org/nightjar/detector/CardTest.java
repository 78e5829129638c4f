/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.card.CardException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.Streams;

class CardTest {
    @Test
    void shippedCardReads() {
        DetectorModel m = TestDetector.model();
        assertThat(m.name()).isEqualTo("belle2-2018");
        assertThat(m.triggerLines()).containsExactly("ecl-energy-1gev", "two-tracks");
        assertThat(m.triggerMask("ecl-energy-1gev")).isEqualTo(1);
        assertThat(m.describe()).contains("8736 crystals in 69 rings", "parametric", "ecl-energy-1gev");
        assertThat(m.regions())
                .extracting(AngularRegion::name)
                .containsExactly("ecl-forward", "ecl-barrel", "ecl-backward");
        // arXiv:2305.07555 section II: barrel 32.2 to 128.7 degrees
        assertThat(Math.toDegrees(m.regions().get(1).thetaLow())).isCloseTo(32.2, within(1e-9));
        assertThat(Math.toDegrees(m.regions().get(1).thetaHigh())).isCloseTo(128.7, within(1e-9));
    }

    /** The papers' centre-of-mass energy and velocity: 10.58 GeV (arXiv:2007.13071), beta gamma 0.2868 from the beams. */
    @Test
    void beamsGiveTheKnownFrame() {
        var b = TestDetector.model().beams();
        assertThat(b.sqrtS()).isEqualTo(10.58);
        assertThat(Math.sqrt(b.total().mass2())).isCloseTo(10.58, within(0.001));
        assertThat(b.total().p() / Math.sqrt(b.total().mass2())).isCloseTo(0.2868, within(2e-4));
        // direction of the boost in the laboratory, arXiv:1910.05365 section 2: (0.1505, 0, 0.9886)
        assertThat(b.total().px() / b.total().p()).isCloseTo(0.1505, within(2e-4));
        assertThat(b.total().pz() / b.total().p()).isCloseTo(0.9886, within(2e-4));
    }

    /**
     * Velocity of the centre of mass and spread of its energy, by hand: beta = (E1 sin a1 + E2 sin a2, E1 cos a1 - E2 cos a2)/(E1 + E2),
     * sigma = sqrt(s)/2 of the relative spreads in quadrature. Belle II measured 5.4(0.25) MeV (arXiv:2305.19116); the spread of its
     * design is 4.99 MeV; Belle's electrons alone are tilted, by 22 mrad.
     */
    @ParameterizedTest
    @CsvSource({
        "belle2-2019, 0.0415, 0.2725, 5.27",
        "belle2-design, 0.0415, 0.2725, 4.99",
        "belle, 0.0153, 0.3911, 5.31",
        "babar, 0, 0.4876, 5.08",
        "kloe2, 0.0250, 0, 0.297"
    })
    void framesAndSpreads(String name, double betaX, double betaZ, double spread) {
        var b = TestDetector.card(TestDetector.text(name + ".yaml")).model().beams();
        assertThat(b.total().px() / b.total().e()).isCloseTo(betaX, within(1e-4));
        assertThat(b.total().pz() / b.total().e()).isCloseTo(betaZ, within(1e-4));
        double step = 1e-4;
        double electron = (mass(b, step, 0) - mass(b, -step, 0)) / (2 * step) * b.electronSpread();
        double positron = (mass(b, 0, step) - mass(b, 0, -step)) / (2 * step) * b.positronSpread();
        assertThat(1e3 * Math.hypot(electron, positron)).isCloseTo(spread, within(0.012));
    }

    /** Invariant mass with the beam energies moved, GeV. */
    private static double mass(Beams b, double electron, double positron) {
        return Math.sqrt(b.electron(b.electronEnergy() + electron)
                .plus(b.positron(b.positronEnergy() + positron))
                .mass2());
    }

    @Test
    void auditListsWhatIsUnsure() {
        DetectorCard card = TestDetector.belle2();
        assertThat(card.audit())
                .allMatch(l -> l.status().isUnsure())
                .hasSizeLessThan(card.leaves().size());
        assertThat(card.audit())
                .extracting(Leaf::path)
                .contains("calorimeter.tail", "shower shape.photon", "tracker.efficiency", "material.arich")
                .doesNotContain("field", "calorimeter.rings");
        assertThat(card.leaves()).allSatisfy(l -> assertThat(l.source()).isNotBlank());
        assertThat(card.leaves())
                .filteredOn(l -> l.path().equals("calorimeter.rings"))
                .singleElement()
                .satisfies(l -> assertThat(l.value()).isEqualTo("table belle2-ecl-rings.csv"));
    }

    /** Every shipped card reads; beams give the energy of its resonance within 20 MeV; a central pion leaves a track. */
    @ParameterizedTest
    @CsvSource({"belle2-2019,10.58", "belle2-design,10.58", "babar,10.58", "belle,10.58", "kloe2,1.0195"})
    void otherCardsRead(String name, double sqrtS) {
        DetectorCard card = TestDetector.card(TestDetector.text(name + ".yaml"));
        assertThat(card.model().name()).isEqualTo(name);
        assertThat(card.leaves()).allSatisfy(l -> assertThat(l.source()).isNotBlank());
        assertThat(card.audit()).isNotEmpty();
        assertThat(Math.sqrt(card.model().beams().total().mass2())).isCloseTo(sqrtS, within(0.02));
        Streams s = TestEvents.streams("cards", 1);
        EventBatch b = TestEvents.single(s, 1000, 211, 0.13957, 0.45, 0.5, Math.toRadians(70), Math.toRadians(110));
        card.model().respond(b, s);
        assertThat(b.tracks().rows()).isBetween(930, 1000);
        // what a user changes in one line is changed alone
        String own = "nightjar: detector/1\nname: mine\ntitle: t\nextends: " + name
                + "\nfield: { value: 1.0 T, source: test, status: guess }\n";
        assertThat(TestDetector.card(own).leaves()).hasSameSizeAs(card.leaves());
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThatThrownBy(() -> TestDetector.belle2(
                        "field: { value: 1.5 T,", "field: { value: 1.5,",
                        "  seed energy:", "  seed enrgy:",
                        "status: derived }\n  width data", "status: sure }\n  width data",
                        "kind: disc, z: 175 cm", "kind: disk, z: 175 cm",
                        "hit efficiency: { value: 0.95", "hit efficiency: { value: 1.95",
                        "core: { table: belle2-ecl-core-2018.csv }", "core: { table: belle2-ecl-core-2017.csv }"))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("field.value: 1.5 has no unit.\n   Maybe 1.5 T?")
                .hasMessageContaining("calorimeter.seed enrgy: this key is not known here.\n   Maybe seed energy?")
                .hasMessageContaining("calorimeter: key 'seed energy' is missing.")
                .hasMessageContaining("'sure' is not known here.")
                .hasMessageContaining("material.arich.kind: 'disk' is not known here.\n   Maybe disc?")
                .hasMessageContaining("tracker.hit efficiency: must be between 0 and 1 (1.95).")
                .hasMessageContaining("calorimeter.core: cannot read the table 'belle2-ecl-core-2017.csv'")
                .hasMessageContaining("test.yaml:");
    }

    /** What can be read but makes no sense: descending ranges, probabilities above one, rows of cells and parts of tracks that there are not. */
    @Test
    void numbersThatMakeNoSenseAreTold() {
        String card = "nightjar: detector/1\nname: bad\ntitle: t\nextends: belle2-2019\n"
                + "machine:\n  crossing angle: { value: 400 deg, source: t, status: guess }\n"
                + "field: { value: 1e400 T, source: t, status: guess }\n"
                + "calorimeter:\n  time range limits: { value: [15 ns, 3 ns], source: t, status: guess }\n"
                + "  front face: { value: [125 cm, 100 cm, -190 cm], source: t, status: guess }\n"
                + "  minimum ionising: { value: [-1 GeV, 1 GeV], source: t, status: guess }\n"
                + "muon system:\n  acceptance: { value: [155 deg, 18 deg], source: t, status: guess }\n"
                + "  hadron survival: { value: [-3, 7], source: t, status: guess }\n"
                + "  layers: { value: 1e12, source: t, status: guess }\n"
                + "  before first layer: { value: [-1 GeV, 0 GeV], source: t, status: guess }\n"
                + "  first layer: { value: [20 cm, -175 cm, 269 cm], source: t, status: guess }\n"
                + "trigger:\n  lines:\n"
                + "    energy-1gev:\n      ids: { value: [15, 2], source: t, status: guess }\n"
                + "    photon-2gev:\n      ids: { value: [4.5, 99], source: t, status: guess }\n"
                + "    three-tracks:\n      theta: { value: [120 deg, 37 deg], source: t, status: guess }\n"
                + "      number: { value: 0.4, source: t, status: guess }\n";
        assertThatThrownBy(() -> TestDetector.card(card))
                .hasMessageContaining(
                        "time range limits: two ascending values are needed (15 ns, 3 ns).\n   Maybe [3 ns, 15 ns]?")
                .hasMessageContaining("crossing angle: must be below 180 deg: the beams do not meet.")
                .hasMessageContaining("field.value: the number 1e400 is too large.")
                .hasMessageContaining("front face: a radius above zero, and a backward plane before the forward one")
                .hasMessageContaining("before first layer: must not be negative.")
                .hasMessageContaining("first layer: radius, backward and forward end of the barrel are needed")
                .hasMessageContaining("minimum ionising: must not be negative.")
                .hasMessageContaining("acceptance: two ascending values are needed (155 deg, 18 deg).")
                .hasMessageContaining("hadron survival: numbers between 0 and 1 are needed [-3, 7].")
                .hasMessageContaining("layers: a whole number from 1 to 100 is needed (1.0E12).")
                .hasMessageContaining("energy-1gev.ids: two ascending values are needed (15, 2).")
                .hasMessageContaining("photon-2gev.ids: there is no row 4.5 of trigger cells, only 1 to 17.")
                .hasMessageContaining("photon-2gev.ids: there is no row 99.0 of trigger cells, only 1 to 17.")
                .hasMessageContaining("three-tracks.theta: two ascending values")
                .hasMessageContaining("number: a whole number from 1 to 100 is needed (0.4).");
    }

    @Test
    void aBareValueAsksForItsSource() {
        assertThatThrownBy(() -> TestDetector.belle2(
                        "merging distance: { value: 1.5, source: \"crystals; parametric response only; two photons of m_a = 0.2 GeV are resolved in arXiv:2007.13071\", status: guess }",
                        "merging distance: 1.5"))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("calorimeter.merging distance: a value with its source is expected here (1.5).\n"
                        + "   Maybe { value: 1.5, source: \"...\", status: measured }?");
    }

    @Test
    void tablesAreCheckedLineByLine() {
        String text = TestDetector.text("belle2-2018.yaml");
        TableSource broken = name -> name.contains("core")
                ? "# source: x\n# status: guess\nenergy [cm],core [%]\n1,2\n"
                : name.contains("track")
                        ? "# status: guess\npt [GeV],efficiency\n1,high\n2\n"
                        : TestDetector.table(name);
        assertThatThrownBy(() -> DetectorCard.read(TestDetector.parse(text), broken, TestDetector::parent))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("belle2-ecl-core-2018.csv:3:1  column 'energy' is in cm, but GeV is needed.")
                .hasMessageContaining("belle2-track-efficiency.csv:3:1  column 'efficiency': 'high' is no number.")
                .hasMessageContaining("belle2-track-efficiency.csv:4:1  1 cells, but 2 columns.")
                .hasMessageContaining("belle2-track-efficiency.csv:1:1  the header has no line '# source: ...'.");
    }

    @Test
    void extendsMergesDeeplyAndReplacesLeavesWhole() {
        DetectorCard card = TestDetector.card("""
                name: mine
                extends: belle2-2018
                field: { value: 1.2 T, source: mine, status: guess }
                overlay:
                  clusters: { value: 7, source: mine, status: guess }
                """);
        assertThat(card.model().name()).isEqualTo("mine");
        assertThat(card.audit()).extracting(Leaf::path).contains("field", "overlay.slope");
        assertThat(card.leaves().stream()
                        .filter(l -> l.path().equals("field"))
                        .findFirst()
                        .orElseThrow()
                        .source())
                .isEqualTo("mine");
        assertThat(card.model().beams()).isEqualTo(TestDetector.model().beams());
    }

    @Test
    void inheritanceThatGoesInCirclesOrNowhereIsRefused() {
        assertThatThrownBy(() -> DetectorCard.read(
                        TestDetector.parse("name: a\nextends: b\n"),
                        TestDetector::table,
                        name -> TestDetector.parse("name: b\nextends: a\n")))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("extends: the card extends itself (a -> b -> a).");
        assertThatThrownBy(() -> TestDetector.card("name: a\nextends: nothing\n"))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("extends: cannot read the card 'nothing'");
    }

    @Test
    void unknownTriggerLineIsRefusedWithASuggestion() {
        assertThatThrownBy(() -> TestDetector.model().triggerMask("ecl-energy-2gev"))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("detector belle2-2018 has no such line.\n   Maybe ecl-energy-1gev?");
    }

    @Test
    void decayRegionsAreNested() {
        DetectorModel m = TestDetector.model();
        assertThat(m.whereIs(0, 0, 0)).isEqualTo(DecayRegion.BEFORE_TRACKER);
        assertThat(m.whereIs(0, 50, 0)).isEqualTo(DecayRegion.TRACKER);
        assertThat(m.whereIs(0, 0, 150)).isEqualTo(DecayRegion.TRACKER);
        assertThat(m.whereIs(140, 0, 0)).isEqualTo(DecayRegion.CALORIMETER);
        assertThat(m.whereIs(0, -250, 0)).isEqualTo(DecayRegion.MUON_SYSTEM);
        assertThat(m.whereIs(0, 0, -500)).isEqualTo(DecayRegion.OUTSIDE);
    }

    @Test
    void modelsTravel() throws Exception {
        for (String mode : new String[] {"parametric", "geometric"}) {
            DetectorModel m = TestDetector.model("response: parametric", "response: " + mode);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(m);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                assertThat(((DetectorModel) in.readObject()).describe()).isEqualTo(m.describe());
            }
        }
    }
}
