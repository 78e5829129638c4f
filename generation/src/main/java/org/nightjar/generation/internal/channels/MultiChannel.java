/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.nightjar.generation.internal.HardFrame;
import org.nightjar.generation.internal.Limits;
import org.nightjar.generation.internal.PhaseSpace;
import org.nightjar.generation.internal.channels.Compiled.Step;
import org.nightjar.theory.MomentumBlock;

/**
 * Phase space through one channel for each kind of tree. With the densities g of the channels and shares a that add up to 1,
 * the integrand f is the sum over channels of f a g / (sum of a g) (Kleiss, Pittau, hep-ph/9405257). Channels that differ by
 * an exchange of identical particles have equal integrals, so only one of them is sampled.
 */
public final class MultiChannel implements PhaseSpace {
    private static final long serialVersionUID = 1;

    /** Channels with less than this part of an equal share are dropped if there are many, else they keep this part. */
    private static final double NEGLIGIBLE = 0.01;

    /**
     * So few channels cost little, and without one of them its peak, however small, has weights without bound. Not where a
     * particle without width can be on its mass shell inside: that pole is not integrable and not sampled.
     */
    private static final int FEW = 8;

    private final double[] masses;
    private final double[] axis;
    private final boolean[] isPhoton;
    private final Limits limits;
    private final boolean azimuthMatters;
    private final boolean openPole;
    private final List<Orbits.Orbit> orbits;
    private final double[] share;
    private final Invariants invariants;
    private final Factor[] factors;
    private final Step[][] steps;
    private final Node[][] nodes;
    private final int[][][] members;
    /** Factors in the members of each channel, and all others. */
    private final int[][] own;

    private final int[][] others;

    private MultiChannel(Parts parts, List<Orbits.Orbit> orbits, double[] share) {
        masses = parts.masses;
        axis = parts.axis;
        limits = parts.limits;
        azimuthMatters = parts.azimuthMatters;
        openPole = parts.openPole;
        isPhoton = parts.isPhoton;
        this.orbits = List.copyOf(orbits);
        this.share = share;
        Compiled compiled = new Compiled(masses, axis, this::isPhoton, limits);
        int n = orbits.size();
        steps = new Step[n][];
        nodes = new Node[n][];
        members = new int[n][][];
        own = new int[n][];
        others = new int[n][];
        for (int k = 0; k < n; k++) {
            List<Channel> channels = orbits.get(k).members();
            steps[k] = compiled.steps(channels.get(0));
            nodes[k] = channels.get(0).nodes().toArray(Node[]::new);
            members[k] = channels.stream()
                    .map(c -> compiled.factorsOf(c, compiled.steps(c)))
                    .toArray(int[][]::new);
            own[k] = Arrays.stream(members[k])
                    .flatMapToInt(Arrays::stream)
                    .distinct()
                    .toArray();
        }
        invariants = compiled.invariants;
        factors = compiled.factors();
        for (int k = 0; k < n; k++) {
            int[] mine = own[k];
            others[k] = IntStream.range(0, factors.length)
                    .filter(f -> Arrays.stream(mine).noneMatch(m -> m == f))
                    .toArray();
        }
    }

    private boolean isPhoton(int leg) {
        return isPhoton[leg];
    }

    private record Parts(
            double[] masses,
            double[] axis,
            boolean[] isPhoton,
            Limits limits,
            boolean azimuthMatters,
            boolean openPole) {}

    private Parts parts() {
        return new Parts(masses, axis, isPhoton, limits, azimuthMatters, openPole);
    }

    /**
     * Equal shares for the channels of some trees.
     *
     * @param trees internal lines of each tree
     * @param masses of the legs, incoming first, GeV
     * @param codes particle codes of the outgoing legs
     * @param electronFirst true if leg 0 moves along +z
     */
    public static MultiChannel of(
            List<List<Line>> trees,
            double[] masses,
            int[] codes,
            boolean electronFirst,
            Limits limits,
            boolean azimuthMatters) {
        boolean[] photon = new boolean[masses.length];
        for (int k = 0; k < codes.length; k++) {
            photon[k + 2] = codes[k] == 22;
        }
        IntPredicate isPhoton = leg -> photon[leg];
        List<Channel> channels = new ArrayList<>();
        for (List<Line> tree : trees) {
            Channel c = ChannelBuilder.of(tree, masses, isPhoton);
            if (!channels.contains(c)) {
                channels.add(c);
            }
        }
        List<Orbits.Orbit> orbits = Orbits.of(channels, codes);
        double[] axis = electronFirst ? new double[] {1, -1} : new double[] {-1, 1};
        double[] equal = new double[orbits.size()];
        Arrays.fill(equal, 1.0 / orbits.size());
        boolean pole = trees.stream().flatMap(List::stream).anyMatch(l -> isOpenPole(l, masses));
        return new MultiChannel(new Parts(masses.clone(), axis, photon, limits, azimuthMatters, pole), orbits, equal);
    }

