/* SPDX-License-Identifier: Apache-2.0 */
/** Published limits as data: each with its curve, its pedigree and what it assumes. Drawing and statistics are done elsewhere. */
@org.jspecify.annotations.NullMarked
package org.nightjar.constraints;
