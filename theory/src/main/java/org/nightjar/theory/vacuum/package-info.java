/* SPDX-License-Identifier: Apache-2.0 */
/** Vacuum polarisation: the running of alpha in photon propagators. */
@org.jspecify.annotations.NullMarked
package org.nightjar.theory.vacuum;
