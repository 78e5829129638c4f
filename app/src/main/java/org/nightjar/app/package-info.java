/* SPDX-License-Identifier: Apache-2.0 */
/** The command line. */
@org.jspecify.annotations.NullMarked
package org.nightjar.app;
