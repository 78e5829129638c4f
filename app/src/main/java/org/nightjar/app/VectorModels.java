/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.recast.CouplingTable;
import org.nightjar.constraints.recast.Guards;
import org.nightjar.constraints.recast.Recaster;
import org.nightjar.constraints.recast.VectorModel;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Dimension;
import org.nightjar.formats.files.TextFile;
import org.nightjar.formats.yaml.YamlReader;

/** Vector models of the command line: a name, or a file with a table of couplings. */
final class VectorModels {
    private VectorModels() {}

    /** The model of a name or file. */
    static VectorModel of(String nameOrFile) {
        boolean file =
                nameOrFile.endsWith(".yaml") || nameOrFile.endsWith(".yml") || Files.isRegularFile(Path.of(nameOrFile));
        if (file) {
            String text = TextFile.read(Path.of(nameOrFile), YamlReader.LARGEST, "a table of couplings");
            return CouplingTable.read(YamlReader.read(nameOrFile, text));
        }
        if (!VectorModel.PRESETS.contains(nameOrFile)) {
            throw new CardException(
                    "--to",
                    "'" + nameOrFile + "' is no vector model and no file.",
                    Suggest.maybe(nameOrFile, VectorModel.PRESETS, "models"));
        }
        return VectorModel.preset(nameOrFile);
    }

    /** The same with an invisible fermion as {@code mChi=0.1 GeV,gChi=0.5} sets it; an empty text changes nothing. */
    static VectorModel with(VectorModel model, String assignments) {
        Chi chi = chi(assignments);
        return chi.exists() ? model.withChi(chi.mass, chi.coupling) : model;
    }

    /**
     * An invisible fermion.
     *
     * @param mass GeV; NaN if there is none
     * @param coupling 0 if there is none
     */
    record Chi(double mass, double coupling) {
        boolean exists() {
            return !Double.isNaN(mass);
        }
    }

    /** The invisible fermion of {@code mChi=0.1 GeV,gChi=0.5}; none of an empty text. */
    static Chi chi(String assignments) {
        double mass = Double.NaN;
        double coupling = Double.NaN;
        for (String part : assignments.split(",")) {
            String[] sides = part.split("=", 2);
            switch (sides[0].trim()) {
                case "" -> {}
                case "mChi" ->
                    mass = OptionValue.positive("--set", value(sides), Dimension.ENERGY, false, "mChi=0.1 GeV");
                case "gChi" ->
                    coupling = OptionValue.positive("--set", value(sides), Dimension.PURE, false, "gChi=0.5");
                default ->
                    throw new CardException(
                            "--set", "'" + sides[0].trim() + "' is not a parameter here.", "mChi or gChi?");
            }
        }
        if (Double.isNaN(mass) != Double.isNaN(coupling)) {
            throw new CardException("--set", "mChi and gChi go together.", "mChi=0.1 GeV,gChi=0.5?");
        }
        return new Chi(mass, Double.isNaN(coupling) ? 0 : coupling);
    }

    private static String value(String[] sides) {
        return sides.length == 2 ? sides[1] : "";
    }

    /** From the model of a constraint to another; null if its model is no vector boson. */
    static @Nullable Recaster recaster(Constraint constraint, VectorModel target) {
        return VectorModel.published(constraint.recipe().model())
                .map(reference -> new Recaster(reference, target, Guards.STANDARD))
                .orElse(null);
    }
}
