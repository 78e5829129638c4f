/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.card.CardException;
import org.nightjar.generation.Radiation.Initial;
import org.nightjar.search.card.RadiationSpec;
import org.nightjar.search.card.SearchCard;

/** What a card says about radiation. */
class RadiationKeysTest {
    private static final String SIGNAL = "assume: { gagg: 1e-3 /GeV }\n  radiation: true";

    @TempDir
    Path folder;

    private RadiationSpec signal(String keys) {
        SearchCard card = Small.changed(folder, SIGNAL, "assume: { gagg: 1e-3 /GeV }\n  " + keys);
        return card.signal().radiation();
    }

    @Test
    void oldKeyIsCollinearRadiationAndAlphaRuns() {
        RadiationSpec spec = Small.card().signal().radiation();
        assertThat(spec.photons().initial()).isEqualTo(Initial.COLLINEAR);
        assertThat(spec.photons().finalState()).isFalse();
        assertThat(spec.vacuumPolarisation()).isTrue();
    }

    @Test
    void isrHasAnglesOrNothing() {
        RadiationSpec spec = signal("isr: angles\n  fsr: on");
        assertThat(spec.photons().initial()).isEqualTo(Initial.ANGLES);
        assertThat(spec.photons().finalState()).isTrue();
    }

    @Test
    void alphaCanStandStill() {
        RadiationSpec spec = signal("isr: off\n  vacuum polarisation: off");
        assertThat(spec.photons().initial()).isEqualTo(Initial.OFF);
        assertThat(spec.vacuumPolarisation()).isFalse();
    }

    @Test
    void unknownWordsAndContradictionsAreToldWithTheirPlace() {
        assertThatThrownBy(() -> signal("isr: wide\n  radiation: true"))
                .isInstanceOf(CardException.class)
                .hasMessageContaining(
                        "small.yaml:15:8  signal.isr: 'wide' is not known here.\n   Maybe one of the known values: off, collinear, angles.")
                .hasMessageContaining(
                        "small.yaml:16:14  signal.radiation: radiation and isr both say what the beams radiate.\n   Maybe isr alone?");
    }
}
