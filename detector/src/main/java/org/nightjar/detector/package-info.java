/* SPDX-License-Identifier: Apache-2.0 */
/** Geometry, propagation, response and trigger: from particles to tracks and clusters. */
@org.jspecify.annotations.NullMarked
package org.nightjar.detector;
