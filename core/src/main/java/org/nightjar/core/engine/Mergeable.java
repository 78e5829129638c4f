/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.engine;

import java.io.Serializable;

/** A result that can be added to another of its kind, in order. */
public interface Mergeable<R extends Mergeable<R>> extends Serializable {
    /** This result followed by the next one; may reuse this object. */
    R merge(R next);
}
