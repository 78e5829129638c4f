/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardNode;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.formats.files.DataFolder;
import org.nightjar.formats.files.DataText;
import org.nightjar.formats.yaml.YamlReader;

/** The constraints that ship with the program, read as the program reads them. */
public final class Shipped {
    private static final DataFolder DATA = DataFolder.of(List.of(Path.of("..", "data")));

    private Shipped() {}

    /** All of them. */
    public static ConstraintStore store() {
        return ConstraintStore.load(cards(), Shipped::columns);
    }

    static Map<String, CardNode> cards() {
        Map<String, CardNode> cards = new LinkedHashMap<>();
        for (String name : DATA.list("constraints/", ".yaml")) {
            DataText card = DATA.read(name);
            cards.put(name, YamlReader.read(card.name(), card.text()));
        }
        return cards;
    }

    static Map<String, Plane> planes() {
        DataText text = DATA.read("planes.yaml");
        return PlaneReader.read(YamlReader.read(text.name(), text.text()));
    }

    static List<BranchingGrid> grids() {
        return DATA.list("grids/", ".yaml").stream()
                .map(DATA::read)
                .map(t -> GridReader.read(YamlReader.read(t.name(), t.text()), Shipped::columns))
                .toList();
    }

    /** The grid of this name. */
    public static BranchingGrid grid(String id) {
        return grids().stream().filter(g -> g.id().equals(id)).findFirst().orElseThrow();
    }

    static Bibliography bibliography() {
        DataText text = DATA.read("constraints/references.bib");
        return Bibliography.read(text.name(), text.text());
    }

    static List<String> files(String ending) {
        return DATA.list("constraints/", ending);
    }

    static Map<String, double[]> columns(String name) {
        DataText table = DATA.read(name);
        return CsvTable.read(table.name(), table.text()).columnsOrMissing();
    }
}
