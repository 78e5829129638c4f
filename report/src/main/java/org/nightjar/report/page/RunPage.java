/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.page;

import java.util.List;

/**
 * What the page of a run says.
 *
 * @param subtitle one line below the title: detector, data, version; may be empty
 * @param summary the result in one or two sentences, with its main numbers
 * @param facts main numbers at a glance
 * @param command the one command that does the run again
 * @param citations what to cite
 * @param footer program and version; may be empty
 */
public record RunPage(
        String title,
        String subtitle,
        String summary,
        List<Fact> facts,
        List<Section> sections,
        String command,
        List<Citation> citations,
        String footer) {
    public RunPage {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        citations = List.copyOf(citations);
    }

    /** A number with its name, such as {@code observed limit at 1 GeV} and {@code 9.1e-4 /GeV}. */
    public record Fact(String name, String value) {}

    /** A chapter of the page. */
    public record Section(String title, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }

        public static Section of(String title, Block... blocks) {
            return new Section(title, List.of(blocks));
        }
    }

    /**
     * A work to cite.
     *
     * @param what for what it is cited
     * @param text the reference as a reader sees it
     * @param bibtex its BibTeX entry; may be empty
     */
    public record Citation(String what, String text, String bibtex) {}
}
