/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.engine;

import java.io.Serializable;

/** Work on one chunk: no fields that change, no clock, no file, no print. */
@FunctionalInterface
public interface ChunkTask<R> extends Serializable {
    /** The chunk's result, a pure function of the chunk. */
    R run(Chunk chunk);
}
