/* SPDX-License-Identifier: Apache-2.0 */
/** Four-vectors, Lorentz frames and beams. */
@org.jspecify.annotations.NullMarked
package org.nightjar.core.kinematics;
