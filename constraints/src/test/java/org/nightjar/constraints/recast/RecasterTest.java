/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Mechanism;
import org.nightjar.constraints.Shipped;
import org.nightjar.constraints.Translation;
import org.nightjar.constraints.Window;
import org.nightjar.constraints.recast.RecastPoint.Interval;
import org.nightjar.constraints.recast.RecastPoint.Status;
import org.nightjar.core.units.Constants;
import org.nightjar.formats.csv.CsvTable;

class RecasterTest {
    private static final Guards NONE = new Guards(1e12, 1e12);
    private static final VectorModel DARK_PHOTON = VectorModel.preset("dark-photon");
    private static final List<String> LEPTONS = List.of("e+ e-", "mu+ mu-");
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final double E = Math.sqrt(4 * Math.PI / Constants.INVERSE_ALPHA);

    private static Translation of(Mechanism mechanism, List<String> decays, double branching, Window window) {
        return new Translation(Map.of(mechanism, 1.0), decays, branching, window);
    }

    private static Translation prompt(Mechanism mechanism, List<String> decays) {
        return of(mechanism, decays, Double.NaN, new Window.Prompt());
    }

    private static RecastPoint recast(Translation t, String model, double mass, double lower, double upper) {
        return new Recaster(DARK_PHOTON, VectorModel.preset(model), NONE)
                .recast(t, mass, List.of(new Interval(lower, upper)));
    }

    /** The searches of the reference table as this room describes them; lengths of RECAST's sources, cm. */
    private static Map<String, Translation> searches() {
        Map<String, Translation> all = new LinkedHashMap<>();
        List<String> ee = List.of("e+ e-");
        List<String> any = List.of(Translation.ANY);
        all.put("BaBar_Lees2014xha", prompt(Mechanism.ANNIHILATION, LEPTONS));
        all.put("BESIII_Ablikim2017aab", prompt(Mechanism.ANNIHILATION, LEPTONS));
        all.put("A1_Merkel2014avp", prompt(Mechanism.ELECTRON_BREMSSTRAHLUNG, ee));
        all.put("BaBar_Lees2017lec", prompt(Mechanism.ANNIHILATION, any));
        all.put("LEP_Fox2011fx", prompt(Mechanism.ANNIHILATION, any));
        all.put("BelleII_Adachi2019otg", prompt(Mechanism.MUON_BREMSSTRAHLUNG, any));
        all.put("NA64_NA642019imj", prompt(Mechanism.ELECTRON_BREMSSTRAHLUNG, any));
        all.put("NA62_CortinaGil2019nuo", prompt(Mechanism.PI0_DECAY, any));
        all.put("NA48_Batley2015lha", of(Mechanism.PI0_DECAY, ee, Double.NaN, new Window.Flight(100, 50, Double.NaN)));
        all.put(
                "KLOE_Anastasi2018azp_combined",
                of(
                        Mechanism.ANNIHILATION,
                        List.of("mu+ mu-", "pi+ pi-"),
                        Double.NaN,
                        new Window.Flight(8, Double.NaN, 1.01946)));
        all.put("E141_Riordan1987aw", of(Mechanism.ELECTRON_BREMSSTRAHLUNG, ee, Double.NaN, new Window.Dump(12, 3500)));
        all.put(
                "E137_Andreas2012mt",
                of(Mechanism.ELECTRON_BREMSSTRAHLUNG, ee, Double.NaN, new Window.Dump(17900, 20400)));
        all.put("CHARM_Bergsma1985qz", of(Mechanism.ETA_DECAY, ee, Double.NaN, new Window.Dump(48000, 1000)));
        all.put(
                "NuCAL_Blumlein1991xh",
                of(Mechanism.PROTON_BREMSSTRAHLUNG, ee, Double.NaN, new Window.Dump(6400, 2300)));
        return all;
    }

