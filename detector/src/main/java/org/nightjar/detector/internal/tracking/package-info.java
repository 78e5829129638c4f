/* SPDX-License-Identifier: Apache-2.0 */
/** Charged tracks: the layers they meet, their five parameters and how well these are known. */
@org.jspecify.annotations.NullMarked
package org.nightjar.detector.internal.tracking;
