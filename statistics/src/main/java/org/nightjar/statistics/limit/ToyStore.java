/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

/** Keeps toys while they are made, so that an interrupted run goes on where it stopped. */
public interface ToyStore {
    /** Keeps nothing. */
    ToyStore NONE = new ToyStore() {
        @Override
        public void restore(String identity, int block, double[] values, boolean[] known) {
            // there is nothing
        }

        @Override
        public void keep(int block, double[] values) {
            // forgotten
        }
    };

    /**
     * Fills in what was kept.
     *
     * @param identity of the toys; others must be refused
     * @param block    toys per block
     * @param values   of all toys
     * @param known    per block, whether it was filled in
     */
    void restore(String identity, int block, double[] values, boolean[] known);

    /** Keeps one finished block; called by one thread at a time. */
    void keep(int block, double[] values);
}
