/* SPDX-License-Identifier: Apache-2.0 */
/** Statistical models: the binned extended likelihood of a peak on a smooth background. */
@org.jspecify.annotations.NullMarked
package org.nightjar.statistics.model;
