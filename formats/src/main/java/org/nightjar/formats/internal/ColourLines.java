/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.internal;

import java.util.Arrays;
import org.nightjar.core.events.Particles;

/**
 * Colour lines of events that were made without: a quark and an antiquark of one mother are a singlet and share a line, two
 * gluons share two.
 */
public final class ColourLines {
    private static final int FIRST = 501; // as usual in Les Houches event files
    private static final int GLUON = 21;
    private static final int HEAVIEST_QUARK = 6;

    private int[] colour = {};
    private int[] anticolour = {};
    private int from;
    private int line;

    /** Finds the lines of an event in rows {@code first} to {@code to}; false if there are none. */
    public boolean find(Particles p, int first, int to) {
        from = first;
        line = 0;
        for (int i = from; i < to; i++) {
            if (isQuark(p.pdg[i]) || p.pdg[i] == GLUON) {
                room(to - from);
                for (int j = from; j < to && colour(i) == 0 && anticolour(i) == 0; j++) {
                    join(p, i, j);
                }
            }
        }
        return line > 0;
    }

    private void room(int n) {
        if (line == 0) {
            colour = colour.length < n ? new int[2 * n] : colour;
            anticolour = anticolour.length < n ? new int[2 * n] : anticolour;
            Arrays.fill(colour, 0);
            Arrays.fill(anticolour, 0);
            line = FIRST;
        }
    }

    private void join(Particles p, int i, int j) {
        boolean sisters = i != j && p.parent[i] == p.parent[j] && colour(j) == 0 && anticolour(j) == 0;
        if (sisters && p.pdg[i] == GLUON && p.pdg[j] == GLUON) {
            colour[i - from] = line;
            anticolour[j - from] = line++;
            colour[j - from] = line;
            anticolour[i - from] = line++;
        } else if (sisters && isQuark(p.pdg[i]) && isQuark(p.pdg[j]) && p.pdg[i] * p.pdg[j] < 0) {
            colour[(p.pdg[i] > 0 ? i : j) - from] = line;
            anticolour[(p.pdg[i] > 0 ? j : i) - from] = line++;
        }
    }

    private static boolean isQuark(int pdg) {
        return pdg != 0 && Math.abs(pdg) <= HEAVIEST_QUARK;
    }

    /** Colour line of a row of the event just looked at, 0 if none. */
    public int colour(int row) {
        return line == 0 ? 0 : colour[row - from];
    }

    /** Its anticolour line. */
    public int anticolour(int row) {
        return line == 0 ? 0 : anticolour[row - from];
    }
}
