/* SPDX-License-Identifier: Apache-2.0 */
/** Inner works of the search room: opening of sealed data, storage of samples. */
@org.jspecify.annotations.NullMarked
package org.nightjar.search.internal;
