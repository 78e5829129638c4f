/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.units.Quantity;
import org.nightjar.detector.DetectorModel;

/**
 * Where and for which hypothesis an analysis runs.
 *
 * @param beams nominal beams: laboratory and CM frame, sqrt(s)
 * @param triggerLines names of the trigger bits, bit 0 first
 * @param hypothesis parameters of the scan point that the card may use, e.g. {@code ma}
 * @param regions named regions of the detector
 * @param particles particles of the model, beyond the standard ones, for the truth match
 * @param detector whose parts decay regions are; null if there are none
 */
public record AnalysisSetting(
        Beams beams,
        List<String> triggerLines,
        Map<String, Quantity> hypothesis,
        Map<String, Region> regions,
        List<ParticleType> particles,
        @Nullable DetectorModel detector)
        implements Serializable {
    /** A setting whose maps keep their order. */
    public AnalysisSetting {
        triggerLines = List.copyOf(triggerLines);
        hypothesis = new LinkedHashMap<>(hypothesis);
        regions = new LinkedHashMap<>(regions);
        particles = List.copyOf(particles);
    }

    /** Beams alone: no trigger lines, no hypothesis, no regions, standard particles. */
    public static AnalysisSetting of(Beams beams) {
        return new AnalysisSetting(beams, List.of(), Map.of(), Map.of(), List.of(), null);
    }

    /** With the names of the trigger bits. */
    public AnalysisSetting withTriggerLines(List<String> lines) {
        return new AnalysisSetting(beams, lines, hypothesis, regions, particles, detector);
    }

    /** With the parameters of a scan point. */
    public AnalysisSetting withHypothesis(Map<String, Quantity> parameters) {
        return new AnalysisSetting(beams, triggerLines, parameters, regions, particles, detector);
    }

    /** With named regions. */
    public AnalysisSetting withRegions(Map<String, Region> named) {
        return new AnalysisSetting(beams, triggerLines, hypothesis, named, particles, detector);
    }

    /** With the particles of a model. */
    public AnalysisSetting withParticles(List<ParticleType> more) {
        return new AnalysisSetting(beams, triggerLines, hypothesis, regions, more, detector);
    }

    /** With the detector whose parts decay regions are. */
    public AnalysisSetting in(DetectorModel model) {
        return new AnalysisSetting(beams, triggerLines, hypothesis, regions, particles, model);
    }
}
