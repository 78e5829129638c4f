/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.formats.Numbers;

/** Reads the section {@code corrections} of a search card: factors on simulated yields. */
final class CorrectionReader {
    private final CardNode card;
    private final Problems problems;
    private final CardValues values;

    CorrectionReader(CardNode card, Problems problems) {
        this.card = card;
        this.problems = problems;
        this.values = new CardValues(problems);
    }

    /** The corrections in the card's order. */
    List<CorrectionSpec> corrections(List<BackgroundSpec> backgrounds, List<ControlSpec> control) {
        List<CorrectionSpec> list = new ArrayList<>();
        String[] samples = Stream.concat(
                        Stream.of(CorrectionSpec.SIGNAL), backgrounds.stream().map(BackgroundSpec::name))
                .toArray(String[]::new);
        card.find("corrections")
                .ifPresent(all -> all.entries().forEach((name, n) -> {
                    n.onlyKeys(problems, "factor", "from", "per", "uncertainty", "of", "why", "source");
                    List<String> of = n.get("of", problems).items().stream()
                            .map(s -> s.oneOf(problems, samples))
                            .toList();
                    list.add(n.find("from").isPresent() ? measured(name, n, of, control) : number(name, n, of));
                }));
        return list;
    }

    private CorrectionSpec number(String name, CardNode n, List<String> of) {
        double factor = n.get("factor", problems).number(problems);
        if (!(factor > 0)) {
            problems.add(
                    n.get("factor", problems), "a factor of " + Numbers.text(factor) + " is not positive.", "0.9?");
        }
        n.find("per").ifPresent(p -> problems.add(p, "a number is the same in every bin.", "from: a control sample?"));
        double uncertainty = n.find("uncertainty").map(values::uncertainty).orElse(0.0);
        return new CorrectionSpec(name, factor, uncertainty, of, text(n, "why"), text(n, "source"), null);
    }

    private CorrectionSpec measured(String name, CardNode n, List<String> of, List<ControlSpec> control) {
        CardNode from = n.get("from", problems);
        if (n.find("factor").isPresent()) {
            problems.add(n.get("factor", problems), "the control sample gives the factor.", "only one of the two?");
        }
        String sample =
                from.oneOf(problems, control.stream().map(ControlSpec::name).toArray(String[]::new));
        boolean perBin = n.find("per")
                .map(p -> p.oneOf(problems, "total", "bin"))
                .orElse("total")
                .equals("bin");
        control.stream().filter(c -> c.name().equals(sample)).findFirst().ifPresent(c -> check(n, from, c, perBin, of));
        Optional<Double> own = n.find("uncertainty").map(values::uncertainty);
        String source = control.stream()
                .filter(c -> c.name().equals(sample))
                .map(ControlSpec::source)
                .findFirst()
                .orElse("");
        return new CorrectionSpec(
                name,
                1,
                0,
                of,
                text(n, "why"),
                n.find("source").map(CardNode::text).orElse(source),
                new MeasuredFactor(
                        sample, perBin, own.orElse(Double.NaN), new double[0], new double[0], new double[0]));
    }

    private void check(CardNode n, CardNode from, ControlSpec control, boolean perBin, List<String> of) {
        if (perBin && (of.contains(CorrectionSpec.SIGNAL) || PlaneReader.isPlane(card))) {
            problems.add(
                    n.get("per", problems),
                    "the signal and counts in a plane are corrected by the whole ratio.",
                    "per: total?");
        }
        if (control.ratio() != null) {
            if (perBin) {
                problems.add(n.get("per", problems), "the control sample is one number.", "per: total?");
            }
            return;
        }
        if (control.data() == null) {
            problems.add(from, "the control sample '" + control.name() + "' has no data.", "data: { file: ... }?");
        }
        String state = card.find("blinding")
                .flatMap(b -> b.find("state"))
                .map(CardNode::text)
                .orElse("sealed");
        if (state.equals("sealed")) {
            problems.add(
                    from,
                    "the data of the control sample '" + control.name() + "' are sealed.",
                    "blinding: { state: control } opens control samples alone?");
        }
    }

    private static String text(CardNode n, String key) {
        return n.find(key).map(CardNode::text).orElse("");
    }
}
