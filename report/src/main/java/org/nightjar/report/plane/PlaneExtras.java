/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plane;

import java.util.List;
import org.nightjar.constraints.Plane;
import org.nightjar.report.figure.NamedCurve;
import org.nightjar.report.figure.PlanePicture;

/**
 * What a plane shows besides published limits.
 *
 * @param symbolOverride symbol of the coupling in TeX; empty for that of the plane
 * @param processOverride the note in the frame in TeX; empty for that of the plane
 * @param own limits of runs
 * @param bands wanted regions
 * @param targets wanted lines
 * @param sources lines of the list of references for these
 * @param cites publications of these
 */
public record PlaneExtras(
        String symbolOverride,
        String processOverride,
        List<NamedCurve> own,
        List<PlanePicture.TargetBand> bands,
        List<NamedCurve> targets,
        List<PlanePicture.Source> sources,
        List<String> cites) {
    public PlaneExtras {
        own = List.copyOf(own);
        bands = List.copyOf(bands);
        targets = List.copyOf(targets);
        sources = List.copyOf(sources);
        cites = List.copyOf(cites);
    }

    /** Nothing besides published limits. */
    public static PlaneExtras none() {
        return new PlaneExtras("", "", List.of(), List.of(), List.of(), List.of(), List.of());
    }

    String symbol(Plane plane) {
        return symbolOverride.isEmpty() ? plane.coupling().symbol() : symbolOverride;
    }

    String process(Plane plane) {
        return processOverride.isEmpty() ? plane.process() : processOverride;
    }
}
