/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

/** Whether a curve was measured or foretold. */
public enum Kind {
    /** From data. */
    OBSERVED,
    /** An expectation or a projection. */
    EXPECTED
}
