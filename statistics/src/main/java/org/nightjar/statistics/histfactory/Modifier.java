/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.Arrays;

/** What a parameter does to one sample in one channel. The parameter of the same name elsewhere is the same parameter. */
public sealed interface Modifier {
    /** Name of the parameter, or of the set of one parameter per bin. */
    String name();

    /** Whether it stands for a set of one parameter per bin. */
    default boolean isPerBin() {
        return false;
    }

    /** Whether it changes nothing in a sample of these contents, as many variations of published files do. */
    default boolean isIdle(double[] nominal) {
        return false;
    }

    /** A free factor on all bins. */
    record NormFactor(String name) implements Modifier {}

    /** The luminosity: a factor with a Gaussian measurement that the settings hold. */
    record Lumi(String name) implements Modifier {}

    /** A factor that is {@code low} at -1 and {@code high} at +1 standard deviation. */
    record NormSys(String name, double low, double high) implements Modifier {
        @Override
        public boolean isIdle(double[] nominal) {
            return low == 1 && high == 1;
        }
    }

    /** Bin contents at -1 and +1 standard deviation. */
    record HistoSys(String name, double[] low, double[] high) implements Modifier {
        @Override
        public boolean isIdle(double[] nominal) {
            return Arrays.equals(low, nominal) && Arrays.equals(high, nominal);
        }
    }

    /** One factor per bin with a Poisson auxiliary measurement of (nominal/error)^2 counts; errors are absolute. */
    record ShapeSys(String name, double[] errors) implements Modifier {
        @Override
        public boolean isPerBin() {
            return true;
        }
    }

    /**
     * One factor per bin, common to the samples that carry the name; errors are absolute. The auxiliary measurement is
     * Gaussian, or one of as many Poisson counts as give the relative error.
     */
    record StatError(String name, double[] errors, boolean poisson) implements Modifier {
        /** With a Gaussian measurement. */
        public StatError(String name, double[] errors) {
            this(name, errors, false);
        }

        @Override
        public boolean isPerBin() {
            return true;
        }
    }

    /** One free factor per bin. */
    record ShapeFactor(String name) implements Modifier {
        @Override
        public boolean isPerBin() {
            return true;
        }
    }
}
