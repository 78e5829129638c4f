/* SPDX-License-Identifier: Apache-2.0 */
/** What models are built for: couplings that the muon's magnetic moment or the relic density ask for. */
@org.jspecify.annotations.NullMarked
package org.nightjar.constraints.targets;
