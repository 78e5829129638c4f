/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where in a plane a pair of masses is looked for.
 *
 * @param parameter name of the second mass
 * @param mass the second mass, GeV
 * @param x middle of the ellipse in the first spectrum
 * @param y middle in the second
 * @param widthX standard deviation in the first
 * @param widthY standard deviation in the second
 * @param correlation their correlation
 */
public record PlaneSpot(
        String parameter, double mass, double x, double y, double widthX, double widthY, double correlation) {
    CoreEllipse ellipse() {
        return new CoreEllipse(x, y, widthX, widthY, correlation);
    }

    /** For JSON. */
    Map<String, Object> tree() {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("parameter", parameter);
        m.put("mass", mass);
        m.put("x", x);
        m.put("y", y);
        m.put("widthX", widthX);
        m.put("widthY", widthY);
        m.put("correlation", correlation);
        return m;
    }

    /** From JSON. */
    static PlaneSpot of(Map<?, ?> m) {
        return new PlaneSpot(
                String.valueOf(m.get("parameter")),
                Band.number(m.get("mass")),
                Band.number(m.get("x")),
                Band.number(m.get("y")),
                Band.number(m.get("widthX")),
                Band.number(m.get("widthY")),
                Band.number(m.get("correlation")));
    }
}
