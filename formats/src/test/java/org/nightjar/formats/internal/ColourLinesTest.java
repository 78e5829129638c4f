/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nightjar.core.events.Particles;

/** Colours of our own quarks and gluons, by the rules of Boos et al., hep-ph/0109068: a line goes from a colour to an anticolour. */
class ColourLinesTest {
    private static Particles rows(int[] pdg, int[] parents) {
        Particles p = new Particles();
        for (int k = 0; k < pdg.length; k++) {
            p.add(pdg[k], 0, 1, 0, 0, 1);
            p.parent[k] = parents[k];
        }
        return p;
    }

    @Test
    void quarksOfOneMotherShareALine() {
        ColourLines lines = new ColourLines();
        // two bosons, the second of which has its antiquark first
        assertThat(lines.find(rows(new int[] {55, 55, 2, -2, -4, 4, 13}, new int[] {-1, -1, 0, 0, 1, 1, -1}), 0, 7))
                .isTrue();
        assertThat(lines.colour(2)).isEqualTo(501);
        assertThat(lines.anticolour(3)).isEqualTo(501);
        assertThat(lines.colour(5)).isEqualTo(502);
        assertThat(lines.anticolour(4)).isEqualTo(502);
        assertThat(lines.anticolour(2) + lines.colour(3) + lines.colour(4) + lines.colour(6))
                .isZero();
    }

    @Test
    void twoGluonsShareTwo() {
        ColourLines lines = new ColourLines();
        assertThat(lines.find(rows(new int[] {35, 21, 21}, new int[] {-1, 0, 0}), 0, 3))
                .isTrue();
        assertThat(lines.colour(1)).isEqualTo(lines.anticolour(2)).isNotZero();
        assertThat(lines.colour(2)).isEqualTo(lines.anticolour(1)).isNotEqualTo(lines.colour(1));
    }

    @Test
    void nothingElseHasColour() {
        ColourLines lines = new ColourLines();
        assertThat(lines.find(rows(new int[] {11, -11, 22}, new int[] {-1, -1, -1}), 0, 3))
                .isFalse();
        assertThat(lines.colour(0)).isZero();
    }
}
