/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.fit;

import org.jspecify.annotations.Nullable;
import org.nightjar.statistics.Conditions;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.StatisticalModel;

/** The covariance of a fit; made with one more evaluation when first asked for, if the fit ended without a Hessian. */
final class LaterCovariance {
    private @Nullable Covariance known;
    private @Nullable Question question;

    /** What to evaluate. */
    private record Question(StatisticalModel model, Observation data, Conditions conditions, double[] x) {}

    LaterCovariance(Covariance known) {
        this.known = known;
    }

    LaterCovariance(StatisticalModel model, Observation data, Conditions conditions, double[] x) {
        this.question = new Question(model, data, conditions, x);
    }

    double[] column(int parameter) {
        return covariance().column(parameter);
    }

    double[] tangent(int parameter) {
        return covariance().tangent(parameter);
    }

    private Covariance covariance() {
        Covariance made = known;
        Question q = question;
        if (made == null) {
            made = q == null ? Covariance.NONE : evaluated(q);
            known = made;
            question = null;
        }
        return made;
    }

    private static Covariance evaluated(Question q) {
        Descent descent = new Descent(q.x.length);
        descent.begin(q.model, q.data, true);
        descent.region.prepare(q.model.parameters(), q.conditions);
        System.arraycopy(q.x, 0, descent.x(), 0, q.x.length);
        return descent.evaluateHere(0, false) ? descent.covariance() : Covariance.NONE;
    }
}
