/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentationTest {
    @Test
    void everyNameIsInTheTableOfItsPage() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "analysis.md"));
        assertThat(Variables.all())
                .allSatisfy(v -> assertThat(page)
                        .contains("| `" + v.name() + "` | ")
                        .contains(v.meaning().replace("|", "\\|")));
    }
}
