/* SPDX-License-Identifier: Apache-2.0 */
/** Search cards, samples, scans, blinding, the run itself and its folder. */
@org.jspecify.annotations.NullMarked
package org.nightjar.search;
