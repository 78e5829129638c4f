/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

/** What the candidates of a list are made of. */
enum Kind {
    CLUSTER("a cluster"),
    TRACK("a track"),
    MUON_CLUSTER("a cluster of the muon system"),
    GENERATED("a generated particle"),
    COMBINATION("a combination"),
    FITTED("a fitted momentum");

    final String words;

    Kind(String words) {
        this.words = words;
    }

    /** True if combinations can be made of such candidates. */
    boolean combines() {
        return this != MUON_CLUSTER && this != GENERATED && this != FITTED;
    }
}
