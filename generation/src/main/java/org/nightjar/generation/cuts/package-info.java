/* SPDX-License-Identifier: Apache-2.0 */
/** Generation cuts written in the cut language: {@code E(gamma) > 0.5 GeV and abs(cosTheta(mu)) < 0.95}. */
@org.jspecify.annotations.NullMarked
package org.nightjar.generation.cuts;
