/* SPDX-License-Identifier: Apache-2.0 */
/** Trees of numbers in ROOT files, written without ROOT. */
@org.jspecify.annotations.NullMarked
package org.nightjar.formats.root;
