/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nightjar.core.units.Dimension;

/** A small world of names for the tests. */
record Toy(boolean lab) implements Resolver<Toy.Named> {
    /** Any symbol of the toy world. */
    record Named(String name, Dimension dimension, boolean isCondition, OptionalDouble constant) implements Symbol {
        Named(String name, Dimension dimension) {
            this(name, dimension, false, OptionalDouble.empty());
        }
    }

    static final Toy NAMES = new Toy(false);

    private static Map<String, Named> known() {
        Map<String, Named> k = new LinkedHashMap<>();
        k.put("E", new Named("E", Dimension.ENERGY));
        k.put("pt", new Named("pt", Dimension.ENERGY));
        k.put("m2Recoil", new Named("m2Recoil", Dimension.ENERGY.power(2)));
        k.put("mRecoil", new Named("mRecoil", Dimension.ENERGY));
        k.put("theta", new Named("theta", Dimension.ANGLE));
        k.put("cosTheta", new Named("cosTheta", Dimension.PURE));
        k.put("nTracks", new Named("nTracks", Dimension.PURE));
        k.put("d0", new Named("d0", Dimension.LENGTH));
        k.put("s", new Named("s", Dimension.ENERGY.power(2), false, OptionalDouble.of(111.9364)));
        k.put("isSignal", new Named("isSignal", Dimension.PURE, true, OptionalDouble.empty()));
        return k;
    }

    @Override
    public Optional<Named> variable(String name) {
        return Optional.ofNullable(known().get(name)).map(n -> lab ? new Named(n.name() + "@lab", n.dimension()) : n);
    }

    @Override
    public Optional<Named> call(Call call) {
        if (call.name().equals("count")) {
            if (!call.text(0).startsWith("gamma:")) {
                call.problem(0, "unknown list '" + call.text(0) + "'.", "gamma:good?");
                return Optional.empty();
            }
            return Optional.of(new Named(call.toString(), Dimension.PURE));
        }
        if (call.name().equals("every")) {
            return call.parse(1, NAMES)
                    .map(e -> new Named(call.toString(), Dimension.PURE, true, OptionalDouble.empty()));
        }
        return call.name().equals("M") ? Optional.of(new Named(call.toString(), Dimension.ENERGY)) : Optional.empty();
    }

    @Override
    public Optional<Resolver<Named>> wrapper(String name) {
        return name.equals("lab") ? Optional.of(new Toy(true)) : Optional.empty();
    }

    @Override
    public Collection<String> names() {
        java.util.List<String> all = new java.util.ArrayList<>(known().keySet());
        all.add("count");
        all.add("M");
        return all;
    }
}
