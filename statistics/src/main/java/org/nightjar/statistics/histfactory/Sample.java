/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.List;

/**
 * One process in one channel.
 *
 * @param name      of the process
 * @param nominal   expected events per bin
 * @param modifiers what changes them
 */
public record Sample(String name, double[] nominal, List<Modifier> modifiers) {
    public Sample {
        modifiers = List.copyOf(modifiers);
    }
}
