/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.analysis.VariableInfo;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.units.Dimension;

/** Everything that can be named in a selection. */
public final class Catalogue {
    private Catalogue() {}

    /** Variables of candidates, of the event, and functions. */
    public static List<VariableInfo> all() {
        List<VariableInfo> all = new ArrayList<>();
        new RowVariables(Beams.headOn(10), null)
                .all()
                .values()
                .forEach(v -> all.add(v.info())); // names do not depend on beams
        all.addAll(Names.eventVariables());
        all.add(function("count(list)", "number of candidates; count(list, condition) of those that fulfil it", false));
        all.add(function("sum(x, list)", "sum of x over a list, in the unit of x; 0 for none", false));
        all.add(function("maximum(x, list)", "largest x in a list, in the unit of x; undefined for none", false));
        all.add(function("minimum(x, list)", "smallest x in a list, in the unit of x; undefined for none", false));
        all.add(function("every(list, condition)", "true if all candidates fulfil it", true));
        all.add(function("any(list, condition)", "true if at least one candidate fulfils it", true));
        all.add(function("everyPair(list, condition)", "true if all pairs of a list fulfil it", true));
        all.add(function("anyPair(list, condition)", "true if at least one pair of a list fulfils it", true));
        all.add(function(
                "mostIsolated(x, list)", "x of the candidate whose nearest neighbour is farthest in angle", false));
        all.add(function(
                "clusterTimeSpread(list)", "max |t - mean| / 99 % range over the clusters, weighted mean", false));
        all.add(function("trigger(line)", "the trigger line has fired", true));
        all.add(function(
                "inRegion(name, region)", "the momentum points into the region; also recoilMomentum(name)", true));
        return all;
    }

    private static VariableInfo function(String name, String meaning, boolean condition) {
        return new VariableInfo(name, Dimension.PURE, "function", meaning, condition);
    }
}
