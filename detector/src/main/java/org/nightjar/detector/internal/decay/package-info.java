/* SPDX-License-Identifier: Apache-2.0 */
/** Decays of known hadrons that a generator left whole. */
@org.jspecify.annotations.NullMarked
package org.nightjar.detector.internal.decay;
