/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nightjar.analysis.AnalysisCard;
import org.nightjar.analysis.AnalysisSpec;
import org.nightjar.constraints.Bibliography;
import org.nightjar.constraints.BranchingGrid;
import org.nightjar.constraints.ConstraintStore;
import org.nightjar.constraints.CurveSource;
import org.nightjar.constraints.GridReader;
import org.nightjar.constraints.Plane;
import org.nightjar.constraints.PlaneReader;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;
import org.nightjar.detector.DetectorCard;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.formats.files.DataFolder;
import org.nightjar.formats.files.DataText;
import org.nightjar.formats.files.TextFile;
import org.nightjar.formats.yaml.YamlReader;
import org.nightjar.search.card.CardFolder;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.card.SearchCardReader;

/** Finds cards by name or path: the packed ones and the user's, in the look-up order of {@link DataFolder}. */
public final class Library {
    private final DataFolder data;
    private @Nullable ConstraintStore constraints; // once read

    /** A library over data folders. */
    public Library(DataFolder data) {
        this.data = data;
    }

    /** The data files. */
    public DataFolder data() {
        return data;
    }

    /** Names of the search cards. */
    public List<String> searches() {
        return names("searches/", "/search.yaml");
    }

    /** Names of the detector cards. */
    public List<String> detectors() {
        return names("detectors/", ".yaml");
    }

    private List<String> names(String prefix, String suffix) {
        return data.list(prefix, suffix).stream()
                .map(n -> n.substring(prefix.length(), n.length() - suffix.length()))
                .filter(n -> !n.contains("/"))
                .toList();
    }

    /** Text of a search card by name or path, with the name that messages use. */
    public DataText searchText(String nameOrPath) {
        if (isPath(nameOrPath)) {
            return new DataText(nameOrPath, TextFile.read(Path.of(nameOrPath), YamlReader.LARGEST, "a card"));
        }
        return data.find("searches/" + nameOrPath + "/search.yaml").orElseThrow(() -> noSearch(nameOrPath));
    }

    private CardException noSearch(String nameOrPath) {
        TextFile.refuseFolder(Path.of(nameOrPath), "a card");
        return new CardException(
                nameOrPath.isEmpty() ? "''" : nameOrPath,
                "there is no search of this name and no such file.",
                Suggest.maybe(nameOrPath, searches(), "searches"));
    }

    private static boolean isPath(String s) {
        return s.endsWith(".yaml") || s.endsWith(".yml") || s.contains("/") || Files.isRegularFile(Path.of(s));
    }

    /** A search card by name or path; all its problems at once. */
    public SearchCard search(String nameOrPath) {
        Problems problems = new Problems();
        SearchCard card = search(nameOrPath, problems);
        problems.throwIfAny();
        return card;
    }

    /** As above, reporting problems; the card is meaningful only if there are none. */
    public SearchCard search(String nameOrPath, Problems problems) {
        DataText text = searchText(nameOrPath);
        CardFamily family = family(nameOrPath, text, problems);
        CardNode node = family.node();
        AnalysisSpec analysis = AnalysisCard.read(node, problems);
        String name = node.find("name").map(CardNode::text).orElse("");
        CardFolder folder = folder(nameOrPath, name, family.parents());
        SearchCard card = new SearchCardReader(node, folder, problems).read(text.text(), family.texts(), analysis);
        new CardPhysics(card, this, problems).check();
        return card;
    }

    /** The parsed tree of a search card, with what it extends. */
    public CardNode searchNode(String nameOrPath) {
        return family(nameOrPath, searchText(nameOrPath), new Problems()).node();
    }

    private CardFamily family(String nameOrPath, DataText text, Problems problems) {
        DataFolder files = files(nameOrPath);
        return CardFamily.of(
                YamlReader.read(text.name(), text.text()),
                parent -> parent.endsWith(".yaml") ? files.read(parent) : searchText(parent),
                problems);
    }

    /** The data, those beside a card file first. */
    private DataFolder files(String nameOrPath) {
        Path parent = isPath(nameOrPath) ? Path.of(nameOrPath).toAbsolutePath().getParent() : null;
        return parent == null ? data : data.with(parent);
    }

