/* SPDX-License-Identifier: Apache-2.0 */
/** Text files with limits and clear messages, files written whole or not at all, and the look-up of data files. */
@org.jspecify.annotations.NullMarked
package org.nightjar.formats.files;
