/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.lhe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightjar.core.events.EventHeader;
import org.nightjar.formats.Numbers;

/**
 * A process of {@code <init>}. The header keeps them as one text of provenance, {@code 1: 2.5 +- 0.1 pb; 2: 3 +- 0.2 pb}.
 *
 * @param id number that its events carry
 * @param crossSection pb
 * @param error pb
 */
record LheProcess(int id, double crossSection, double error) {
    private static final String KEY = "processes";
    private static final Pattern ONE = Pattern.compile("(-?\\d{1,9}): (\\S+) \\+- (\\S+) pb");

    /** The provenance of processes, if they are more than one or not just number 1. */
    static Optional<String> text(List<LheProcess> all) {
        boolean plain = all.isEmpty() || (all.size() == 1 && all.get(0).id == 1);
        return plain
                ? Optional.empty()
                : Optional.of(all.stream().map(LheProcess::text).collect(Collectors.joining("; ")));
    }

    static String key() {
        return KEY;
    }

    /** Those of a header; one for the whole sample if it names none that add up to its cross section. */
    static List<LheProcess> of(EventHeader header) {
        String text = header.provenance().getOrDefault(KEY, "");
        List<LheProcess> all = Stream.of(text.split("; "))
                .map(LheProcess::parse)
                .flatMap(Optional::stream)
                .toList();
        double sum = all.stream().mapToDouble(LheProcess::crossSection).sum();
        if (Math.abs(sum - header.crossSection()) <= 1e-9 * sum) {
            return all;
        }
        double error = header.crossSectionError();
        return List.of(new LheProcess(1, header.crossSection(), error >= 0 ? error : 0));
    }

    private String text() {
        return id + ": " + Numbers.text(crossSection) + " +- " + Numbers.text(error) + " pb";
    }

    private static Optional<LheProcess> parse(String text) {
        Matcher m = ONE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        LheProcess p =
                new LheProcess(Integer.parseInt(m.group(1)), Numbers.parse(m.group(2)), Numbers.parse(m.group(3)));
        return Optional.of(p).filter(q -> q.crossSection > 0 && q.error >= 0);
    }
}
