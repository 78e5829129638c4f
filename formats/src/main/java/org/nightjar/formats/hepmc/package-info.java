/* SPDX-License-Identifier: Apache-2.0 */
/** HepMC event files as text: version 3 read and written, version 2 read. */
@org.jspecify.annotations.NullMarked
package org.nightjar.formats.hepmc;
