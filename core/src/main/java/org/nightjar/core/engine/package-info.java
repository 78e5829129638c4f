/* SPDX-License-Identifier: Apache-2.0 */
/** Chunks of work, the engine contract, the local engine and progress. */
@org.jspecify.annotations.NullMarked
package org.nightjar.core.engine;
