/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.List;

/** Hears what was fitted at each mass of a run. */
@FunctionalInterface
public interface FitListener {
    /** The fits of a variable at one mass; none for other searches. */
    void fits(List<FitInput> fits);

    /** A fit of templates at one mass. */
    default void template(TemplateInput input) {}
}
