/* SPDX-License-Identifier: Apache-2.0 */
/** Event files of any known format behind one door: recognised by content, read and written in blocks. */
@org.jspecify.annotations.NullMarked
package org.nightjar.formats.events;
