/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.formats.files.DataFolder;
import org.nightjar.search.card.BackgroundSpec;
import org.nightjar.search.card.SearchCard;

/** Cards that extend others. */
class ExtendedCardTest {
    private static final Library LIBRARY = new Library(DataFolder.of(List.of(Path.of("../data"))));
    private static final String HEAD = "nightjar: search/1\nname: child\ntitle: a child\nextends: zprime-invisible\n";

    @TempDir
    Path folder;

    private SearchCard card(String name, String text) throws IOException {
        return LIBRARY.search(
                Files.writeString(folder.resolve(name + ".yaml"), text).toString());
    }

    /** What is not said is that of the parent; what belongs to its publication is not inherited, so data stay sealed. */
    @Test
    void inheritsAllButThePublication() throws IOException {
        SearchCard parent = LIBRARY.search("zprime-invisible");
        SearchCard c = card("child", HEAD);
        assertThat(c.cuts()).isEqualTo(parent.cuts());
        assertThat(c.masses()).isEqualTo(parent.masses());
        assertThat(c.inference()).isEqualTo(parent.inference()); // its windows are a file beside the parent
        assertThat(c.luminosity()).isEqualTo(parent.luminosity());
        assertThat(c.title()).isEqualTo("a child");
        assertThat(List.of(c.data(), c.cites(), c.differences())).allMatch(List::isEmpty);
        assertThat(c.blinding()).isEqualTo("sealed");
        // the quoted ratio is inherited, the yield of pairs in data is not
        assertThat(parent.corrections()).extracting("name").contains("yield of pairs");
        assertThat(c.corrections())
                .extracting("name")
                .containsExactly("muon yield of signal", "muon yield of backgrounds");
        assertThat(c.control()).extracting("name").containsExactly("muon pairs");
        assertThat(c.published()).isEmpty();
        assertThat(c.status()).isEqualTo("unvalidated");
        assertThat(c.wholeText()).startsWith(c.text()).contains(parent.text());
    }

    /** Maps merge to any depth, lists are replaced, none takes away; over two generations. */
    @Test
    void mergesOverTwoGenerations() throws IOException {
        card(
                "child",
                HEAD + "backgrounds: { taupipi: none, mumu: { events: 1000 } }\n"
                        + "corrections:\n  muon yield of backgrounds: none\nselect: [{ cut: \"count(track:ip) == 2\", why: two tracks }]\n");
        SearchCard c = card(
                "grandchild",
                HEAD.replace("child", "grandchild").replace("zprime-invisible", "child.yaml") + "luminosity: 1 /fb\n");
        assertThat(c.backgrounds())
                .extracting(BackgroundSpec::name)
                .contains("mumu")
                .doesNotContain("taupipi");
        assertThat(c.backgrounds().get(0).events()).isEqualTo(1000);
        assertThat(c.backgrounds().get(0).cuts()).hasSize(4);
        assertThat(c.corrections()).hasSize(1);
        assertThat(c.cuts()).hasSize(1);
        assertThat(c.luminosity()).isEqualTo(1000);
    }

    @Test
    void problemsOfParentsAreTold() throws IOException {
        assertThat(catchThrowable(() -> card("child", HEAD.replace("zprime-invisible", "zprime-inisible"))))
                .hasMessageContaining("child.yaml:4")
                .hasMessageContaining("zprime-invisible?");
        assertThat(catchThrowable(() -> card("child", HEAD.replace("zprime-invisible", "child"))))
                .hasMessageContaining("extends itself");
        Files.writeString(
                folder.resolve("other.yaml"), HEAD.replace("child", "other").replace("zprime-invisible", "child.yaml"));
        assertThat(catchThrowable(() -> card("child", HEAD.replace("zprime-invisible", "other.yaml"))))
                .hasMessageContaining("extends itself");
    }
}
