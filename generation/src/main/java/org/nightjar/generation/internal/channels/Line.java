/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import java.io.Serializable;

/**
 * An internal line of a tree.
 *
 * @param mask the legs on one of its sides: bits 0 and 1 are the incoming legs, outgoing ones follow
 * @param mass GeV
 * @param width GeV
 */
public record Line(int mask, double mass, double width) implements Serializable {}
