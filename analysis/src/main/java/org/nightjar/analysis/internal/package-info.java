/* SPDX-License-Identifier: Apache-2.0 */
/** Compiled lists, inputs and cuts, and the arrays they work on. */
@org.jspecify.annotations.NullMarked
package org.nightjar.analysis.internal;
