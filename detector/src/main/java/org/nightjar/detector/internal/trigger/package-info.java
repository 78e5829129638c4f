/* SPDX-License-Identifier: Apache-2.0 */
/** Trigger lines. */
@org.jspecify.annotations.NullMarked
package org.nightjar.detector.internal.trigger;
