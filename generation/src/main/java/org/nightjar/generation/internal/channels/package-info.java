/* SPDX-License-Identifier: Apache-2.0 */
/** Multichannel phase space: one channel for each kind of Feynman tree, with the peaks of its propagators. */
@org.jspecify.annotations.NullMarked
package org.nightjar.generation.internal.channels;
