/* SPDX-License-Identifier: Apache-2.0 */
/** Couplings at which freeze-out leaves the observed density of dark matter: lines for exclusion planes. */
@org.jspecify.annotations.NullMarked
package org.nightjar.constraints.relic;
