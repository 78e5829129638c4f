/* SPDX-License-Identifier: Apache-2.0 */
/** Blocks of events stored by column. */
@org.jspecify.annotations.NullMarked
package org.nightjar.core.events;
