/* SPDX-License-Identifier: Apache-2.0 */
/** Les Houches event files, versions 1.0 to 3.0, read and written without an XML library. */
@org.jspecify.annotations.NullMarked
package org.nightjar.formats.lhe;
