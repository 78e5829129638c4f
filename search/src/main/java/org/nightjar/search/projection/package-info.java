/* SPDX-License-Identifier: Apache-2.0 */
/** Reach at other luminosities: from a run's own background, and by quick scaling laws. */
@org.jspecify.annotations.NullMarked
package org.nightjar.search.projection;
