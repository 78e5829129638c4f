/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.formats.data.EventTable;
import org.nightjar.formats.data.ObservedData;
import org.nightjar.formats.data.ObservedSpectrum;
import org.nightjar.search.card.ControlSpec;
import org.nightjar.search.card.CountSettings;
import org.nightjar.search.card.CountWindow;
import org.nightjar.search.card.CountWindows;
import org.nightjar.search.card.DataSpec;
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.card.Tables;

/** Reads observed data: those of a card, and those of a user ({@code [SPECTRUM=]FILE}). */
public final class ObservedReader {
    private final SearchCard card;

    /** A reader for a card's spectra. */
    public ObservedReader(SearchCard card) {
        this.card = card;
    }

    /** The observed spectra that ship with the card, those of them that are asked for. */
    List<ObservedBins> ofCard(Predicate<DataSpec> wanted) {
        return card.data().stream().filter(wanted).map(this::read).toList();
    }

    /** Data of control samples by their names: the user's among the given ones, else the card's. */
    Map<String, ObservedBins> control(List<ObservedBins> given) {
        Map<String, ObservedBins> out = new LinkedHashMap<>();
        for (ControlSpec c : card.control()) {
            Optional<ObservedBins> users = given.stream()
                    .filter(d -> d.spectrum().equals(ObservedBins.CONTROL + c.name()))
                    .findFirst();
            DataSpec own = c.data();
            users.or(() -> own == null
                            ? Optional.empty()
                            : Optional.of(read(own).ofControl(c.name())))
                    .ifPresent(d -> out.put(c.name(), d));
        }
        return out;
    }

    private ObservedBins read(DataSpec d) {
        if (!d.columns().isEmpty()) {
            return windows(d);
        }
        ObservedSpectrum s = ObservedSpectrum.read(Tables.table(card.folder(), d.file()));
        return d.exact()
                ? ObservedBins.window(s.name(), d.spectrum(), d.from(), d.to(), d.order(), s.edges(), s.counts())
                : ObservedBins.binned(s.name(), d.spectrum(), d.from(), d.to(), s.edges(), s.counts());
    }

    /** Counts in the windows of a table, whose ends become those of the card's windows to the bit. */
    private ObservedBins windows(DataSpec d) {
        CsvTable t = Tables.table(card.folder(), d.file());
        List<CountWindow> windows =
                CountWindows.read(t, d.columns().get(0), d.columns().get(1), card.spectrum(d.spectrum()));
        double[] edges = new CountSettings(d.spectrum(), windows, 0, 0, CountSettings.Expectation.MEDIAN, null).edges();
        if (edges.length == 0) {
            throw new CardException(t.file(), "the windows are not next to each other.", "");
        }
        double[] counts = t.numbers(d.columns().get(2));
        return ObservedBins.binned(d.file(), d.spectrum(), d.from(), d.to(), edges, counts);
    }

    /** Data of a user: a file of bins and counts, or a table of events with a column per spectrum. */
    public List<ObservedBins> ofUser(String argument) {
        int equals = Files.isRegularFile(Path.of(argument)) ? -1 : argument.indexOf('=');
        String spectrum = equals > 0 ? argument.substring(0, equals) : "";
        Optional<ControlSpec> control =
                card.control().stream().filter(c -> c.name().equals(spectrum)).findFirst();
        if (!spectrum.isEmpty() && control.isEmpty() && !card.spectra().containsKey(spectrum)) {
            List<String> known = new ArrayList<>(card.spectra().keySet());
            card.control().forEach(c -> known.add(c.name()));
            throw new CardException(
                    "--data " + argument,
                    "'" + spectrum + "' is no spectrum" + (card.control().isEmpty() ? "" : " and no control sample")
                            + " of " + card.name() + ".",
                    Suggest.maybe(spectrum, known, "spectra"));
        }
        String file = argument.substring(equals + 1);
        if (file.isBlank()) {
            throw new CardException("--data " + argument, "no file is given.", "--data SPECTRUM=FILE?");
        }
        ObservedData read = ObservedData.read(Path.of(file));
        requireNoWeights(read, file);
        if (control.isPresent()) {
            return List.of(ofControl(control.get(), read, file));
        }
        if (!card.inference().pair().isEmpty()) {
            return List.of(pairs(read, argument));
        }
        return read instanceof ObservedSpectrum s
                ? List.of(binned(s, spectrum, file))
                : unbinned((EventTable) read, file);
    }

    /** Observed candidates count one each: weights other than one are those of a simulation. */
    private static void requireNoWeights(ObservedData read, String file) {
        if (read instanceof EventTable table) {
            double[] weights = table.columns().getOrDefault("weight", new double[0]);
            for (int k = 0; k < weights.length; k++) {
                if (weights[k] != 1) {
                    throw new CardException(
                            file,
                            "candidate " + (k + 1) + " has the weight " + weights[k]
                                    + ", but observed candidates count one each.",
                            "candidates of an unweighted sample, or the column taken away?");
                }
            }
        }
    }

