/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightjar.core.card.CardNode;
import org.nightjar.detector.DetectorCard;
import org.nightjar.detector.DetectorModel;
import org.nightjar.detector.Leaf;

/** A detector in words. */
final class DetectorWords {
    private final DetectorCard card;

    DetectorWords(DetectorCard card) {
        this.card = card;
    }

    Explanation explanation(boolean audit) {
        DetectorModel model = card.model();
        String title = card.resolved().find("title").map(CardNode::text).orElse("");
        Explanation e = new Explanation("detector", model.name(), title);
        if (!audit) {
            e.part("What it is");
            model.describe().lines().forEach(e::text);
            e.part("Trigger lines").text(String.join(", ", model.triggerLines()));
        }
        e.put("triggerLines", model.triggerLines());
        int unsure = card.audit().size();
        e.part(
                audit
                        ? unsure + " of " + card.leaves().size() + " values are guessed or from memory"
                        : "Values and where they come from (" + unsure + " of "
                                + card.leaves().size() + " are guessed or from memory)");
        return values(e, audit ? card.audit() : card.leaves()).put("unsure", unsure);
    }

    static Explanation values(Explanation e, List<Leaf> leaves) {
        List<Object> trees = new ArrayList<>();
        for (Leaf l : leaves) {
            String status = l.status().name().toLowerCase(Locale.ROOT);
            e.text(l.path() + " = " + l.value() + "  [" + status + "]  " + l.source());
            Map<String, Object> t = new LinkedHashMap<>();
            t.put("path", l.path());
            t.put("value", l.value());
            t.put("status", status);
            t.put("source", l.source());
            trees.add(t);
        }
        return e.put("values", trees);
    }
}
