/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.profile;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitParameter.Role;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.StatisticalModel;

/**
 * Pulls of the nuisance parameters and their impacts on the parameter of interest: how far its estimate moves when one
 * nuisance parameter is held one error above or below its best value and all others are fitted again.
 */
public final class Impacts {
    private Impacts() {}

    /**
     * One nuisance parameter.
     *
     * @param name      of the parameter
     * @param value     best value
     * @param error     its error from the inverse Hessian; 0 at a bound
     * @param pull      (value - nominal) / width of the auxiliary measurement; 0 for free parameters
     * @param shrinkage error / width of the auxiliary measurement; 0 for free parameters
     * @param up        movement of the estimate with the parameter one error up
     * @param down      the same one error down
     * @param status    {@code converged}, or what happened to the fits behind it
     */
    public record Impact(
            String name,
            double value,
            double error,
            double pull,
            double shrinkage,
            double up,
            double down,
            String status) {
        /** The larger of the two movements. */
        public double size() {
            return Math.max(Math.abs(up), Math.abs(down));
        }
    }

    /** Of all nuisance parameters that move, the largest impact first, equal ones in the model's order. */
    public static List<Impact> of(StatisticalModel model, Observation data, FitResult free) {
        List<Impact> all = new ArrayList<>();
        int interest = model.parameterOfInterest();
        for (int k = 0; k < model.parameters().size(); k++) {
            if (k != interest && model.parameters().get(k).role() != Role.FIXED) {
                all.add(one(model, data, free, k, interest));
            }
        }
        all.sort((a, b) -> Double.compare(b.size(), a.size()));
        return List.copyOf(all);
    }

    private static Impact one(StatisticalModel model, Observation data, FitResult free, int k, int interest) {
        FitParameter p = model.parameters().get(k);
        double error = free.error(k);
        double value = free.value(k);
        double width = p.constraint();
        ProfileCurve curve = new ProfileCurve(model, data, k, free);
        FitResult up = curve.at(Math.min(value + error, p.upper()));
        FitResult down = curve.at(Math.max(value - error, p.lower()));
        boolean usable = up.status().usable() && down.status().usable();
        double hat = free.value(interest);
        return new Impact(
                p.name(),
                value,
                error,
                width > 0 ? (value - p.start()) / width : 0,
                width > 0 ? error / width : 0,
                up.status().usable() ? up.value(interest) - hat : 0,
                down.status().usable() ? down.value(interest) - hat : 0,
                usable
                        ? error > 0 ? "converged" : "at its bound: no error to vary it by"
                        : (up.status().usable() ? down : up).status().text());
    }
}
