/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

/** What the candidates of a list are made of. */
enum Kind {
    CLUSTER("a cluster"),
    TRACK("a track"),
    COMBINATION("a combination");

    final String words;

    Kind(String words) {
        this.words = words;
    }
}
