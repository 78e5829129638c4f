/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

/** What to do when an event file turns out to be damaged after some events. */
public enum Damage {
    /** Stop with a message; what was read does not count. */
    REFUSE,
    /** End the sample before the first damaged event and report the damage as a warning. */
    KEEP_WHAT_WAS_READ
}
