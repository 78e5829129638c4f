/* SPDX-License-Identifier: Apache-2.0 */
/** What a user gives as data: an observed spectrum (bins and counts) or a table of events. */
@org.jspecify.annotations.NullMarked
package org.nightjar.formats.data;
