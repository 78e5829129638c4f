/* SPDX-License-Identifier: Apache-2.0 */
/** The particle table. */
@org.jspecify.annotations.NullMarked
package org.nightjar.core.particles;
