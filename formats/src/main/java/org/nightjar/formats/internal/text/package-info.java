/* SPDX-License-Identifier: Apache-2.0 */
/** Lines, numbers and words of large text files, read and written as bytes without an object per number. */
@org.jspecify.annotations.NullMarked
package org.nightjar.formats.internal.text;
