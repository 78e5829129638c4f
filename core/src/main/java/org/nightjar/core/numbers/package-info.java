/* SPDX-License-Identifier: Apache-2.0 */
/** Elementary functions for inner loops. */
@org.jspecify.annotations.NullMarked
package org.nightjar.core.numbers;
