/* SPDX-License-Identifier: Apache-2.0 */
/** Readers and writers: YAML, JSON, CSV, Parquet, LHE, HepMC3. */
@org.jspecify.annotations.NullMarked
package org.nightjar.formats;
