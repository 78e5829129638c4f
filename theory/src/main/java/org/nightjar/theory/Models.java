/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.theory.internal.AlpPhoton;
import org.nightjar.theory.internal.AlpW;
import org.nightjar.theory.internal.DarkHiggsMixing;
import org.nightjar.theory.internal.DarkHiggsStrahlung;
import org.nightjar.theory.internal.DarkPhoton;
import org.nightjar.theory.internal.HeavyNeutralLepton;
import org.nightjar.theory.internal.InelasticDarkMatter;
import org.nightjar.theory.internal.LeptophilicScalar;
import org.nightjar.theory.internal.LfvZPrime;
import org.nightjar.theory.internal.LmuLtau;
import org.nightjar.theory.internal.Qed;
import org.nightjar.theory.internal.VectorBoson;

/** The models by name. */
public final class Models {
    private final Map<String, Model> byName = new LinkedHashMap<>();

    private Models(List<Model> models) {
        models.forEach(m -> byName.put(m.name(), m));
    }

    /** The models of Nightjar and those of jars on the class path. */
    public static Models standard() {
        return with(Models.class.getClassLoader());
    }

    /** The models of Nightjar and those that a class loader finds, which may replace ours. */
    public static Models with(ClassLoader plugins) {
        List<Model> all =
                new ArrayList<>(List.of(new Qed(), new DarkPhoton(), new AlpPhoton(), new LmuLtau(), new LfvZPrime()));
        all.addAll(List.of(new DarkHiggsStrahlung(), new DarkHiggsMixing(), new LeptophilicScalar()));
        all.addAll(List.of(new InelasticDarkMatter(), new HeavyNeutralLepton(), new AlpW()));
        all.addAll(VectorBoson.models());
        ServiceLoader.load(Model.class, plugins).forEach(all::add);
        return new Models(all);
    }

    /** All models. */
    public List<Model> all() {
        return List.copyOf(byName.values());
    }

    /** The model of a name, if there is one. */
    public Optional<Model> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The model of a name.
     *
     * @throws CardException with the nearest names if there is none
     */
    public Model get(String name) {
        return find(name)
                .orElseThrow(() -> new CardException(
                        "model", "'" + name + "' is not known.", Suggest.maybe(name, byName.keySet(), "models")));
    }
}
