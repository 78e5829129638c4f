/* SPDX-License-Identifier: Apache-2.0 */
/** Samplers, grids and recorders behind the generator; not for use from outside this room. */
@org.jspecify.annotations.NullMarked
package org.nightjar.generation.internal;
