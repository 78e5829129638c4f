/* SPDX-License-Identifier: Apache-2.0 */
/** What the readers and writers of event files share. */
@org.jspecify.annotations.NullMarked
package org.nightjar.formats.internal;
