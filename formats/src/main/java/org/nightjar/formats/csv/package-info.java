/* SPDX-License-Identifier: Apache-2.0 */
/** Tables of comma-separated values with comment lines, columns by name and the position of every cell. */
@org.jspecify.annotations.NullMarked
package org.nightjar.formats.csv;
