/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

/** Confidence or credibility level of a limit, in (0.5, 1). */
public record Level(double value, Kind kind) {
    /** Frequentist or Bayesian. */
    public enum Kind {
        CONFIDENCE,
        CREDIBILITY
    }

    public Level {
        if (!(value > 0.5 && value < 1)) {
            throw new IllegalArgumentException(
                    "level: %s is not between 50 %% and 100 %%\nMaybe 95 %%?".formatted(value));
        }
    }

    /** A confidence level. */
    public static Level confidence(double value) {
        return new Level(value, Kind.CONFIDENCE);
    }

    /** A credibility level. */
    public static Level credibility(double value) {
        return new Level(value, Kind.CREDIBILITY);
    }

    /** 1 - level. */
    public double alpha() {
        return 1 - value;
    }
}
