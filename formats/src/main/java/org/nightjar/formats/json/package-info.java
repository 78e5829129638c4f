/* SPDX-License-Identifier: Apache-2.0 */
/** Reads and writes JSON as plain maps, lists, texts and numbers; writing is deterministic. */
@org.jspecify.annotations.NullMarked
package org.nightjar.formats.json;
