/* SPDX-License-Identifier: Apache-2.0 */
/** What is measured: energies, angles, times, tracks, clusters. */
@org.jspecify.annotations.NullMarked
package org.nightjar.detector.internal.response;
