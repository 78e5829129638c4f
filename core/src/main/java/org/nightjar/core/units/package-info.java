/* SPDX-License-Identifier: Apache-2.0 */
/** Units, dimensions, quantities and physical constants. House units: GeV, cm, ns, pb, 1/pb, rad, T. */
@org.jspecify.annotations.NullMarked
package org.nightjar.core.units;
