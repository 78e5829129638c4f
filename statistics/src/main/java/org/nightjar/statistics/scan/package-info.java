/* SPDX-License-Identifier: Apache-2.0 */
/** Mass scans: the worst of several fit variations, and the look-elsewhere effect. */
@org.jspecify.annotations.NullMarked
package org.nightjar.statistics.scan;
