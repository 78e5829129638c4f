/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

/** Where a legend or a note goes inside a panel. */
public enum Spot {
    /** The freest place; the upper corners are tried first. */
    AUTOMATIC,
    TOP_LEFT,
    TOP_RIGHT,
    BOTTOM_LEFT,
    BOTTOM_RIGHT,
    /** Not shown. */
    NOWHERE
}
