/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plane of mass and coupling with all that is known of it.
 *
 * @param massTitle title of the mass axis
 * @param couplingTitle title of the coupling axis
 * @param masses drawn range
 * @param couplings drawn range
 * @param regions what is excluded
 * @param projections what is expected of the future, or of a search without signal
 * @param own limits of a run
 * @param bands wanted regions, such as that of the muon's magnetic moment
 * @param targets lines, such as those of the relic density
 * @param notes lines inside the frame
 * @param references what is drawn and where it comes from, below the frame
 */
public record PlanePicture(
        String massTitle,
        String couplingTitle,
        Range masses,
        Range couplings,
        List<ConstraintRegion> regions,
        List<NamedCurve> projections,
        List<NamedCurve> own,
        List<TargetBand> bands,
        List<NamedCurve> targets,
        List<String> notes,
        List<Source> references) {
    public PlanePicture {
        regions = List.copyOf(regions);
        projections = List.copyOf(projections);
        own = List.copyOf(own);
        bands = List.copyOf(bands);
        targets = List.copyOf(targets);
        notes = List.copyOf(notes);
        references = List.copyOf(references);
    }

    /** The area between two couplings, by mass. */
    public record TargetBand(String label, double[] mass, double[] lower, double[] upper) {}

    /**
     * One line of the list of references.
     *
     * @param colour of the region; none for lines
     */
    public record Source(String label, @Nullable Color colour, String text) {}
}
