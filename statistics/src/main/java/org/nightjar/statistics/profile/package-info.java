/* SPDX-License-Identifier: Apache-2.0 */
/** Errors, curves, contours and impacts from profiles of any parameter. */
@org.jspecify.annotations.NullMarked
package org.nightjar.statistics.profile;
