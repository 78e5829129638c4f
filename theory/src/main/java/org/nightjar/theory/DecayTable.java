/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.units.Constants;

/**
 * How a particle decays at a model point. The total width is the sum of the partial widths unless the user fixed it;
 * branching fractions are ratios of the partial widths to their sum, so a fixed width changes the lifetime and the
 * propagator, not the branching fractions.
 *
 * @param particle the particle
 * @param channels all channels of the model, closed ones with width zero
 * @param totalWidth total width, GeV
 */
public record DecayTable(ParticleType particle, List<DecayChannel> channels, double totalWidth)
        implements Serializable {
    /** The word for all channels that no detector sees. */
    public static final String INVISIBLE = "invisible";

    /** The word for all channels with a hadron among the products. */
    public static final String HADRONS = "hadrons";

    public DecayTable {
        channels = List.copyOf(channels);
    }

    /** The decays of the antiparticle. */
    public DecayTable conjugate() {
        return new DecayTable(
                particle.anti(), channels.stream().map(DecayChannel::conjugate).toList(), totalWidth);
    }

    /** Sum of the partial widths, GeV. */
    public double sumOfPartialWidths() {
        return channels.stream().mapToDouble(DecayChannel::width).sum();
    }

    /** True if the particle does not decay at this point. */
    public boolean isStable() {
        return totalWidth == 0;
    }

    /** Mean proper decay length c tau = hbar c / Gamma, cm; infinite for a stable particle. */
    public double ctau() {
        return Constants.HBAR_C / totalWidth;
    }

    /**
     * Branching fraction of a channel, {@code a -> gamma gamma} or {@code gamma gamma} (any order of the daughters), of
     * {@code invisible}, or of {@code hadrons}. Zero for closed channels and for channels that the model does not have.
     */
    public double branchingFraction(String channel) {
        double sum = sumOfPartialWidths();
        return sum == 0 ? 0 : partialWidth(channel) / sum;
    }

    /** Partial width of a channel, GeV; named as in {@link #branchingFraction}. */
    public double partialWidth(String channel) {
        String wanted = canonical(channel);
        return channels.stream()
                .filter(c -> switch (wanted) {
                    case INVISIBLE -> c.invisible();
                    case HADRONS -> c.isHadronic();
                    default -> canonical(c.names()).equals(wanted);
                })
                .mapToDouble(DecayChannel::width)
                .sum();
    }

    /** Branching fractions of the open channels by text, largest first in the order of the model. */
    public Map<String, Double> branchingFractions() {
        Map<String, Double> all = new LinkedHashMap<>();
        for (DecayChannel c : channels) {
            if (c.width() > 0) {
                all.put(c.text(), c.width() / sumOfPartialWidths());
            }
        }
        return all;
    }

    /** Fails with the reason if a channel does not happen at this point. */
    public void requireOpen(String channel) {
        if (partialWidth(channel) > 0) {
            return;
        }
        String wanted = canonical(channel);
        for (DecayChannel c : channels) {
            if (canonical(c.names()).equals(wanted)) {
                throw new PhysicsException(
                        "%s: %s.%n   Maybe one of the open channels: %s?".formatted(c.text(), reason(c), open()));
            }
        }
        throw new PhysicsException("%s -> %s: the model has no such decay.%n   Maybe one of the open channels: %s?"
                .formatted(particle.name(), strip(channel), open()));
    }

    private String reason(DecayChannel c) {
        return c.isOpen()
                ? "the coupling of this channel is zero"
                : "the channel is closed, the products weigh %s GeV, the %s %s GeV"
                        .formatted(c.threshold(), particle.name(), particle.mass());
    }

    private String open() {
        return branchingFractions().isEmpty()
                ? "none"
                : String.join(", ", branchingFractions().keySet());
    }

    private static String strip(String channel) {
        int arrow = channel.indexOf("->");
        return (arrow < 0 ? channel : channel.substring(arrow + 2)).trim();
    }

    private static String canonical(String channel) {
        String[] names = strip(channel).split("\\s+");
        Arrays.sort(names);
        return String.join(" ", names);
    }
}
