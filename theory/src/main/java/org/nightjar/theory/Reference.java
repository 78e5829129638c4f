/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;

/**
 * A paper that a model rests on.
 *
 * @param id arXiv number or DOI, e.g. {@code arXiv:1709.00009}
 * @param what what is taken from it
 */
public record Reference(String id, String what) implements Serializable {}