    private ObservedBins binned(ObservedSpectrum s, String named, String file) {
        String spectrum = named.isEmpty() ? guess(s, file) : named;
        requireWhole(s, file);
        double[] edges = card.spectra().containsKey(spectrum)
                ? ColumnUnit.inSpectrum(file, s.variable(), s.unit(), s.edges(), card.spectrum(spectrum))
                : s.edges();
        return ObservedBins.binned(s.name(), spectrum, 0, Double.MAX_VALUE, edges, s.counts());
    }

    private void requireWhole(ObservedSpectrum s, String file) {
        if (!(card.inference() instanceof CountSettings)) {
            return;
        }
        for (int k = 0; k < s.counts().length; k++) {
            if (s.counts()[k] != Math.rint(s.counts()[k])) {
                throw new CardException(
                        file,
                        "bin " + (k + 1) + " holds " + s.counts()[k] + " candidates, but counts are whole numbers.",
                        "counts that were not scaled?");
            }
        }
    }

    private ObservedBins ofControl(ControlSpec control, ObservedData read, String file) {
        ObservedBins bins = read instanceof ObservedSpectrum s
                ? binned(s, control.spectrum(), file)
                : unbinned((EventTable) read, file).stream()
                        .filter(d -> d.spectrum().equals(control.spectrum()))
                        .findFirst()
                        .orElseThrow(() -> new CardException(
                                file,
                                "no column is named after the spectrum " + control.spectrum()
                                        + " of the control sample.",
                                "a column " + control.spectrum() + "?"));
        return bins.ofControl(control.name());
    }

    private String guess(ObservedSpectrum s, String file) {
        List<String> found = new ArrayList<>();
        for (String text :
                List.of(s.variable(), s.name(), String.join(" ", s.pedigree().values()))) {
            for (FitSpectrum spec : card.spectra().values()) {
                if (!found.contains(spec.name()) && mentions(text, spec)) {
                    found.add(spec.name());
                }
            }
            if (found.size() == 1) {
                return found.get(0);
            }
        }
        throw new CardException(
                file,
                "it does not say which spectrum of " + card.name() + " it holds.",
                String.join(
                                " or ",
                                card.spectra().keySet().stream()
                                        .map(n -> "--data " + n + "=" + file)
                                        .toList()) + "?");
    }

    private static boolean mentions(String text, FitSpectrum spec) {
        String plain = plain(text);
        return spec.aliases().stream().anyMatch(a -> plain.contains(plain(a)));
    }

    private static String plain(String s) {
        return s.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private List<ObservedBins> unbinned(EventTable table, String file) {
        List<ObservedBins> out = new ArrayList<>();
        for (FitSpectrum spec : card.spectra().values()) {
            column(table, spec).ifPresent(c -> out.add(ObservedBins.unbinned(table.name(), spec.name(), c)));
        }
        if (out.isEmpty()) {
            throw new CardException(
                    file,
                    "no column is named after a spectrum of " + card.name() + " (columns: "
                            + String.join(" ", table.columns().keySet()) + ").",
                    "a column " + String.join(" or ", card.spectra().keySet()) + " with one value per candidate?");
        }
        return out;
    }

    /** Candidates of a card that looks at two variables at once. */
    private ObservedBins pairs(ObservedData read, String argument) {
        List<String> names = card.inference().pair();
        List<double[]> columns = new ArrayList<>();
        String found = "";
        if (read instanceof EventTable table) {
            names.forEach(n -> column(table, card.spectrum(n)).ifPresent(columns::add));
            found = " (columns: " + String.join(" ", table.columns().keySet()) + ")";
        }
        if (columns.size() < names.size()) {
            throw new CardException(
                    "--data " + argument,
                    card.name() + " looks at " + String.join(" and ", names) + " at once: a table of candidates with a"
                            + " column for each is needed" + found + ".",
                    "columns " + String.join(" and ", names) + ", one line per candidate?");
        }
        return ObservedBins.pairs(read.name(), names, columns.get(0), columns.get(1));
    }

    private static void requireNumbers(String file, String column, double[] values) {
        for (int k = 0; k < values.length; k++) {
            if (Double.isNaN(values[k])) {
                throw new CardException(
                        file,
                        "column " + column + " of candidate " + (k + 1) + " is no number (NaN).",
                        "candidates without a value left out?");
            }
        }
    }

    private static Optional<double[]> column(EventTable table, FitSpectrum spec) {
        for (Map.Entry<String, double[]> e : table.columns().entrySet()) {
            String name = plain(e.getKey());
            if (name.equals(plain(spec.name())) || spec.aliases().stream().anyMatch(a -> name.startsWith(plain(a)))) {
                requireNumbers(table.name(), e.getKey(), e.getValue());
                return Optional.of(
                        ColumnUnit.inSpectrum(table.name(), e.getKey(), ColumnUnit.of(e.getKey()), e.getValue(), spec));
            }
        }
        return Optional.empty();
    }
}
