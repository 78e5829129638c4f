/* SPDX-License-Identifier: Apache-2.0 */
/** Random streams addressed by (seed, sample, stage, event, attempt). */
@org.jspecify.annotations.NullMarked
package org.nightjar.core.random;
