/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;

/**
 * Thresholds and sizes of clustering.
 *
 * @param seed smallest energy of a local maximum, GeV
 * @param crystal smallest crystal energy used, GeV
 * @param cluster smallest cluster energy, GeV
 * @param anyTime clusters outside their 99 % time range are kept above this, GeV
 * @param mergeDistance showers nearer than this merge (parametric), cm
 * @param oneShower showers nearer than this look like one, cm
 */
public record ClusterRules(
        double seed, double crystal, double cluster, double anyTime, double mergeDistance, double oneShower)
        implements Serializable {}
