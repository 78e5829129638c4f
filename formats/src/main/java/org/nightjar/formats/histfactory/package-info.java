/* SPDX-License-Identifier: Apache-2.0 */
/** HistFactory workspaces in the JSON format of pyhf. */
@org.jspecify.annotations.NullMarked
package org.nightjar.formats.histfactory;
