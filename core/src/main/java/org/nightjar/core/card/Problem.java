/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.card;

import java.io.Serializable;

/**
 * One thing that is wrong with the user's input.
 *
 * @param file file name, or the command-line option
 * @param line line from 1; 0 if there is none
 * @param column column from 1; 0 if there is none
 * @param what what is wrong, with the value: {@code scan.to: 11 GeV is above …}
 * @param maybe a suggestion without the word "Maybe"; empty if there is none
 */
public record Problem(String file, int line, int column, String what, String maybe) implements Serializable {
    /** {@code file:line:column  what}, then a line {@code    Maybe …}. */
    @Override
    public String toString() {
        String where = line > 0 ? file + ":" + line + ":" + column : file;
        return where + "  " + what + (maybe.isEmpty() ? "" : "\n   Maybe " + maybe);
    }
}
