/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.Physics;
import org.nightjar.search.Hash;
import org.nightjar.search.card.SearchCard;

/** What a run is and where it comes from. */
final class Provenance {
    private Provenance() {}

    /** Hash of everything that fixes the numbers of a run. */
    static String identity(
            SearchCard card, String detectorHash, RunOptions options, List<ObservedBins> data, boolean sealed) {
        StringBuilder s = new StringBuilder("nightjar ")
                .append(SearchRunner.VERSION)
                .append(" physics ")
                .append(Physics.NUMBER);
        s.append('\n')
                .append(card.wholeText())
                .append(card.signal().modelText())
                .append('\n')
                .append(options.identity())
                .append(" seed=")
                .append(card.seed())
                .append("\nsealed=")
                .append(sealed);
        data.forEach(d -> s.append(' ').append(d.hash()));
        s.append("\nmasses=").append(Arrays.toString(card.masses()));
        s.append("\ndetector=").append(detectorHash);
        return Hash.of(s.toString());
    }

    /** As run.json tells it; {@code complete} once all points are there. */
    static Map<String, Object> of(SearchCard card, RunOptions options, String identity, boolean complete) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("nightjar", SearchRunner.VERSION);
        m.put("physics", Physics.NUMBER);
        m.put("search", card.name());
        m.put("cardHash", Hash.of(card.wholeText()));
        m.put("detector", card.detector());
        m.put("seed", card.seed());
        m.put("chunk", card.chunk());
        m.put("luminosity", card.luminosity());
        m.put("options", options.tree());
        m.put("identity", identity);
        m.put("complete", complete);
        m.put("cites", card.cites());
        Map<String, Object> v = new LinkedHashMap<>();
        v.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        v.put("card", origin(card));
        v.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        m.put("volatile", v);
        return m;
    }

    /** Where a card of the user lies: its data are found again beside it; empty for a packed card. */
    private static String origin(SearchCard card) {
        Path file = Path.of(card.node().file());
        return Files.isRegularFile(file) ? file.toAbsolutePath().normalize().toString() : "";
    }
}
