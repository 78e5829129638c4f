/* SPDX-License-Identifier: Apache-2.0 */
/** Event tables as Parquet files: flat columns of numbers with key-value metadata. */
@org.jspecify.annotations.NullMarked
package org.nightjar.formats.parquet;