    /** True for a particle without width that is heavier than some outgoing particles it turns into. */
    private static boolean isOpenPole(Line line, double[] masses) {
        int all = (1 << masses.length) - 1;
        int mask = (line.mask() & 1) == 1 ? all ^ line.mask() : line.mask();
        double least = 0;
        for (int leg = 2; leg < masses.length; leg++) {
            least += (mask >> leg & 1) == 1 ? masses[leg] : 0;
        }
        boolean decays = (mask & 2) == 0 && Integer.bitCount(mask) > 1;
        return decays && line.width() == 0 && line.mass() > least;
    }

    @Override
    public int channels() {
        return orbits.size();
    }

    @Override
    public int dimensions() {
        return 3 * (masses.length - 2) - 4;
    }

    @Override
    public boolean isFlat(int dimension) {
        return dimension == 1 && !azimuthMatters;
    }

    @Override
    public Workspace workspace() {
        return new Sampler(new Kin(masses, invariants.size(), factors.length, orbits.size()), limits, masses, axis);
    }

    @Override
    public double share(int channel) {
        return share[channel];
    }

    /** The same with other shares, which need not be normalised; at last, of many channels those with next to none are left out. */
    public MultiChannel withShares(double[] shares, boolean last) {
        double sum = Arrays.stream(shares).sum();
        List<Orbits.Orbit> kept = new ArrayList<>();
        double[] normal = new double[shares.length];
        double left = 0;
        for (int k = 0; k < shares.length; k++) {
            double share = last && (openPole || shares.length > FEW)
                    ? shares[k]
                    : Math.max(shares[k], NEGLIGIBLE * sum / shares.length);
            if (share * shares.length >= NEGLIGIBLE * sum) {
                normal[kept.size()] = share;
                left += share;
                kept.add(orbits.get(k));
            }
        }
        double[] out = Arrays.copyOf(normal, kept.size());
        for (int k = 0; k < out.length; k++) {
            out[k] /= left;
        }
        return new MultiChannel(parts(), kept, out);
    }

    @Override
    public double sample(int channel, double[] u, HardFrame frame, MomentumBlock out, int i) {
        Sampler sampler = (Sampler) frame.workspace();
        Kin kin = sampler.kin();
        kin.start(frame);
        return sampler.sample(steps[channel], nodes[channel], u, out, i) ? share[channel] : 0;
    }

    @Override
    public double rest(int channel, HardFrame frame, MomentumBlock momenta, int i) {
        Kin kin = ((Sampler) frame.workspace()).kin();
        kin.start(frame);
        double sum = total(kin, momenta, i);
        return sum > 0 ? 1 / sum : 0;
    }

    /** From the density of the sampled channel alone. */
    @Override
    public double mostRest(int channel, HardFrame frame, MomentumBlock momenta, int i) {
        Kin kin = ((Sampler) frame.workspace()).kin();
        kin.start(frame);
        kin.products(axis, momenta, i);
        invariants.compute(kin);
        for (int factor : own[channel]) {
            kin.factor[factor] = factors[factor].value(kin, limits);
        }
        return 1 / (share[channel] * density(members[channel], kin.factor));
    }

    /** Invariants and the channel's own factors are those of {@link #mostRest}. */
    @Override
    public double restThen(int channel, HardFrame frame, MomentumBlock momenta, int i) {
        Kin kin = ((Sampler) frame.workspace()).kin();
        for (int factor : others[channel]) {
            kin.factor[factor] = factors[factor].value(kin, limits);
        }
        double sum = sum(kin);
        return sum > 0 ? 1 / sum : 0;
    }

    /** The density of an orbit is the mean over its members. */
    private static double density(int[][] members, double[] factor) {
        double mean = 0;
        for (int[] member : members) {
            double g = 1;
            for (int k : member) {
                g *= factor[k];
            }
            mean += g;
        }
        return mean / members.length;
    }

    /**
     * Writes each channel's density at a point, as a part of the density of all with their shares, to an array.
     *
     * @return the density of all
     */
    public double densities(HardFrame frame, MomentumBlock block, int i, double[] out) {
        Kin kin = ((Sampler) frame.workspace()).kin();
        kin.start(frame);
        double sum = total(kin, block, i);
        for (int k = 0; k < out.length; k++) {
            out[k] = sum > 0 ? kin.density[k] / sum : 0;
        }
        return sum;
    }

    /** Sum over channels of share times density. */
    private double total(Kin kin, MomentumBlock block, int i) {
        kin.products(axis, block, i);
        invariants.compute(kin);
        for (int k = 0; k < factors.length; k++) {
            kin.factor[k] = factors[k].value(kin, limits);
        }
        return sum(kin);
    }

    private double sum(Kin kin) {
        double sum = 0;
        for (int c = 0; c < members.length; c++) {
            kin.density[c] = density(members[c], kin.factor);
            sum += share[c] * kin.density[c];
        }
        return sum;
    }
}
