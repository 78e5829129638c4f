/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.util.List;
import org.nightjar.report.plot.Curve;

/**
 * Local significance against mass: input of {@link SignificanceFigure}.
 *
 * @param local in standard deviations; may be signed
 * @param published significances of the experiment, may be empty
 * @param notes lines inside the frame, the global p-value among them
 */
public record SignificanceScan(
        String massTitle,
        Curve local,
        List<NamedCurve> published,
        List<MassWindow> windows,
        List<String> notes,
        boolean logarithmicMass) {
    public SignificanceScan {
        published = List.copyOf(published);
        windows = List.copyOf(windows);
        notes = List.copyOf(notes);
    }
}
