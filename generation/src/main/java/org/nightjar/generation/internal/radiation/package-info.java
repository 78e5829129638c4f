/* SPDX-License-Identifier: Apache-2.0 */
/** Angles of radiated photons and the recoil of the rest of the event. */
@org.jspecify.annotations.NullMarked
package org.nightjar.generation.internal.radiation;
