/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.trigger;

import java.io.Serializable;
import org.nightjar.core.random.RandomStream;
import org.nightjar.detector.internal.response.Workspace;

/** One named condition of the first-level trigger. */
public sealed interface TriggerLine extends Serializable permits EnergySumLine {
    /** Name in the card. */
    String name();

    /** Decision on the event in the workspace; what it draws does not depend on the decision of other lines. */
    boolean fires(Workspace event, RandomStream random);
}
