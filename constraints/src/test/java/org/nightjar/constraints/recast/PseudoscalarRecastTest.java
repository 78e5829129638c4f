/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.ConstraintStore;
import org.nightjar.constraints.Shipped;
import org.nightjar.constraints.recast.RecastPoint.Status;
import org.nightjar.core.card.CardException;
import org.nightjar.theory.width.Widths;

class PseudoscalarRecastTest {
    private static final ConstraintStore STORE = Shipped.store();
    private static final Constraint BELLE2 = STORE.get("belle2-2020-alp-3photon");

    private static List<RecastPoint> read(Constraint c, String target, double chiMass, double chiCoupling) {
        return new PseudoscalarRecast(target, chiMass, chiCoupling, Guards.STANDARD).recast(c);
    }

    @Test
    void aModelReadInItselfIsUnchanged() {
        List<RecastPoint> same = read(BELLE2, "alp-photon", Double.NaN, 0);
        assertThat(same).hasSize(501);
        for (RecastPoint p : same) {
            assertThat(p.lower()).isEqualTo(BELLE2.limitAt(p.mass()));
            assertThat(p.excluded().get(0).isOpen()).isTrue();
        }
    }

    /** g_aWW = g_agammagamma / sin^2 theta_W with 0.23122 (PDG 2022), at both edges of a beam dump: the lifetime is the same. */
    @Test
    void couplingToWBosonsIsAConstantFactor() {
        for (RecastPoint p : read(STORE.get("e137-beam-dump"), "alp-w", Double.NaN, 0)) {
            if (p.status() == Status.EXCLUDED) {
                RecastPoint own = read(STORE.get("e137-beam-dump"), "alp-photon", Double.NaN, 0).stream()
                        .filter(q -> q.mass() == p.mass())
                        .findFirst()
                        .orElseThrow();
                assertThat(p.lower() / own.lower()).isCloseTo(1 / 0.23122, within(1e-12));
                assertThat(p.upper() / own.upper()).isCloseTo(1 / 0.23122, within(1e-12));
            }
        }
    }

    /** At the translated limit the rate g^2 BR is that of the published one; below 2 m_chi nothing changes. */
    @Test
    void invisibleDecaysWeakenPromptLimits() {
        double coupling = 1e-4;
        List<RecastPoint> diluted = read(BELLE2, "alp-photon", 0.5, coupling);
        int weaker = 0;
        for (RecastPoint p : diluted) {
            double limit = BELLE2.limitAt(p.mass());
            double g = p.lower();
            double chi = Widths.pseudoscalarToFermions(p.mass(), coupling, 0.5);
            double photons = Widths.pseudoscalarToPhotons(p.mass(), g);
            assertThat(g * g * photons / (photons + chi) / (limit * limit)).isCloseTo(1, within(1e-12));
            if (p.mass() <= 1) {
                assertThat(g).isEqualTo(limit);
            } else {
                assertThat(g).isGreaterThan(limit);
                weaker++;
            }
        }
        assertThat(weaker).isGreaterThan(100);
    }

    @Test
    void whereTheRatioIsNotDefinedItSaysSo() {
        // a dump lives on the lifetime; a strong coupling to chi makes the particle wider than the search's peak
        assertThat(read(STORE.get("e137-beam-dump"), "alp-photon", 0.001, 1e-4))
                .filteredOn(p -> p.status() != Status.NO_RESULT && p.mass() > 0.002)
                .isNotEmpty()
                .allSatisfy(p -> {
                    assertThat(p.status()).isEqualTo(Status.NO_MEANING);
                    assertThat(p.note()).contains("lifetime");
                });
        assertThat(read(BELLE2, "alp-photon", 0.1, 1))
                .filteredOn(p -> p.mass() > 1)
                .allSatisfy(p -> assertThat(p.note()).contains("1.00 % of the mass"));
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> read(STORE.get("kloe-2014-mumu"), "alp-w", Double.NaN, 0))
                .withMessageContaining("kloe-2014-mumu  it is no limit on alp-photon.");
    }
}
