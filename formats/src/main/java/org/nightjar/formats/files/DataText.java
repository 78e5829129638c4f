/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.files;

/**
 * A data file that was found.
 *
 * @param name what messages and reports call it: the path, or {@code data/…} for a packed one
 * @param text its text
 */
public record DataText(String name, String text) {}
