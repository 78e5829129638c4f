/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import static org.nightjar.formats.histfactory.Tree.factor;
import static org.nightjar.formats.histfactory.Tree.map;
import static org.nightjar.formats.histfactory.Tree.settings;

import java.util.List;
import java.util.Map;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.Modifier;
import org.nightjar.statistics.histfactory.Sample;

/** A channel of a HistFactory likelihood as a workspace in the JSON format of pyhf. */
public final class ChannelWorkspace {
    private ChannelWorkspace() {}

    /**
     * The document.
     *
     * @param counts      observed contents
     * @param interest    parameter of interest, from 0 to the highest value
     * @param measurement name of the measurement
     */
    public static Map<String, Object> of(
            Channel channel, double[] counts, String interest, double highest, String measurement) {
        List<Object> samples =
                channel.samples().stream().map(ChannelWorkspace::sample).toList();
        return map(
                "channels",
                List.of(map("name", channel.name(), "samples", samples)),
                "observations",
                List.of(map("name", channel.name(), "data", counts)),
                "measurements",
                List.of(map(
                        "name",
                        measurement,
                        "config",
                        map("poi", interest, "parameters", List.of(settings(interest, 1, 0, highest))))),
                "version",
                "1.0.0");
    }

    private static Object sample(Sample s) {
        List<Object> modifiers =
                s.modifiers().stream().map(ChannelWorkspace::modifier).toList();
        return map("name", s.name(), "data", s.nominal(), "modifiers", modifiers);
    }

    private static Object modifier(Modifier m) {
        if (m instanceof Modifier.NormSys n) {
            return with(m, "normsys", map("lo", n.low(), "hi", n.high()));
        }
        if (m instanceof Modifier.HistoSys h) {
            return with(m, "histosys", map("lo_data", h.low(), "hi_data", h.high()));
        }
        if (m instanceof Modifier.ShapeSys s) {
            return with(m, "shapesys", s.errors());
        }
        if (m instanceof Modifier.StatError s && !s.poisson()) {
            return with(m, "staterror", s.errors());
        }
        if (m instanceof Modifier.NormFactor) {
            return factor(m.name(), "normfactor");
        }
        if (m instanceof Modifier.ShapeFactor) {
            return factor(m.name(), "shapefactor");
        }
        throw new IllegalArgumentException(m + " has no place in a workspace of one channel");
    }

    private static Object with(Modifier m, String type, Object data) {
        return map("name", m.name(), "type", type, "data", data);
    }
}
