/* SPDX-License-Identifier: Apache-2.0 */
/** The fast detector put together from its parts. */
@org.jspecify.annotations.NullMarked
package org.nightjar.detector.internal;
