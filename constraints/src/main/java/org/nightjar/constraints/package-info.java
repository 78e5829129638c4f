/* SPDX-License-Identifier: Apache-2.0 */
/** Published limits as data, recasting, comparison. */
@org.jspecify.annotations.NullMarked
package org.nightjar.constraints;
