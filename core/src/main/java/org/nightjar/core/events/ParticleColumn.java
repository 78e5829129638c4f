/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.events;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of {@link Particles}, declared once: name, unit and meaning drive every file format with columns. */
public enum ParticleColumn {
    PDG("pdg", "", "PDG Monte Carlo code", p -> p.pdg, null),
    STATUS(
            "status",
            "",
            "1 final, 2 decayed, 3 documentation, 4 incoming beam; others as the generator says",
            p -> p.status,
            null),
    PARENT("parent", "", "number of the mother within the event, from 0; -1 if none", p -> p.parent, null),
    E("e", "GeV", "energy", null, p -> p.e),
    PX("px", "GeV", "momentum along x", null, p -> p.px),
    PY("py", "GeV", "momentum along y", null, p -> p.py),
    PZ("pz", "GeV", "momentum along z", null, p -> p.pz),
    MASS("mass", "GeV", "mass", null, p -> p.mass),
    VX("vx", "cm", "x of the production vertex", null, p -> p.vx),
    VY("vy", "cm", "y of the production vertex", null, p -> p.vy),
    VZ("vz", "cm", "z of the production vertex", null, p -> p.vz),
    VT("vt", "ns", "time of the production", null, p -> p.vt),
    DX("dx", "cm", "x of the decay vertex; NaN if the particle did not decay in the record", null, p -> p.dx),
    DY("dy", "cm", "y of the decay vertex", null, p -> p.dy),
    DZ("dz", "cm", "z of the decay vertex", null, p -> p.dz),
    DT("dt", "ns", "time of the decay", null, p -> p.dt),
    SPIN("spin", "", "helicity or cosine of spin and momentum; NaN if unknown", null, p -> p.spin);

    private final String text;
    private final String unit;
    private final String meaning;
    private final @Nullable Function<Particles, int[]> wholes;
    private final @Nullable Function<Particles, double[]> numbers;

    ParticleColumn(
            String text,
            String unit,
            String meaning,
            @Nullable Function<Particles, int[]> wholes,
            @Nullable Function<Particles, double[]> numbers) {
        this.text = text;
        this.unit = unit;
        this.meaning = meaning;
        this.wholes = wholes;
        this.numbers = numbers;
    }

    /** Name in files. */
    public String text() {
        return text;
    }

    /** House unit; empty for pure numbers. */
    public String unit() {
        return unit;
    }

    /** One line for the user. */
    public String meaning() {
        return meaning;
    }

    /** True for whole numbers. */
    public boolean isWhole() {
        return wholes != null;
    }

    /** The array of a column of whole numbers. */
    public int[] wholes(Particles particles) {
        if (wholes == null) {
            throw new IllegalArgumentException(text + " holds no whole numbers");
        }
        return wholes.apply(particles);
    }

    /** The array of a column of real numbers. */
    public double[] numbers(Particles particles) {
        if (numbers == null) {
            throw new IllegalArgumentException(text + " holds whole numbers");
        }
        return numbers.apply(particles);
    }

    /** The column of a name. */
    public static Optional<ParticleColumn> named(String text) {
        return List.of(values()).stream().filter(c -> c.text.equals(text)).findFirst();
    }
}
