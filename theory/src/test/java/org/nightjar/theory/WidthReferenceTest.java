/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Widths, branching fractions and lifetimes against numbers of independent programs; sources and tolerances in the file. */
class WidthReferenceTest {
    @ParameterizedTest(name = "{0}: {1}, {2} at {3}")
    @CsvFileSource(resources = "/reference/widths.csv", delimiter = '|', quoteCharacter = '"', maxCharsPerColumn = 200)
    void equalsTheReference(
            String id, String quantity, String model, String values, double expected, double tolerance) {
        ModelPoint point = Models.standard().get(model).point(values);
        String[] words = quantity.split(" ", 2);
        String particle = words[1].split(" ")[0];
        DecayTable table = point.decays(particle);
        double found = switch (words[0]) {
            case "width" -> table.partialWidth(words[1]);
            case "br" -> table.branchingFraction(words[1]);
            default -> table.ctau();
        };
        assertThat(found / expected).as(id).isCloseTo(1, within(tolerance));
    }
}
