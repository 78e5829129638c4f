/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.hipparchus.special.Beta;
import org.nightjar.core.numbers.Interpolation;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.units.Constants;

/**
 * Hadrons that interact in the crystals. The depth of the interaction is exponential; a charged hadron ionises up to there. Of
 * what it has left (an antinucleon: and of the energy of its annihilation) a share becomes visible, which is distributed as a
 * Beta function; a Poisson number of split-offs carries parts of it away to the side. All else stays one deposit at the point of
 * interaction, displaced across the flight. What does not interact within the crystals is minimum ionising or, if neutral,
 * unseen. Deposits lie in the middle of the crystals, as far as their positions go.
 */
public final class HadronShowers implements Serializable {
    private static final long serialVersionUID = 1;
    private static final double NS_PER_CM = 1 / Constants.C_CM_PER_NS;
    private static final int POINTS = 256;
    /** Square of the velocity at which ionisation is least, beta gamma = 3.5 (PDG review, passage of particles). */
    private static final double LEAST = 0.9245;

    /**
     * Inputs.
     *
     * @param pion interaction length of pions of high energy, cm
     * @param pions how it depends on their energy
     * @param kaon of kaons, charged and neutral, cm
     * @param nucleon of nucleons, cm
     * @param crystal length of the crystals, cm
     * @param share mean of the visible share of the energy left
     * @param shareWidth standard deviation of that share
     * @param width how far the main deposit lies beside the flight (standard deviation in each of two directions), cm
     * @param splitOffs mean number of split-offs per interaction
     * @param splitEnergy mean energy of a split-off, GeV (exponential)
     * @param splitDistance width parameter of the distance of a split-off from the flight (Rayleigh), cm
     * @param kaonEnergy energies of the table of neutral kaons, GeV, ascending
     * @param kaonEfficiency probability that a long-lived neutral kaon interacts; constant outside the table
     */
    public record Inputs(
            double pion,
            PionCrossSection pions,
            double kaon,
            double nucleon,
            double crystal,
            double share,
            double shareWidth,
            double width,
            double splitOffs,
            double splitEnergy,
            double splitDistance,
            double[] kaonEnergy,
            double[] kaonEfficiency)
            implements Serializable {}

    private final Inputs in;
    private final double[] shares = new double[POINTS + 1];

    /** From its numbers. */
    public HadronShowers(Inputs in) {
        this.in = in;
        double k = in.share * (1 - in.share) / (in.shareWidth * in.shareWidth) - 1;
        double a = in.share * k;
        double b = (1 - in.share) * k;
        for (int i = 1; i < POINTS; i++) {
            shares[i] = quantile(a, b, i / (double) POINTS);
        }
        shares[POINTS] = 1;
    }

