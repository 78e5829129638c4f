/* SPDX-License-Identifier: Apache-2.0 */
/** Everything that is read from or written to files: YAML cards, JSON, CSV and Parquet tables, observed data; only this room uses a file-format library. */
@org.jspecify.annotations.NullMarked
package org.nightjar.formats;
