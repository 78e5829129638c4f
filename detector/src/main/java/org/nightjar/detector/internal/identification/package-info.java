/* SPDX-License-Identifier: Apache-2.0 */
/** Which particle a track is: scores from tables of efficiencies, and the muon system. */
@org.jspecify.annotations.NullMarked
package org.nightjar.detector.internal.identification;