    @ParameterizedTest
    @CsvSource({"darkcast-recast.csv, 70", "darkcast-random.csv, 60"})
    void agreesWithDarkcastWhereItIsSound(String file, int fewest) {
        // 1 %: Darkcast's solver stops at one per cent of a bracket; above 2 GeV it freezes the hadronic width at its
        // value there, while ours is perturbative: 6 % for final states whose branching fraction that changes.
        CsvTable table = CsvTable.read(Path.of("src", "test", "resources", "reference", file));
        Map<String, Translation> searches = searches();
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (int k = 0; k < table.rows(); k++) {
            double lower = table.numbersOrMissing("lower")[k];
            double in = table.numbersOrMissing("lower_in")[k];
            if (in > 1e4 || lower > 3) {
                continue; // no published limit there; or beyond any meaning of a coupling
            }
            String limit = table.text(k, "limit");
            double mass = table.numbersOrMissing("mass")[k];
            if (rowOfAWrongLoop(limit, table.text(k, "model")) || unsound(limit, table.text(k, "model"), mass)) {
                continue;
            }
            double upperIn = table.numbersOrMissing("upper_in")[k];
            RecastPoint p = recast(
                    Objects.requireNonNull(searches.get(limit)),
                    table.text(k, "model"),
                    mass,
                    in,
                    Double.isNaN(upperIn) ? INFINITE : upperIn);
            double tolerance = mass > 2 ? 0.06 : 0.01;
            double upper = table.numbersOrMissing("upper")[k];
            if (!same(p.lower(), lower, tolerance) || !same(p.upper(), upper, tolerance)) {
                differences.add("%s %s %.5g: %.5g %.5g, Darkcast %.5g %.5g"
                        .formatted(limit, table.text(k, "model"), mass, p.lower(), p.upper(), lower, upper));
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(fewest);
        assertThat(differences).isEmpty();
    }

    /**
     * Beside the J/psi Darkcast's R is 2.85 (its dark photon's leptonic branching fraction is 0.41 at 3.2 GeV), where 2.2 is measured.
     * Of E141 in B - L at 13 MeV it says that nothing is excluded, while its own number of events is above the mark between 2.33e-5 and
     * 3.27e-5, by 6 % at most: its solver starts beyond.
     */
    private static boolean unsound(String limit, String model, double mass) {
        return Math.abs(mass - 3.097) < 0.15
                || limit.equals("E141_Riordan1987aw") && model.equals("b-minus-l") && Math.abs(mass - 0.0133) < 1e-4;
    }

    /** What Darkcast's solver misses: the interval that its own number of events has, read off a scan of that number. */
    @Test
    void aNarrowIntervalIsFound() {
        RecastPoint p = recast(
                Objects.requireNonNull(searches().get("E141_Riordan1987aw")),
                "b-minus-l",
                0.013314,
                3.5194e-05,
                3.0326e-4);
        assertThat(p.lower()).isBetween(2.228e-5, 2.462e-5); // neighbours in the scan
        assertThat(p.upper()).isBetween(3.008e-5, 3.325e-5);
    }

    /**
     * Darkcast takes the loop of L_mu - L_tau for L_e - L_mu and L_e - L_tau, too: rows in which these reach quarks, or the
     * lepton without tree-level coupling, by the loop.
     */
    private static boolean rowOfAWrongLoop(String limit, String model) {
        boolean quarks = List.of(
                        "NA48_Batley2015lha", "NA62_CortinaGil2019nuo", "CHARM_Bergsma1985qz", "NuCAL_Blumlein1991xh")
                .contains(limit);
        boolean muons = model.equals("le-ltau") && limit.startsWith("KLOE");
        return model.startsWith("le-") && (quarks || muons);
    }

    @Test
    void theLoopOfOtherLeptonsIsTheirOwn() {
        // Darkcast's row NA62, L_e - L_tau, 0.0992 GeV is 0.0728819: that of L_mu - L_tau to all its digits. With the
        // electron's own mass the mixing is larger and the limit stronger.
        Translation t = prompt(Mechanism.PI0_DECAY, List.of(Translation.ANY));
        double wrong = recast(t, "lmu-ltau", 0.0992, 0.0010882, INFINITE).lower();
        assertThat(wrong).isCloseTo(0.0728819, within(0.01 * 0.0728819));
        assertThat(recast(t, "le-ltau", 0.0992, 0.0010882, INFINITE).lower()).isLessThan(0.75 * wrong);
    }

    private static boolean same(double a, double b, double tolerance) {
        return Double.isNaN(a) && Double.isNaN(b) || Math.abs(a / b - 1) < tolerance;
    }

    @ParameterizedTest
    @CsvSource({"0.05, 6.7393e-4, 3.2268e-4", "0.3, 8.4613e-4, 3.41776e-4", "0.6, 7.0297e-4, 2.17993e-4"})
    void theClosedFormOfPromptSearches(double mass, double epsilon, double darkcast) {
        // g = e eps sqrt(BR_A' / BR_X): the same as the solver to its precision, and Darkcast's number to 1 %
        VectorModel bMinusL = VectorModel.preset("b-minus-l");
        double ratio = DARK_PHOTON.widths(mass).branching(LEPTONS, 1e-3)
                / bMinusL.widths(mass).branching(LEPTONS, 1e-3);
        RecastPoint p = recast(prompt(Mechanism.ANNIHILATION, LEPTONS), "b-minus-l", mass, epsilon, INFINITE);
        assertThat(p.lower()).isCloseTo(E * epsilon * Math.sqrt(ratio), within(1e-12 * p.lower()));
        assertThat(p.lower()).isCloseTo(darkcast, within(0.01 * darkcast));
        assertThat(p.excluded().get(0).isOpen()).isTrue();
    }

    @Test
    void invisibleLimitsAreReadWithTheSharesOfNeutrinos() {
        // reference table of branching fractions, B - L at 3 GeV: neutrinos 0.333334; published epsilon as it is
        // shipped
        Constraint babar = Shipped.store().get("babar-2017-dark-photon-invisible");
        Recaster recaster = new Recaster(
                VectorModel.published(babar.recipe().model()).orElseThrow(),
                VectorModel.preset("b-minus-l"),
                Guards.STANDARD);
        double epsilon = babar.limitAt(3);
        double g = recaster.recast(
                        Objects.requireNonNull(babar.translation()), 3, List.of(new Interval(epsilon, INFINITE)))
                .lower();
        assertThat(g).isCloseTo(E * epsilon / Math.sqrt(0.333334), within(0.01 * g));
        // the curve is flat from 1 MeV on, the share of neutrinos is not: points follow it
        List<RecastPoint> points = recaster.recast(babar);
        double belowElectrons = near(points, 1.0219e-3);
        double aboveElectrons = near(points, 2e-3);
        // 1.5 of neutrinos, and at 2 MeV e+ e- with (1 + 2 x)(1 - 4 x)^(1/2), x = (0.511 / 2)^2: 0.9717
        assertThat(aboveElectrons / belowElectrons).isCloseTo(Math.sqrt(1 + 0.9717 / 1.5), within(0.01));
    }

    private static double near(List<RecastPoint> points, double mass) {
        return points.stream()
                .min(java.util.Comparator.comparingDouble(p -> Math.abs(Math.log(p.mass() / mass))))
                .orElseThrow()
                .lower();
    }

    @ParameterizedTest
    @CsvSource({"0.02, 1e-3, Infinity", "0.3, 5e-4, Infinity", "0.05, 4e-8, 7e-6", "3.5, 1e-3, Infinity"})
    void aModelTranslatedToItselfIsItself(double mass, double lower, double upper) {
        Window window = Double.isInfinite(upper) ? new Window.Prompt() : new Window.Dump(17900, 20400);
        RecastPoint p = recast(
                of(Mechanism.ANNIHILATION, List.of("e+ e-"), Double.NaN, window), "dark-photon", mass, lower, upper);
        // identity to the rounding of some sixty halvings
        assertThat(p.lower()).isCloseTo(lower, within(1e-12 * lower));
        if (!Double.isInfinite(upper)) {
            assertThat(p.upper()).isCloseTo(upper, within(1e-10 * upper)); // through an exponential of minus seven
        }
    }

    @ParameterizedTest
    @CsvSource({"b-minus-l, 0.05", "b-minus-l, 0.7", "protophobic, 1.5", "lmu-ltau, 0.4", "baryonic, 0.1"})
    void thereAndBackAgain(String model, double mass) {
        Translation t = prompt(Mechanism.ANNIHILATION, LEPTONS);
        VectorModel other = VectorModel.preset(model);
        double there = recast(t, model, mass, 1e-3, INFINITE).lower();
        double back = new Recaster(other, DARK_PHOTON, NONE)
                .recast(t, mass, List.of(new Interval(there, INFINITE)))
                .lower();
        assertThat(back).isCloseTo(1e-3, within(1e-9 * 1e-3));
    }

    @Test
    void loopMixingIsThatOfTheFormulaAtRest() {
        // CHECK ZK1: e / (12 pi^2) ln(m_tau^2 / m_mu^2) = 0.014432911 in units of g', at q^2 = 0
        double kappa = Math.abs(VectorModel.preset("lmu-ltau").charges(1e-3).electron());
        assertThat(kappa / E).isCloseTo(0.014432911, within(1e-5));
    }

    @Test
    void whatHasNoMeaningIsSaid() {
        Recaster guarded = new Recaster(DARK_PHOTON, VectorModel.preset("baryonic"), Guards.STANDARD);
        List<Interval> limit = List.of(new Interval(9.5412e-4, INFINITE));
        // Darkcast gives a coupling of 398 here
        RecastPoint wide = guarded.recast(prompt(Mechanism.ANNIHILATION, LEPTONS), 4, limit);
        assertThat(wide.status()).isEqualTo(Status.NOTHING_EXCLUDED);
        assertThat(wide.note()).contains("widths above 1.00 % of the mass");
        RecastPoint heavy = guarded.recast(prompt(Mechanism.PI0_DECAY, List.of("e+ e-")), 0.2, limit);
        assertThat(heavy.status()).isEqualTo(Status.NO_MEANING);
        assertThat(heavy.note()).isEqualTo("pi0 decay does not reach this mass");
        VectorModel muons = VectorModel.of("muons", new double[] {0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0}, false);
        RecastPoint none = new Recaster(DARK_PHOTON, muons, Guards.STANDARD)
                .recast(prompt(Mechanism.ANNIHILATION, LEPTONS), 1, limit);
        assertThat(none.note()).isEqualTo("muons is not produced in this way");
    }

    @Test
    void aDarkFermionDilutesAndRescuesALimit() {
        // with Gamma_chi fixed, BR = a g^2 / (a g^2 + c): g^2 BR reaches the needed rate at a larger g;
        // at small couplings the branching fraction, and at large ones the dilution, is gone
        VectorModel chi = DARK_PHOTON.withChi(0.1, 0.01);
        Translation t = prompt(Mechanism.ANNIHILATION, LEPTONS);
        double diluted = new Recaster(DARK_PHOTON, chi, NONE)
                .recast(t, 0.5, List.of(new Interval(1e-3, INFINITE)))
                .lower();
        double visible = DARK_PHOTON.widths(0.5).total(1);
        double hidden = chi.widths(0.5).total(0);
        double x = diluted * diluted;
        assertThat(x * visible * x / (visible * x + hidden)).isCloseTo(1e-6, within(1e-12));
        assertThat(diluted).isGreaterThan(1e-3);
    }

    @Test
    void aDumpMayExcludeNothing() {
        // a boson with half the production and ten times the width decays in the shield
        double[] x = new double[11];
        x[0] = 1e-3;
        x[1] = 5;
        VectorModel fast = VectorModel.of("fast", x, false);
        RecastPoint p = new Recaster(DARK_PHOTON, fast, NONE)
                .recast(
                        of(
                                Mechanism.ELECTRON_BREMSSTRAHLUNG,
                                List.of("e+ e-"),
                                Double.NaN,
                                new Window.Dump(17900, 20400)),
                        0.25,
                        List.of(new Interval(1e-7, 2e-7)));
        assertThat(p.status()).isEqualTo(Status.NOTHING_EXCLUDED);
    }
}