    /** Quantile of the Beta distribution by bisection. */
    private static double quantile(double a, double b, double p) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 50; i++) {
            double middle = 0.5 * (low + high);
            if (Beta.regularizedBeta(middle, a, b) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    private double share(double u) {
        double at = u * POINTS;
        int i = (int) at;
        return shares[i] + (at - i) * (shares[i + 1] - shares[i]);
    }

    /** How the cross section of pions depends on their energy. */
    PionCrossSection pions() {
        return in.pions;
    }

    /**
     * The way through the crystals, which point to the collision, over their length: of a track that comes in at an angle.
     *
     * @param r distance of the point of entry from the collision, cm
     * @param cos cosine of the angle between the track and the line from the collision
     */
    double slant(double r, double cos) {
        double far = r + in.crystal;
        return (Math.sqrt(far * far - r * r * (1 - cos * cos)) - r * cos) / in.crystal;
    }

    private double length(int species, double kinetic) {
        return switch (species) {
            case Kinds.PION -> in.pion / in.pions.crystals(kinetic);
            case Kinds.KAON -> in.kaon;
            default -> in.nucleon;
        };
    }

    /**
     * Deposits a charged hadron.
     *
     * @param q the hadron
     * @param crossing what a fast particle that crosses the crystals along them loses, GeV
     * @param slant its way through the crystals over their length
     * @param entry where and how it enters the crystals
     * @param track row of its track, -1 without
     */
    void charged(Particle q, double crossing, double slant, Entry entry, int track, Workspace w, RandomStream r) {
        double kinetic = Math.max(0, q.e - q.mass);
        double ionises = crossing * Math.max(1, LEAST / (entry.beta * entry.beta));
        double way = in.crystal * slant;
        double stops = in.crystal * kinetic / ionises;
        double depth = q.interacted ? 0 : length(q.species, kinetic) * r.exponential();
        if (depth > way && stops > way || depth > stops && !q.anti) {
            entry.deposit(
                    w, Math.min(kinetic, ionises * slant), 0.5 * in.crystal, 0, 0, Deposits.IONISATION, q.row, track);
            return;
        }
        depth = Math.min(depth, stops);
        double before = ionises * depth / in.crystal;
        double left = kinetic - before + (q.anti ? 2 * q.mass : 0);
        shower(q, before, left, entry, track, w, r);
    }

    /**
     * Deposits a neutral kaon or nucleon, if it interacts; the measured probability of kaons holds what lies before.
     *
     * @param before interaction lengths before the crystals
     */
    void neutral(Particle q, boolean kaon, boolean anti, double before, Entry entry, Workspace w, RandomStream r) {
        double probability = kaon
                ? Interpolation.linear(in.kaonEnergy, in.kaonEfficiency, q.e)
                : -Math.expm1(-before - in.crystal / in.nucleon);
        if (r.uniform() >= probability) {
            return;
        }
        double left = Math.max(0, q.e - q.mass) + (anti ? 2 * q.mass : 0);
        shower(q, 0, left, entry, -1, w, r);
    }

    private void shower(Particle q, double before, double left, Entry entry, int track, Workspace w, RandomStream r) {
        double depth = 0.5 * in.crystal;
        double visible = left * share(r.uniform());
        for (int n = r.poisson(in.splitOffs); n > 0; n--) {
            double e = Math.min(visible, in.splitEnergy * r.exponential());
            visible -= e;
            double far = in.splitDistance * Math.sqrt(2 * r.exponential());
            double angle = 2 * Math.PI * r.uniform();
            entry.deposit(w, e, depth, far * Quick.cos(angle), far * Quick.sin(angle), Deposits.HADRON, q.row, -1);
        }
        double one = in.width * r.gaussian();
        double two = in.width * r.gaussian();
        entry.deposit(w, before + visible, depth, one, two, Deposits.HADRON, q.row, track);
    }

    /** Where, when and in which direction a particle enters the crystals; reused. */
    static final class Entry {
        private double x;
        private double y;
        private double z;
        private double dx;
        private double dy;
        private double dz;
        private double time;
        private double beta;

        /** Sets the point (cm), the direction (unit vector), the time there (ns) and the velocity. */
        void set(double atX, double atY, double atZ, double ux, double uy, double uz, double t, double velocity) {
            x = atX;
            y = atY;
            z = atZ;
            dx = ux;
            dy = uy;
            dz = uz;
            time = t;
            beta = velocity;
        }

        /** A deposit at a depth and beside the flight by {@code one} along (-dy, dx, 0) and {@code two} along the third axis. */
        void deposit(Workspace w, double e, double depth, double one, double two, int kind, int row, int track) {
            if (e <= 0) {
                return;
            }
            double across = Math.sqrt(dx * dx + dy * dy);
            double ex = -dy / across;
            double ey = dx / across;
            // (dx, dy, dz) x (ex, ey, 0)
            w.deposits.add(
                    e,
                    x + depth * dx + one * ex - two * dz * ey,
                    y + depth * dy + one * ey + two * dz * ex,
                    z + depth * dz + two * across,
                    time + depth * NS_PER_CM / beta,
                    kind,
                    row,
                    track);
        }
    }
}
