/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.card.CardException;
import org.nightjar.search.card.SearchCard;
import org.nightjar.theory.Models;

/** A search of a model that its user wrote, in a file beside the card. */
class UserModelCardTest {
    private static final String MODEL = """
            nightjar: model/1
            name: my-alp
            title: photons alone
            parameters:
              ma: { default: 1 GeV, from: 0 GeV, to: 100 GeV, meaning: mass }
              gagg: { default: 1e-3 /GeV, from: 0 /GeV, to: 10 /GeV, meaning: coupling }
            particles:
              a: { mass: ma, spin: 0, charge: 0, pdg: 54 }
            vertices:
              - { photons: a, coupling: gagg }
            """;

    @TempDir
    Path folder;

    private SearchCard card(String model) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("my-alp.yaml"), model);
        return Small.changed(folder, "model: alp-photon", "model: my-alp.yaml");
    }

    /** The built-in ALP is the same Lagrangian: the same width, to rounding. */
    @Test
    void theModelLiesBesideTheCard() throws IOException {
        SearchCard card = card(MODEL);
        Map<String, Double> at = Map.of("ma", 2.0, "gagg", 1e-3);
        double own = card.signal().theory().point(at).width("a");
        assertThat(own).isCloseTo(Models.standard().get("alp-photon").point(at).width("a"), within(1e-12 * own));
    }

    @Test
    void itsProblemsAreToldWithTheirPlace() {
        assertThatThrownBy(() -> card(MODEL.replace("mass: ma", "mass: mb")))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("my-alp.yaml:8:");
    }

    @Test
    void aMissingFileIsTold() {
        assertThatThrownBy(() -> Small.changed(folder, "model: alp-photon", "model: other.yaml"))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("other.yaml");
    }
}
