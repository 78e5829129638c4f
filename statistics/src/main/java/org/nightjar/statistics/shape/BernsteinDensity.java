/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import java.util.List;

/** One term of a Bernstein polynomial on a range. */
record BernsteinDensity(int k, int order) implements Density {
    @Override
    public List<String> parameterNames() {
        return List.of();
    }

    @Override
    public double[] nominal() {
        return new double[0];
    }

    @Override
    public OnInterval on(double low, double high) {
        return new OnInterval() {
            @Override
            public boolean set(double[] parameters) {
                return low < high;
            }

            @Override
            public double log(double x, double[] first, double[] second) {
                return Bernstein.log(k, order, (x - low) / (high - low)) - Math.log(high - low);
            }
        };
    }
}
