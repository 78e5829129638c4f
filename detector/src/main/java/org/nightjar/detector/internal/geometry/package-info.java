/* SPDX-License-Identifier: Apache-2.0 */
/** Where things are: crystals, trigger cells, material, helices. */
@org.jspecify.annotations.NullMarked
package org.nightjar.detector.internal.geometry;
