/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the parts of an HS3 document must have in common: names are given once, contents fill their axes, domains exist. */
final class Hs3Checks {
    private Hs3Checks() {}

    /** Each of these lists may give a name only once. */
    static void names(At top, List<String> lists) {
        for (String list : lists) {
            Set<String> known = new HashSet<>();
            for (At item : top.find(list).map(At::items).orElse(List.of())) {
                String name = item.key("name").text();
                if (!known.add(name)) {
                    item.wrong("the name '" + name + "' is given twice in " + list + ".", "");
                }
            }
        }
    }

    /** The contents of something must be as many as its axes have bins, if these say how many. */
    static void fills(At contents, At withAxes) {
        OptionalInt bins = bins(withAxes);
        int found = contents.value() instanceof List<?> l ? l.size() : -1;
        if (bins.isPresent() && found >= 0 && found != bins.getAsInt()) {
            contents.wrong("%d numbers, but the axes have %d bins.".formatted(found, bins.getAsInt()), "");
        }
    }

    private static OptionalInt bins(At withAxes) {
        int product = 1;
        Optional<At> axes = withAxes.find("axes");
        if (axes.isEmpty()) {
            return OptionalInt.empty();
        }
        for (At axis : axes.get().items()) {
            Optional<At> number = axis.find("nbins");
            Optional<At> edges = axis.find("edges");
            if (number.isEmpty() && edges.isEmpty()) {
                return OptionalInt.empty();
            }
            product *= number.isPresent()
                    ? (int) number.get().number()
                    : edges.get().items().size() - 1;
        }
        return OptionalInt.of(product);
    }

    /** The domains that an analysis names must be there. */
    static void domains(At top, At analysis) {
        Set<String> known = new HashSet<>();
        for (At d : top.find("domains").map(At::items).orElse(List.of())) {
            d.find("name").ifPresent(name -> known.add(name.text()));
        }
        for (At wanted : analysis.find("domains").map(At::items).orElse(List.of())) {
            if (!known.contains(wanted.text())) {
                wanted.wrong("there is no domain '" + wanted.text() + "'.", "");
            }
        }
    }
}
