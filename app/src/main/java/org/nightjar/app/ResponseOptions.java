/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventFrame;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.units.Constants;
import org.nightjar.detector.DetectorModel;
import org.nightjar.formats.events.EventReader;
import org.nightjar.formats.events.ResponseFiles;
import org.nightjar.search.Library;
import picocli.CommandLine.Option;

/** How a detector responds to the events of a file: kind of response, frame of the momenta. */
final class ResponseOptions {
    @Option(
            names = "--response",
            paramLabel = "R",
            description = "parametric or geometric (default: the detector's own).")
    private @Nullable String response;

    @Option(
            names = "--frame",
            paramLabel = "F",
            description = "Frame of the momenta, cm or lab (default: as the file's beams say).")
    private @Nullable String frame;

    /** The detector of a name. */
    DetectorModel model(String detector) {
        Library library = Libraries.standard();
        if (response == null) {
            return library.detector(detector).model();
        }
        if (!List.of("parametric", "geometric").contains(response)) {
            throw new CardException("--response", "'" + response + "' is not known.", "parametric or geometric?");
        }
        return library.detector(detector, response).card().model();
    }

    /** The shipped detector that simulated a file. */
    static String simulatedBy(Path file) {
        String name = ResponseFiles.detector(file);
        if (!Libraries.standard().detectors().contains(name)) {
            throw new CardException(
                    file.toString(),
                    "was simulated with a detector of your own, '" + name + "'.",
                    "--detector with the card that simulate was given?");
        }
        return name;
    }

    /** Refuses what has no meaning for a file that holds the response already; {@code seed} as given. */
    void requireNone(@Nullable Long seed) {
        String given = response != null ? "--response" : frame != null ? "--frame" : seed != null ? "--seed" : "";
        if (!given.isEmpty()) {
            throw new CardException(given, "the file holds the response of a detector already.", "without it?");
        }
    }

    /** True if the momenta of a file are those of the centre of mass. */
    boolean inCm(Path events, EventReader reader) {
        if (frame == null) {
            EventFrame told = reader.header().frame();
            if (told == EventFrame.UNKNOWN) {
                reader.next(new EventBatch(), 1); // a damaged event is the better message
                throw new CardException(
                        events.toString(),
                        "does not tell its beams, so the frame is not known.",
                        "--frame cm or --frame lab?");
            }
            return told == EventFrame.CM;
        }
        return switch (frame) {
            case "cm" -> true;
            case "lab" -> false;
            default -> throw new CardException("--frame", "'" + frame + "' is not known.", "cm or lab?");
        };
    }

    /** Momenta and vertices from the centre of mass to the laboratory. */
    static void toLab(Particles p, Frame cm) {
        cm.toLab(p.e, p.px, p.py, p.pz, 0, p.rows());
        scale(p.vt, p.rows(), Constants.C_CM_PER_NS);
        scale(p.dt, p.rows(), Constants.C_CM_PER_NS);
        cm.toLab(p.vt, p.vx, p.vy, p.vz, 0, p.rows());
        cm.toLab(p.dt, p.dx, p.dy, p.dz, 0, p.rows());
        scale(p.vt, p.rows(), 1 / Constants.C_CM_PER_NS);
        scale(p.dt, p.rows(), 1 / Constants.C_CM_PER_NS);
    }

    private static void scale(double[] x, int n, double factor) {
        for (int i = 0; i < n; i++) {
            x[i] *= factor;
        }
    }
}
