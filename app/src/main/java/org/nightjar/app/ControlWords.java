/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.search.card.ControlSpec;
import org.nightjar.search.card.CorrectionSpec;
import org.nightjar.search.card.DataSpec;
import org.nightjar.search.card.MeasuredFactor;
import org.nightjar.search.card.SearchCard;

/** Control samples and corrections of a search in words. */
final class ControlWords {
    private ControlWords() {}

    static void control(Explanation e, SearchCard card) {
        if (card.control().isEmpty()) {
            return;
        }
        e.part("Control samples");
        List<Object> trees = new ArrayList<>();
        for (ControlSpec c : card.control()) {
            List<String> words = new ArrayList<>(c.changes());
            ControlSpec.Ratio ratio = c.ratio();
            DataSpec data = c.data();
            if (ratio != null) {
                words.add("data over simulation %s, known to %s"
                        .formatted(Show.number(ratio.value()), Show.percent(ratio.uncertainty())));
            }
            if (data != null) {
                words.add("data %s, %s /pb".formatted(data.file(), Show.number(data.luminosity())));
            }
            c.backgrounds().forEach(b -> words.add("with " + b.process()));
            e.text("%s: %s; %s%s".formatted(c.name(), c.why(), String.join("; ", words), source(c.source())));
            Map<String, Object> t = new LinkedHashMap<>();
            t.put("name", c.name());
            t.put("why", c.why());
            t.put("changes", c.changes());
            t.put("source", c.source());
            trees.add(t);
        }
        e.put("control", trees);
    }

    static void corrections(Explanation e, SearchCard card) {
        if (card.corrections().isEmpty()) {
            return;
        }
        e.part("Corrections of simulated yields");
        for (CorrectionSpec c : card.corrections()) {
            MeasuredFactor how = c.measured();
            String factor = how == null
                    ? "factor %s, known to %s".formatted(Show.number(c.factor()), Show.percent(c.uncertainty()))
                    : "data over simulation of '%s'%s%s"
                            .formatted(
                                    how.control(),
                                    how.perBin() ? " bin by bin" : "",
                                    Double.isNaN(how.uncertainty())
                                            ? ""
                                            : ", known to " + Show.percent(how.uncertainty()));
            e.text("%s: %s, of %s: %s%s"
                    .formatted(c.name(), factor, String.join(", ", c.of()), c.why(), source(c.source())));
        }
    }

    private static String source(String source) {
        return source.isEmpty() ? "" : "  [" + source + "]";
    }
}
