/* SPDX-License-Identifier: Apache-2.0 */
/** Pictures of single events in a detector. */
@org.jspecify.annotations.NullMarked
package org.nightjar.report.display;
