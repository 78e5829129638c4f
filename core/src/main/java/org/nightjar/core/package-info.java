/* SPDX-License-Identifier: Apache-2.0 */
/** Units, constants, four-vectors, frames, random streams, event columns, histograms, chunks, the engine contract and the parsed card tree. */
@org.jspecify.annotations.NullMarked
package org.nightjar.core;
