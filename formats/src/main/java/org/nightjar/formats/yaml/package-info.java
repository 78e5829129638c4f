/* SPDX-License-Identifier: Apache-2.0 */
/** Reads YAML 1.2 cards into the card tree of core, with file, line, column and path of every node. */
@org.jspecify.annotations.NullMarked
package org.nightjar.formats.yaml;
