/* SPDX-License-Identifier: Apache-2.0 */
/** The models of Nightjar, the reader of process texts. */
@org.jspecify.annotations.NullMarked
package org.nightjar.theory.internal;