    /** Files beside a card; then those of the shipped search of its name, of the cards it extends, or of a named one. */
    private CardFolder folder(String nameOrPath, String name, List<String> parents) {
        boolean path = isPath(nameOrPath);
        DataFolder files = files(nameOrPath);
        return new CardFolder() {
            private DataText find(String file) {
                String own = path ? file : "searches/" + nameOrPath + "/" + file;
                return files.find(own)
                        .or(() -> files.find("searches/" + name + "/" + file))
                        .or(() -> parents.stream()
                                .flatMap(p -> files.find("searches/" + p + "/" + file).stream())
                                .findFirst())
                        .or(() -> files.find("searches/" + file))
                        .orElseGet(() -> files.read(own));
            }

            @Override
            public String text(String file) {
                return find(file).text();
            }

            @Override
            public String display(String file) {
                return find(file).name();
            }
        };
    }

    /** The parsed tree of a detector card. */
    public CardNode detectorNode(String name) {
        DataText text = isPath(name)
                ? new DataText(name, TextFile.read(Path.of(name), YamlReader.LARGEST, "a card"))
                : data.find("detectors/" + name + ".yaml")
                        .orElseThrow(() -> new CardException(
                                "detector " + name,
                                "there is no detector of this name and no such file.",
                                Suggest.maybe(name, detectors(), "detectors")));
        return YamlReader.read(text.name(), text.text());
    }

    /** A detector card by name or path, as its author set it. */
    public DetectorCard detector(String name) {
        return DetectorCard.read(detectorNode(name), this::map, this::detectorNode);
    }

    /**
     * A detector as a search uses it.
     *
     * @param card the card
     * @param hash of everything that fixes its response: the resolved card and its tables
     */
    public record LoadedDetector(DetectorCard card, String hash) {}

    /** A detector with the response (parametric or geometric) that a search names. */
    public LoadedDetector detector(String name, String response) {
        CardNode node = detectorNode(name);
        Map<String, CardNode> entries = new LinkedHashMap<>(node.entries());
        entries.put("response", CardNode.scalar(node.file(), node.line(), node.column(), "response", response));
        CardNode chosen = CardNode.map(node.file(), node.line(), node.column(), node.path(), entries);
        StringBuilder texts = new StringBuilder();
        DetectorCard card = DetectorCard.read(
                chosen,
                table -> {
                    String text = map(table);
                    texts.append(text);
                    return text;
                },
                this::detectorNode);
        return new LoadedDetector(card, Hash.of(card.resolved() + "\n" + texts));
    }

    private String map(String table) {
        return data.read("detectors/maps/" + table).text();
    }

    /** The published constraints; read once. */
    public synchronized ConstraintStore constraints() {
        if (constraints == null) {
            constraints = readConstraints();
        }
        return constraints;
    }

    private ConstraintStore readConstraints() {
        Map<String, CardNode> cards = new TreeMap<>();
        for (String name : data.list("constraints/", ".yaml")) {
            DataText text = data.read(name);
            cards.put(name, YamlReader.read(text.name(), text.text()));
        }
        return ConstraintStore.load(cards, this::columns);
    }

    /** The planes in which constraints are drawn, by name. */
    public Map<String, Plane> planes() {
        DataText text = data.read("planes.yaml");
        return PlaneReader.read(YamlReader.read(text.name(), text.text()));
    }

    /** Published limits on branching fractions against mass and lifetime, by name. */
    public Map<String, BranchingGrid> grids() {
        Map<String, BranchingGrid> grids = new TreeMap<>();
        for (String name : data.list("grids/", ".yaml")) {
            DataText text = data.read(name);
            BranchingGrid grid = GridReader.read(YamlReader.read(text.name(), text.text()), this::columns);
            grids.put(grid.id(), grid);
        }
        return grids;
    }

    /** The grid of this name, if there is one. */
    public Optional<BranchingGrid> grid(String name) {
        return data.find("grids/" + name + ".yaml")
                .filter(text -> !name.contains("/"))
                .map(text -> GridReader.read(YamlReader.read(text.name(), text.text()), this::columns));
    }

    /** The publications that constraints cite. */
    public Bibliography bibliography() {
        DataText text = data.read("constraints/references.bib");
        return Bibliography.read(text.name(), text.text());
    }

    private Map<String, double[]> columns(String name) {
        DataText text = data.read(name);
        CsvTable table = CsvTable.read(text.name(), text.text());
        Map<String, double[]> columns = table.columnsOrMissing();
        String any = table.names().get(0);
        columns.put(
                CurveSource.LINES,
                IntStream.range(0, table.rows())
                        .mapToDouble(r -> table.problem(r, any, "", "").line())
                        .toArray());
        return columns;
    }
}
