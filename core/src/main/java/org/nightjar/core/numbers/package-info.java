/* SPDX-License-Identifier: Apache-2.0 */
/** Elementary functions for inner loops and numbers between the points of tables. */
@org.jspecify.annotations.NullMarked
package org.nightjar.core.numbers;
