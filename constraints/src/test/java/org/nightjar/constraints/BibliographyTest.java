/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nightjar.constraints.targets.MuonMoment;
import org.nightjar.core.card.CardException;

class BibliographyTest {
    private static final String TEXT = """
            % a comment
            @article{Babar, author = "{BaBar Collaboration} and Lees, J. P. and others",
                title = "{Search for {$A'$}}", eprint = "1406.2980", year = 2014}
            @article{Bloch, author = {Bl{\\"u}mlein, Johannes and Brunner, J.}, title = {Beam dumps},
                journal = "Z. Phys. C", volume = "51", pages = "341", year = "1991"}
            """;

    @Test
    void entriesAreFoundByKeyAndByNumber() {
        Bibliography b = Bibliography.read("t.bib", TEXT);
        assertThat(b.size()).isEqualTo(2);
        Bibliography.Entry babar = b.find("arXiv:1406.2980").orElseThrow();
        assertThat(babar.authors()).isEqualTo("BaBar Collaboration");
        assertThat(babar.title()).isEqualTo("Search for {$A'$}");
        assertThat(babar.where()).isEqualTo("arXiv:1406.2980");
        Bibliography.Entry bloch = b.find("Bloch").orElseThrow();
        assertThat(bloch.authors()).isEqualTo("Blumlein et al.");
        assertThat(bloch.where()).isEqualTo("Z. Phys. C 51 (1991) 341");
        assertThat(b.find("arXiv:0000.0000")).isEmpty();
        assertThat(b.of(List.of("Bloch", "arXiv:1406.2980", "Bloch", "other"))).containsExactly(bloch, babar);
    }

    @Test
    void brokenEntriesAreTold() {
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> Bibliography.read("t.bib", "@article{a, title = {x}"))
                .withMessageContaining("the entry at character 0 does not end.");
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> Bibliography.read("t.bib", "@article{a, title={x}}@article{a, title={y}}"))
                .withMessageContaining("there are two entries a.");
    }

    @Test
    void everyShippedEntryIsCitedOrTheSourceOfAMethod() {
        Set<String> cited = new HashSet<>();
        Shipped.store().all().forEach(c -> cited.addAll(c.cites()));
        Shipped.grids().forEach(g -> cited.addAll(g.cites()));
        Bibliography b = Shipped.bibliography();
        // the method of translating limits, and experiment and prediction of the muon's moment
        cited.add("arXiv:1801.04847");
        // freeze-out: the method, degrees of freedom, the observed density, annihilation near the pole
        cited.addAll(Set.of("Gondolo:1990dk", "arXiv:1609.04979", "arXiv:1807.06209", "arXiv:1709.00009"));
        cited.addAll(MuonMoment.Y2025.cites());
        cited.addAll(MuonMoment.Y2021.cites());
        assertThat(b.of(cited)).hasSize(b.size());
    }
}
