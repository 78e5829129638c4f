/* SPDX-License-Identifier: Apache-2.0 */
/** Writes submissions to HEPData, schema 1.1.1, and checks what the schema asks for. */
@org.jspecify.annotations.NullMarked
package org.nightjar.formats.hepdata;
