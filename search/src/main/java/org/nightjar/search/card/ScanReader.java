/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.Arrays;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;
import org.nightjar.formats.Numbers;

/** Reads the section {@code scan} of a search card. */
final class ScanReader {
    private static final int FEWEST_MASSES = 3;

    private final CardNode card;
    private final CardFolder folder;
    private final Problems problems;
    private final CardValues values;

    ScanReader(CardNode card, CardFolder folder, Problems problems) {
        this.card = card;
        this.folder = folder;
        this.problems = problems;
        this.values = new CardValues(problems);
    }

    /** Name of the scanned parameter. */
    String parameter() {
        CardNode scan = card.get("scan", problems);
        scan.onlyKeys(problems, "parameter", "masses", "also", "from", "to", "count", "second");
        return scan.get("parameter", problems).string(problems);
    }

    /** The hypotheses, GeV, ascending; empty only if a problem was reported. */
    double[] masses() {
        CardNode scan = card.get("scan", problems);
        double[] base = scan.find("masses").map(this::listedMasses).orElseGet(() -> spacedMasses(scan));
        double[] also = scan.find("also").map(this::listedMasses).orElse(new double[0]);
        double[] all = Arrays.copyOf(base, base.length + also.length);
        System.arraycopy(also, 0, all, base.length, also.length);
        double[] masses =
                Arrays.stream(all).filter(m -> m > 0).sorted().distinct().toArray();
        if (masses.length < FEWEST_MASSES && problems.isEmpty()) {
            problems.add(
                    scan.find("masses").orElse(scan),
                    (masses.length == 0
                                    ? "no masses are"
                                    : masses.length == 1 ? "1 mass is" : masses.length + " masses are")
                            + " given, but the shape of the signal is learnt from " + FEWEST_MASSES + " or more.",
                    "[1 GeV, 2 GeV, 3 GeV], and nightjar run --masses for fewer?");
        }
        return masses;
    }

    private double[] listedMasses(CardNode n) {
        if (n.isMap()) {
            n.onlyKeys(problems, "file", "column");
            String file = n.get("file", problems).string(problems);
            String column = n.get("column", problems).string(problems);
            return file.isEmpty() || column.isEmpty()
                    ? new double[0]
                    : values.attempt(n, () -> Tables.column(folder, file, column))
                            .orElse(new double[0]);
        }
        return n.items().stream()
                .mapToDouble(m -> values.positive(m, Dimension.ENERGY))
                .toArray();
    }

    private double[] spacedMasses(CardNode scan) {
        double from = values.positive(scan.get("from", problems), Dimension.ENERGY);
        double to = values.positive(scan.get("to", problems), Dimension.ENERGY);
        long n = values.between(scan.get("count", problems), FEWEST_MASSES, SearchCardReader.MOST_MASSES);
        if (!(to > from) || n > SearchCardReader.MOST_MASSES) {
            if (to <= from) {
                problems.add(
                        scan,
                        "the scan ends at " + Numbers.text(to) + " GeV, not above its start " + Numbers.text(from)
                                + " GeV.",
                        "");
            }
            return new double[0];
        }
        double[] m = new double[(int) n];
        for (int k = 0; k < n; k++) {
            m[k] = from + (to - from) * k / (n - 1);
        }
        return m;
    }
}
