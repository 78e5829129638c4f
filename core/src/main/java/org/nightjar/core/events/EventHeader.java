/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.events;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.kinematics.FourMomentum;

/**
 * What is known of a sample as a whole.
 *
 * @param process the process in words, {@code e+ e- -> gamma a}; empty if unknown
 * @param crossSection cross section, pb; NaN if unknown
 * @param crossSectionError its error, pb; NaN if unknown
 * @param beams the two beams, or none if unknown
 * @param weightNames names of the further weights of each event; the event weight itself is not among them
 * @param provenance who made it and how, by key in order: {@code generator}, {@code version}, {@code run} …
 */
public record EventHeader(
        String process,
        double crossSection,
        double crossSectionError,
        List<EventBeam> beams,
        List<String> weightNames,
        Map<String, String> provenance) {
    /**
     * Largest velocity of the beams' centre of mass, in units of c, that still counts as at rest: momenta differ by less than
     * 0.1 %, as much as by the energy spread of beams.
     */
    public static final double CM_VELOCITY = 1e-3;

    /** Nothing is known. */
    public static final EventHeader UNKNOWN =
            new EventHeader("", Double.NaN, Double.NaN, List.of(), List.of(), Map.of());

    /** Checks that there are two beams or none; keeps copies. */
    public EventHeader {
        if (!beams.isEmpty() && beams.size() != 2) {
            throw new IllegalArgumentException(beams.size() + " beams, not 0 or 2");
        }
        beams = List.copyOf(beams);
        weightNames = List.copyOf(weightNames);
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    }

    /** A process with its cross section and beams; no further weights, no provenance. */
    public static EventHeader of(String process, double crossSection, double crossSectionError, List<EventBeam> beams) {
        return new EventHeader(process, crossSection, crossSectionError, beams, List.of(), Map.of());
    }

    /** The same with another cross section and its error, pb. */
    public EventHeader withCrossSection(double value, double error) {
        return new EventHeader(process, value, error, beams, weightNames, provenance);
    }

    /** The same with other beams: two or none. */
    public EventHeader withBeams(List<EventBeam> two) {
        return new EventHeader(process, crossSection, crossSectionError, two, weightNames, provenance);
    }

    /** The same with other names of further weights. */
    public EventHeader withWeightNames(List<String> names) {
        return new EventHeader(process, crossSection, crossSectionError, beams, names, provenance);
    }

    /** The same with one more entry of provenance, or another text for it. */
    public EventHeader with(String key, String text) {
        Map<String, String> more = new LinkedHashMap<>(provenance);
        more.put(key, text);
        return new EventHeader(process, crossSection, crossSectionError, beams, weightNames, more);
    }

    /** Total momentum of the beams, GeV; only if they are known. */
    public FourMomentum total() {
        return beams.get(0).momentum().plus(beams.get(1).momentum());
    }

    /** Centre-of-mass energy, GeV; NaN if the beams are unknown. */
    public double sqrtS() {
        return beams.isEmpty() ? Double.NaN : Math.sqrt(total().mass2());
    }

    /** The frame of the sample: CM if the beams' centre of mass moves slower than {@link #CM_VELOCITY}. */
    public EventFrame frame() {
        if (beams.isEmpty()) {
            return EventFrame.UNKNOWN;
        }
        FourMomentum t = total();
        double p = Math.sqrt(t.px() * t.px() + t.py() * t.py() + t.pz() * t.pz());
        return p <= CM_VELOCITY * t.e() ? EventFrame.CM : EventFrame.LAB;
    }
}
